import type { Backstage } from './backstage.ts';
import { isAdmin, isIn } from './groups/standing.ts';
import type { Channel, Content, StoredChat, StoredMessage } from './stored.ts';
import { findEntities } from './text/find-entities.ts';
import { lengthOf, longestCaption, longestText } from './text/format-text.ts';
import type { Person } from './world.ts';

interface WriteOptions {
  readonly replyTo?: number | undefined;
  readonly albumId?: string;
  /** A topic of a forum. */
  readonly thread?: number | undefined;
  /** A channel of the person's, in whose name it is written. */
  readonly as?: number | undefined;
  /** From the bot's inline mode, with these buttons. */
  readonly viaBot?: Pick<StoredMessage, 'keyboard' | 'inlineId'>;
}

/** How a person's message comes into a chat, and the bot to know of it. All throw in plain words. */
export interface Writing {
  /** The chat, if the person is in it. */
  enter(person: Person, chatId: number): StoredChat;
  write(person: Person, chat: StoredChat, content: Content, options?: WriteOptions): StoredMessage;
}

export function createWriting(backstage: Backstage): Writing {
  const { chats, standings } = backstage;

  /** The channel, if the person may speak in its name. */
  function nameOf(person: Person, channelId: number): Channel {
    const channel = chats.get(channelId);
    if (channel?.chat.type !== 'channel' || !isAdmin(standings.of(channel, person))) {
      throw new Error(`${person.firstName} has no channel ${channelId}.`);
    }
    return channel.chat;
  }

  /** Brings a post into the channel's group. */
  function bringToGroup(post: StoredMessage, person: Person): void {
    const { chat, linked } = post.chat;
    if (chat.type !== 'channel' || linked === undefined) return;
    const from = { kind: 'channel', person, channel: chat } as const;
    const { content } = post;
    backstage.tell(backstage.post(linked, { from, content, forwardOf: post, isAutomatic: true }));
  }

  return {
    enter(person, chatId) {
      const stored = chats.get(chatId);
      if (stored === undefined) throw new Error(`There is no chat ${chatId}.`);
      if (!isIn(standings.of(stored, person))) {
        throw new Error(`${person.firstName} is not in the chat ${chatId}.`);
      }
      if (stored.migratedTo !== undefined) {
        throw new Error(`The group ${chatId} has become the supergroup ${stored.migratedTo}.`);
      }
      if (stored.chat.type === 'private' && stored.bot.is === 'kicked') {
        throw new Error(`${person.firstName} has stopped the bot.`);
      }
      return stored;
    },
    write(person, stored, content, { replyTo, albumId, thread, viaBot, as } = {}) {
      const standing = standings.of(stored, person);
      const answered = replyTo === undefined ? undefined : find(stored, replyTo);
      if (stored.chat.type === 'channel' && !isAdmin(standing)) {
        throw new Error(`${person.firstName} may not post in the channel ${stored.chat.id}.`);
      }
      const place = thread ?? answered?.thread;
      const topic = place === undefined ? undefined : stored.topics.get(place);
      if (place !== undefined && topic === undefined)
        throw new Error(`There is no topic ${place} in the chat.`);
      if (topic?.closed && !isAdmin(standing)) throw new Error(`The topic ${topic.name} is closed.`);
      if (stored.chat.type === 'private' && stored.bot.is === 'left') stored.bot = { is: 'member' };
      const isUnnamed = stored.chat.type === 'channel' || ('anonymous' in standing && standing.anonymous);
      const message = backstage.post(stored, {
        from:
          as === undefined
            ? { kind: isUnnamed ? 'chat' : 'person', person }
            : { kind: 'channel', person, channel: nameOf(person, as) },
        content,
        ...(answered !== undefined && { replyTo: answered }),
        ...(albumId !== undefined && { albumId }),
        ...(place !== undefined && { thread: place }),
        ...(viaBot !== undefined && { viaBot: true, ...viaBot }),
      });
      backstage.tell(message);
      bringToGroup(message, person);
      return message;
    },
  };
}

export function find(stored: StoredChat, messageId: number): StoredMessage {
  const message = stored.messages.get(messageId);
  if (message === undefined) throw new Error(`There is no message ${messageId} in the chat.`);
  return message;
}

/** What somebody typed, as a message. */
export function typed(text: string): Content {
  const kept = text.trim();
  if (kept === '') throw new Error('An empty message can not be sent.');
  if (lengthOf(kept) > longestText) throw new Error(`A message has at most ${longestText} characters.`);
  return { is: 'text', text: kept, entities: findEntities(kept) };
}

/** What somebody typed under a file, perhaps nothing. */
export function captioned(caption: string): { text: string; entities: ReturnType<typeof findEntities> } {
  const kept = caption.trim();
  if (lengthOf(kept) > longestCaption) throw new Error(`A caption has at most ${longestCaption} characters.`);
  return { text: kept, entities: findEntities(kept) };
}
