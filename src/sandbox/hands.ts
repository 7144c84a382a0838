import type { Backstage } from './backstage.ts';
import { seen } from './seen.ts';
import { textOf } from './stored.ts';
import type { FileKind, NewFile, Person, World } from './world.ts';
import { captioned, find, typed, type Writing } from './writing.ts';

type Hands = Pick<
  World,
  'says' | 'edits' | 'sends' | 'sendsLocation' | 'sendsContact' | 'presses' | 'blocks' | 'unblocks'
>;

/** What people do in their apps, and what the bot is told of it. */
export function createHands(backstage: Backstage, { enter, write }: Writing): Hands {
  const { callbacks, chats, files, updates, wire } = backstage;
  let nextAlbumId = 13_700_000_000_000_001n;

  function moveTo(person: Person, to: 'member' | 'kicked'): void {
    const stored = chats.get(person.id);
    if (stored?.bot.is !== (to === 'member' ? 'kicked' : 'member')) {
      throw new Error(
        `${person.firstName} ${to === 'kicked' ? 'does not talk with' : 'did not stop'} the bot.`,
      );
    }
    backstage.standings.set(stored, 'bot', { is: to }, person);
    backstage.announce({ what: to === 'kicked' ? 'blocked' : 'unblocked', personId: person.id });
  }

  return {
    says(person, chatId, text, options) {
      return seen(write(person, enter(person, chatId), typed(text), options));
    },
    edits(person, messageId, chatId, text) {
      const message = find(enter(person, chatId), messageId);
      const { content } = message;
      if (message.from.kind === 'bot' || message.from.person.id !== person.id) {
        throw new Error(`The message ${messageId} is not by ${person.firstName}.`);
      }
      if (message.viaBot) throw new Error('What came via a bot can not be edited.');
      if (textOf(content) === undefined) throw new Error('There is no text in it that can be edited.');
      if (textOf(content)?.text === text.trim()) throw new Error('The text is the same as before.');
      message.content = content.is === 'file' ? { ...content, ...captioned(text) } : typed(text);
      message.editedAt = backstage.seconds();
      backstage.changed(message);
      backstage.tell(message);
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
          ...(message.inlineId === undefined
            ? { message: wire.message(message) }
            : { inline_message_id: message.inlineId }),
          chat_instance: String(BigInt(chatId) * -6_700_417n),
          data,
        },
      });
    },
    blocks: (person) => moveTo(person, 'kicked'),
    unblocks: (person) => moveTo(person, 'member'),
  };
}

const albumKinds: readonly (readonly FileKind[])[] = [['photo', 'video'], ['document'], ['audio']];

function checkAlbum(files: readonly NewFile[]): void {
  if (files.length === 0 || files.length > 10) throw new Error('An album has two to ten files.');
  const fits = albumKinds.some((kinds) => files.every(({ kind }) => kinds.includes(kind)));
  if (files.length > 1 && !fits) throw new Error('These kinds of files do not go into one album.');
}
