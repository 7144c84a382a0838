import type { Backstage } from './backstage.ts';
import { hears } from './privacy.ts';
import { seen } from './seen.ts';
import type { Content, StoredChat, StoredMessage } from './stored.ts';
import { textOf } from './stored.ts';
import { findEntities } from './text/find-entities.ts';
import { lengthOf, longestCaption, longestText } from './text/format-text.ts';
import type { FileKind, NewFile, Person, World } from './world.ts';

type Hands = Pick<
  World,
  'says' | 'edits' | 'sends' | 'sendsLocation' | 'sendsContact' | 'presses' | 'blocks' | 'unblocks'
>;

/** What people do in their apps, and what the bot is told of it. */
export function createHands(backstage: Backstage): Hands {
  const { bot, callbacks, chats, files, updates, wire } = backstage;
  let nextAlbumId = 13_700_000_000_000_001n;

  /** The chat, if the person may write in it. */
  function enter(person: Person, chatId: number): StoredChat {
    const stored = chats.get(chatId);
    if (stored === undefined) throw new Error(`There is no chat ${chatId}.`);
    const { chat } = stored;
    const isIn =
      chat.type === 'private' ? chat.id === person.id : chat.members.some(({ id }) => id === person.id);
    if (!isIn) throw new Error(`${person.firstName} is not in the chat ${chatId}.`);
    if (stored.bot === 'blocked') throw new Error(`${person.firstName} has stopped the bot.`);
    return stored;
  }

  function write(
    person: Person,
    stored: StoredChat,
    content: Content,
    { replyTo, albumId }: { readonly replyTo?: number | undefined; readonly albumId?: string } = {},
  ): StoredMessage {
    const answered = replyTo === undefined ? undefined : find(stored, replyTo);
    if (stored.bot === 'stranger') stored.bot = 'member';
    const message = backstage.post(stored, {
      from: { kind: 'person', person },
      content,
      ...(answered !== undefined && { replyTo: answered }),
      ...(albumId !== undefined && { albumId }),
    });
    if (hears(bot, message)) updates.push({ message: wire.message(message) });
    return message;
  }

  function moveTo(person: Person, to: 'member' | 'blocked'): void {
    const stored = chats.get(person.id);
    const from = to === 'member' ? 'blocked' : 'member';
    if (stored?.bot !== from) {
      throw new Error(
        `${person.firstName} ${to === 'blocked' ? 'does not talk with' : 'did not stop'} the bot.`,
      );
    }
    stored.bot = to;
    backstage.announce({ what: to === 'blocked' ? 'blocked' : 'unblocked', personId: person.id });
    const asMember = { status: 'member', user: wire.bot() } as const;
    const asBlocked = { status: 'kicked', user: wire.bot(), until_date: 0 } as const;
    updates.push({
      my_chat_member: {
        chat: wire.chat(stored.chat),
        from: wire.user(person),
        date: backstage.seconds(),
        old_chat_member: to === 'blocked' ? asMember : asBlocked,
        new_chat_member: to === 'blocked' ? asBlocked : asMember,
      },
    });
  }

  return {
    says(person, chatId, text, options) {
      return seen(write(person, enter(person, chatId), typed(text), options));
    },
    edits(person, messageId, chatId, text) {
      const message = find(enter(person, chatId), messageId);
      const { content } = message;
      if (message.from.kind !== 'person' || message.from.person.id !== person.id) {
        throw new Error(`The message ${messageId} is not by ${person.firstName}.`);
      }
      if (textOf(content) === undefined) throw new Error('There is no text in it that can be edited.');
      if (textOf(content)?.text === text.trim()) throw new Error('The text is the same as before.');
      message.content = content.is === 'file' ? { ...content, ...captioned(text) } : typed(text);
      message.editedAt = backstage.seconds();
      backstage.changed(message);
      if (hears(bot, message)) {
        updates.push({ edited_message: { ...wire.message(message), edit_date: message.editedAt } });
      }
      return seen(message);
    },
    sends(person, chatId, newFiles, options = {}) {
      const stored = enter(person, chatId);
      checkAlbum(newFiles);
      const albumId = newFiles.length > 1 ? { albumId: String(nextAlbumId++) } : {};
      return newFiles.map(({ kind, bytes, name, caption }) =>
        seen(
          write(
            person,
            stored,
            { is: 'file', file: files.add(kind, bytes, name), ...captioned(caption ?? '') },
            { ...options, ...albumId },
          ),
        ),
      );
    },
    sendsLocation(person, chatId, latitude, longitude) {
      return seen(write(person, enter(person, chatId), { is: 'place', latitude, longitude }));
    },
    sendsContact(person, chatId, phoneNumber, firstName) {
      return seen(write(person, enter(person, chatId), { is: 'contact', phoneNumber, firstName }));
    },
    presses(person, chatId, messageId, data) {
      const message = find(enter(person, chatId), messageId);
      const buttons = message.keyboard?.inline_keyboard.flat() ?? [];
      if (!buttons.some((button) => 'callback_data' in button && button.callback_data === data)) {
        throw new Error(`There is no button with the data ${data} under the message ${messageId}.`);
      }
      const callback = callbacks.press(person, message, data);
      updates.push({
        callback_query: {
          id: callback.id,
          from: wire.user(person),
          message: wire.message(message),
          chat_instance: String(BigInt(chatId) * -6_700_417n),
          data,
        },
      });
    },
    blocks: (person) => moveTo(person, 'blocked'),
    unblocks: (person) => moveTo(person, 'member'),
  };
}

function find(stored: StoredChat, messageId: number): StoredMessage {
  const message = stored.messages.get(messageId);
  if (message === undefined) throw new Error(`There is no message ${messageId} in the chat.`);
  return message;
}

function typed(text: string): Content {
  const kept = text.trim();
  if (kept === '') throw new Error('An empty message can not be sent.');
  if (lengthOf(kept) > longestText) throw new Error(`A message has at most ${longestText} characters.`);
  return { is: 'text', text: kept, entities: findEntities(kept) };
}

function captioned(caption: string): { text: string; entities: ReturnType<typeof findEntities> } {
  const kept = caption.trim();
  if (lengthOf(kept) > longestCaption) throw new Error(`A caption has at most ${longestCaption} characters.`);
  return { text: kept, entities: findEntities(kept) };
}

const albumKinds: readonly (readonly FileKind[])[] = [['photo', 'video'], ['document'], ['audio']];

function checkAlbum(files: readonly NewFile[]): void {
  if (files.length === 0 || files.length > 10) throw new Error('An album has two to ten files.');
  const fits = albumKinds.some((kinds) => files.every(({ kind }) => kinds.includes(kind)));
  if (files.length > 1 && !fits) throw new Error('These kinds of files do not go into one album.');
}
