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

export type Chat =
  | { readonly type: 'private'; readonly id: number; readonly person: Person }
  | {
      readonly type: 'group' | 'supergroup';
      readonly id: number;
      readonly title: string;
      readonly members: readonly Person[];
    };

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
  readonly from: { readonly kind: 'bot' } | { readonly kind: 'person'; readonly person: Person };
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
    readonly correct?: number;
    readonly closed: boolean;
  };
  readonly albumId?: string;
  readonly replyTo?: number;
  readonly keyboard?: readonly (readonly Button[])[];
  readonly reactions: readonly string[];
}

export type WorldEvent =
  | { readonly what: 'message' | 'edited'; readonly message: SeenMessage }
  | { readonly what: 'deleted'; readonly chatId: number; readonly messageId: number }
  | { readonly what: 'typing'; readonly chatId: number; readonly action: string }
  /** What the bot answered to a pressed button: a notice, or nothing. */
  | { readonly what: 'notice'; readonly personId: number; readonly text: string; readonly alert: boolean }
  | { readonly what: 'blocked' | 'unblocked'; readonly personId: number };

export interface NewFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly caption?: string;
}

/** What people do, each as one of them. All throw an Error in plain words when Telegram's app would not let them. */
export interface World {
  readonly bot: { readonly id: number; readonly username: string; readonly firstName: string };
  readonly chats: readonly Chat[];
  addPerson(person: Omit<Person, 'id'> & { readonly id?: number }): Person;
  addGroup(title: string, members: readonly Person[], type?: 'group' | 'supergroup'): Chat;
  /** All that stands in the chat now, oldest first. */
  messages(chatId: number): readonly SeenMessage[];
  listen(listener: (event: WorldEvent) => void): () => void;

  says(person: Person, chatId: number, text: string, options?: { readonly replyTo?: number }): SeenMessage;
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
