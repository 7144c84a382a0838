import type { NewFile, SeenMessage } from '../../src/sandbox/world.ts';

/**
 * Where journeys are played: people in front of a stand-in for Telegram, the bot behind it. Any stand-in that can
 * fill this interface will do, so the same plays run on several.
 */
export interface Stage {
  /** For BOT_API_ROOT and BOT_TOKEN. */
  readonly root: string;
  readonly token: string;
  readonly botUsername: string;
  readonly citizen: Actor;
  readonly otherCitizen: Actor;
  readonly officer: Actor;
  /** All three are in it; play in it with `citizen.inGroup`. */
  readonly group: { readonly id: number; readonly title: string };
  /** Waits until the bot has worked through everything. @throws Error if it does not in ten seconds */
  quiet(): Promise<void>;
  /** Waits for quiet, then tells what the bot did wrong and what it owes, one line each. For `toEqual([])`. */
  wrongs(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How long a stage waits for quiet, in milliseconds. */
export const longestUnquiet = 10_000;

/** One person in one chat: the private one with the bot, or the group. */
export interface Actor {
  readonly id: number;
  readonly firstName: string;
  /** The same person in the stage's group. */
  readonly inGroup: Actor;
  says(text: string): Promise<SeenMessage>;
  repliesTo(message: SeenMessage, text: string): Promise<SeenMessage>;
  edits(message: SeenMessage, text: string): Promise<SeenMessage>;
  /** One file, or several as an album. */
  sends(...files: readonly NewFile[]): Promise<readonly SeenMessage[]>;
  sendsLocation(latitude: number, longitude: number): Promise<SeenMessage>;
  sendsContact(phoneNumber: string, firstName: string): Promise<SeenMessage>;
  /** Presses the newest button of the bot with these words, or the one under `message`. */
  presses(button: string | RegExp, message?: SeenMessage): Promise<void>;
  blocks(): Promise<void>;
  unblocks(): Promise<void>;
  /**
   * Waits for the bot's next message or edit that the person has not read yet and that holds this. What came
   * before it counts as read, too.
   */
  reads(expected?: Expected, options?: Wait): Promise<SeenMessage>;
  /** The same for the little notice that answers a pressed button. Its text, perhaps empty. */
  seesNotice(expected?: Expected, options?: Wait): Promise<string>;
  /** The bot's messages and edits not read yet. For `toEqual([])` after `quiet`. */
  unread(): readonly SeenMessage[];
  /** All that stands in the chat now. */
  messages(): readonly SeenMessage[];
  /** The chat's story, for people. */
  transcript(): string;
}

/** A piece of the text, or a pattern. */
export type Expected = string | RegExp;

export interface Wait {
  /** Milliseconds, 20,000 by default. */
  readonly within?: number;
}

/** What happens in a chat. */
export type Happening =
  | { readonly what: 'message' | 'edited'; readonly message: SeenMessage }
  | { readonly what: 'notice'; readonly text: string };

/** What differs between stand-ins: one person's eyes and hands in one chat. */
export interface Seat {
  readonly id: number;
  readonly firstName: string;
  /** All that happened in the chat, oldest first, with the notices to this person. */
  happenings(): readonly Happening[];
  /** Waits until the condition holds; looks again whenever something happened. @returns whether it came to hold */
  until(condition: () => boolean, milliseconds: number): Promise<boolean>;
  messages(): readonly SeenMessage[];
  say(text: string, replyTo?: SeenMessage): Promise<SeenMessage>;
  edit(message: SeenMessage, text: string): Promise<SeenMessage>;
  send(files: readonly NewFile[]): Promise<readonly SeenMessage[]>;
  sendLocation(latitude: number, longitude: number): Promise<SeenMessage>;
  sendContact(phoneNumber: string, firstName: string): Promise<SeenMessage>;
  press(message: SeenMessage, data: string): Promise<void>;
  block(): Promise<void>;
  unblock(): Promise<void>;
}
