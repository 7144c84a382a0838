import { type Callbacks, createCallbacks } from './callbacks.ts';
import { createFiles, type Files } from './files.ts';
import { createProfile, type Profile } from './profile.ts';
import { seen } from './seen.ts';
import type { StoredChat, StoredMessage } from './stored.ts';
import { createUpdates, type Updates } from './updates.ts';
import { createWire, type Wire } from './wire.ts';
import type { Chat, Person, World, WorldEvent } from './world.ts';

/** A message before it stands in a chat. */
type Draft = Pick<StoredMessage, 'from' | 'content'> &
  Partial<Pick<StoredMessage, 'albumId' | 'replyTo' | 'forwardOf' | 'withReplyKeyboard' | 'keyboard'>>;

/** What stands behind the World: people's hands and the Bot API both work on it. */
export interface Backstage {
  readonly now: () => Date;
  /** Seconds since 1970, as Telegram writes times. */
  seconds(): number;
  readonly bot: World['bot'];
  readonly people: Map<number, Person>;
  readonly chats: Map<number, StoredChat>;
  readonly updates: Updates;
  readonly callbacks: Callbacks;
  readonly files: Files;
  readonly profile: Profile;
  readonly wire: Wire;
  open(chat: Chat, bot: StoredChat['bot']): StoredChat;
  post(chat: StoredChat, draft: Draft): StoredMessage;
  changed(message: StoredMessage): void;
  remove(message: StoredMessage): void;
  announce(event: WorldEvent): void;
  listen(listener: (event: WorldEvent) => void): () => void;
}

/** What a new world is made with. */
export interface WorldOptions {
  readonly now: () => Date;
  /** The first id of messages and updates. Higher than any that an earlier run gave, for a bot that remembers them. */
  readonly firstId?: number;
}

export function createBackstage({ now, firstId = 1 }: WorldOptions): Backstage {
  const bot = { id: 7_900_000_001, username: 'sheba_desk_bot', firstName: 'সেবা ডেস্ক' };
  const people = new Map<number, Person>();
  const chats = new Map<number, StoredChat>();
  const listeners = new Set<(event: WorldEvent) => void>();
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const announce = (event: WorldEvent): void => {
    for (const listener of listeners) listener(event);
  };

  return {
    now,
    seconds,
    bot,
    people,
    chats,
    updates: createUpdates(firstId),
    callbacks: createCallbacks(now),
    files: createFiles(),
    profile: createProfile(),
    wire: createWire(bot, (id) => people.get(id)),
    open(chat, standing) {
      const stored: StoredChat = {
        chat,
        messages: new Map(),
        nextMessageId: firstId,
        bot: standing,
        pinned: new Set(),
      };
      chats.set(chat.id, stored);
      return stored;
    },
    post(chat, draft) {
      const message: StoredMessage = {
        id: chat.nextMessageId++,
        chat,
        date: seconds(),
        withReplyKeyboard: false,
        reactions: [],
        ...draft,
      };
      chat.messages.set(message.id, message);
      if (isVisible(message)) announce({ what: 'message', message: seen(message) });
      return message;
    },
    changed(message) {
      announce({ what: 'edited', message: seen(message) });
    },
    remove(message) {
      message.chat.messages.delete(message.id);
      announce({ what: 'deleted', chatId: message.chat.chat.id, messageId: message.id });
    },
    announce,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const isVisible = (message: StoredMessage): boolean => message.content.is !== 'arrival';
