import type { Topic } from './forum/topic.ts';
import type { Permission, Standing } from './groups/standing.ts';

/**
 * The sandbox's little Telegram: people, chats and what they see. The Bot API stand-in writes into it on the
 * bot's behalf, the page and the tests act in it on the people's behalf.
 */

export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode: string;
}

/** One of the people, or the bot. */
export type Who = Person | 'bot';

interface Titled {
  readonly id: number;
  readonly title: string;
  /** The people in it; the bot is not listed. */
  readonly members: readonly Person[];
}

export type Chat =
  | { readonly type: 'private'; readonly id: number; readonly person: Person }
  | (Titled & { readonly type: 'group' })
  | (Titled & { readonly type: 'channel' })
  | (Titled & { readonly type: 'supergroup'; readonly forum: boolean });

/** What can be made. A forum is a supergroup with topics. */
export type GroupType = 'group' | 'supergroup' | 'forum' | 'channel';

/** Formatting of a stretch of text; offset and length in UTF-16 units, as Telegram counts. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface Button {
  readonly text: string;
  readonly data?: string;
  readonly url?: string;
  /** A Mini App's address. */
  readonly webApp?: string;
}

export type FileKind =
  | 'photo'
  | 'video'
  | 'animation'
  | 'voice'
  | 'audio'
  | 'video_note'
  | 'document'
  | 'sticker';

/** A message as somebody in the chat sees it. */
export interface SeenMessage {
  readonly id: number;
  readonly chatId: number;
  /** Seconds since 1970, as Telegram gives them. */
  readonly date: number;
  readonly editedAt?: number;
  readonly from:
    | { readonly kind: 'bot' }
    | { readonly kind: 'person'; readonly person: Person }
    /** A post in a channel, somebody in a channel's name, or an administrator who stays anonymous. */
    | { readonly kind: 'chat'; readonly title: string };
  /** Text, or the caption of a file. */
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly file?: { readonly kind: FileKind; readonly fileId: string; readonly name?: string };
  /** With a title and an address it is a venue. */
  readonly location?: {
    readonly latitude: number;
    readonly longitude: number;
    readonly title?: string;
    readonly address?: string;
  };
  readonly contact?: { readonly phoneNumber: string; readonly firstName: string };
  readonly poll?: {
    readonly question: string;
    readonly options: readonly string[];
    /** How many chose each option. */
    readonly votes: readonly number[];
    readonly correct?: number;
    readonly explanation?: string;
    readonly closed: boolean;
  };
  readonly albumId?: string;
  /** The topic of a forum in which it stands. */
  readonly thread?: number;
  readonly replyTo?: number;
  /** A person sent it, from the bot's inline mode. */
  readonly viaBot?: true;
  readonly keyboard?: readonly (readonly Button[])[];
  readonly reactions: readonly string[];
}

export type WorldEvent =
  | { readonly what: 'message' | 'edited'; readonly message: SeenMessage }
  | { readonly what: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly what: 'typing'; readonly chatId: number; readonly action: string }
  /** What the bot answered to a pressed button: a notice, or nothing. */
  | { readonly what: 'notice'; readonly personId: number; readonly text: string; readonly alert: boolean }
  /** There is an answer to what somebody asked inline. */
  | { readonly what: 'inline'; readonly personId: number; readonly queryId: string }
  | { readonly what: 'blocked' | 'unblocked'; readonly personId: number };

export interface NewFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly caption?: string;
}

/** One of the bot's results, as somebody sees it in the list. */
export interface InlineResult {
  readonly id: string;
  readonly type: 'article' | 'photo';
  readonly title?: string;
  readonly description?: string;
}

/** What the bot shows to who types its name and a question. */
export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  /** Empty if there are no more. */
  readonly nextOffset: string;
  /** Stands over the list and leads to the bot. */
  readonly button?: { readonly text: string; readonly startParameter?: string; readonly webApp?: string };
}

/** What the bot's owner sets with Telegram's BotFather. All of it is on at first. */
export interface BotSettings {
  /** In groups the bot is not told of everything. */
  privacy: boolean;
  inline: boolean;
  /** The bot is told which result of its inline mode somebody picked. */
  inlineFeedback: boolean;
}

/** What people do in groups and channels. */
interface GroupActions {
  /** As a member; to a channel as an administrator, for a bot can't be anything else there. */
  addsBot(person: Person, chatId: number): void;
  removesBot(person: Person, chatId: number): void;
  /** Gives the bot or somebody another standing: makes an administrator, restricts, lets write again. */
  places(person: Person, chatId: number, who: Who, standing: Standing): void;
  /** What members of the group who are no administrators may do. Bots are not told. */
  permits(person: Person, chatId: number, permissions: readonly Permission[]): void;
  joins(person: Person, chatId: number): void;
  leaves(person: Person, chatId: number): void;
  /**
   * Turns a group into a supergroup, which has another id. The old one is of no use from then on. The bot is told in
   * both, and that it came into the new one; what else Telegram may tell of it is not documented.
   */
  upgrades(person: Person, chatId: number): Chat;
  /** From now on Telegram brings each post of the channel into the group, where people talk about it. */
  links(person: Person, channelId: number, groupId: number): void;
}

/** What administrators do with the topics of a forum; only a bot makes any here. */
interface ForumActions {
  topics(chatId: number): readonly Readonly<Topic>[];
  closesTopic(person: Person, chatId: number, thread: number): void;
  reopensTopic(person: Person, chatId: number, thread: number): void;
  deletesTopic(person: Person, chatId: number, thread: number): void;
}

/** What people do, each as one of them. All throw an Error in plain words when Telegram's app would not let them. */
export interface World extends GroupActions, ForumActions {
  readonly bot: { readonly id: number; readonly username: string; readonly firstName: string };
  readonly chats: readonly Chat[];
  /** May be changed at any time. */
  readonly settings: BotSettings;
  addPerson(person: Omit<Person, 'id'> & { readonly id?: number }): Person;
  /** A group without the bot. The first of the members makes it. */
  openGroup(title: string, members: readonly Person[], type?: GroupType): Chat;
  /** The same, and its maker adds the bot. */
  addGroup(title: string, members: readonly Person[], type?: GroupType): Chat;
  /** The chat as it is now. */
  chat(chatId: number): Chat | undefined;
  /** All that stands in the chat now, oldest first. */
  messages(chatId: number): readonly SeenMessage[];
  listen(listener: (event: WorldEvent) => void): () => void;

  says(
    person: Person,
    chatId: number,
    text: string,
    options?: {
      readonly replyTo?: number;
      readonly thread?: number;
      /** A channel of the person's, in whose name it is said. */
      readonly as?: number;
    },
  ): SeenMessage;
  edits(person: Person, messageId: number, chatId: number, text: string): SeenMessage;
  /** One file, or an album of two to ten. */
  sends(
    person: Person,
    chatId: number,
    files: readonly NewFile[],
    options?: { readonly replyTo?: number },
  ): readonly SeenMessage[];
  sendsLocation(person: Person, chatId: number, latitude: number, longitude: number): SeenMessage;
  sendsContact(person: Person, chatId: number, phoneNumber: string, firstName: string): SeenMessage;
  /** Presses an inline button of a message of the bot. */
  presses(person: Person, chatId: number, messageId: number, data: string): void;
  /**
   * Types `@bot question` into the message field of any chat. Telegram may have kept an answer, then the bot is not
   * asked. @returns the question's id
   */
  asksInline(person: Person, chatId: number, text: string, offset?: string): string;
  /** What is shown for it, once the bot has answered. */
  inlineAnswer(queryId: string): InlineAnswer | undefined;
  /** Picks a result, which is sent into the chat where it was asked for. */
  picks(person: Person, queryId: string, resultId: string): SeenMessage;
  /** Chooses options of a poll by their places; none takes the vote back. */
  votes(person: Person, chatId: number, messageId: number, ...options: readonly number[]): SeenMessage;
  /**
   * Opens a link to the bot and presses what Telegram shows: `?start=…` writes to it, `?startgroup=…` adds it to the
   * group `groupId`. @returns the message with the link's payload, if one was sent
   */
  opensLink(person: Person, link: string, groupId?: number): SeenMessage | undefined;
  /** Stops the bot, as a person does from its profile; and lets it again. */
  blocks(person: Person): void;
  unblocks(person: Person): void;
  file(fileId: string): { readonly bytes: Uint8Array; readonly name?: string } | undefined;
  /** What the bot registered with setMyCommands, for this person's language and chat. */
  commands(
    person: Person,
    chatId: number,
  ): readonly { readonly command: string; readonly description: string }[];
}
