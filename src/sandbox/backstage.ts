import { type Callbacks, createCallbacks } from './callbacks.ts';
import { createFiles, type Files } from './files.ts';
import { usualPermissions } from './groups/standing.ts';
import { createStandings, type Standings } from './groups/standings.ts';
import { createInlineQueries, type InlineQueries } from './inline/queries.ts';
import { hears } from './privacy.ts';
import { createProfile, type Profile } from './profile.ts';
import { seen } from './seen.ts';
import type { StoredChat, StoredMessage } from './stored.ts';
import { createUpdates, type Updates } from './updates.ts';
import { createWire, type Wire } from './wire.ts';
import type { BotSettings, Chat, Person, World, WorldEvent } from './world.ts';

/** A message before it stands in a chat. */
type Draft = Pick<StoredMessage, 'from' | 'content'> &
  Partial<
    Pick<
      StoredMessage,
      | 'albumId'
      | 'thread'
      | 'replyTo'
      | 'forwardOf'
      | 'isAutomatic'
      | 'withReplyKeyboard'
      | 'keyboard'
      | 'viaBot'
      | 'inlineId'
    >
  >;

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
  readonly inline: InlineQueries;
  readonly files: Files;
  readonly profile: Profile;
  readonly wire: Wire;
  readonly standings: Standings;
  readonly settings: BotSettings;
  open(chat: Chat): StoredChat;
  post(chat: StoredChat, draft: Draft): StoredMessage;
  /** Tells the bot of it, if it hears it. */
  tell(message: StoredMessage): void;
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
  readonly settings?: Partial<BotSettings>;
}

export function createBackstage({ now, firstId = 1, settings: chosen }: WorldOptions): Backstage {
  const bot = { id: 7_900_000_001, username: 'sheba_desk_bot', firstName: 'সেবা ডেস্ক' };
  const people = new Map<number, Person>();
  const chats = new Map<number, StoredChat>();
  const listeners = new Set<(event: WorldEvent) => void>();
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const announce = (event: WorldEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const updates = createUpdates(firstId);
  const wire = createWire(bot, (id) => people.get(id));
  const settings: BotSettings = { privacy: true, inline: true, inlineFeedback: true, ...chosen };

  return {
    now,
    seconds,
    bot,
    people,
    chats,
    updates,
    callbacks: createCallbacks(now),
    inline: createInlineQueries(now),
    files: createFiles(),
    profile: createProfile(),
    wire,
    standings: createStandings({ people, seconds, updates, wire }),
    settings,
    open(chat) {
      const stored: StoredChat = {
        chat,
        messages: new Map(),
        nextMessageId: firstId,
        bot: { is: 'left' },
        standings: new Map(),
        permissions: usualPermissions,
        pinned: new Set(),
        topics: new Map(),
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
        viaBot: false,
        reactions: [],
        ...draft,
      };
      chat.messages.set(message.id, message);
      if (isVisible(message)) announce({ what: 'message', message: seen(message) });
      return message;
    },
    tell(message) {
      if (hears(bot, settings.privacy, message)) updates.push(wire.told(message));
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

export const isVisible = (message: StoredMessage): boolean => message.content.is !== 'service';
