/** Somebody who opened the inbox inside Telegram, as Telegram vouches. */
export interface OpenedInTelegram {
  /** The Telegram user id. */
  readonly id: number;
  readonly name: string;
  /** Different for each opening, and no secret to keep: it is used up by being shown. */
  readonly proof: string;
  readonly at: Date;
}

/** What the data that a Mini App shows is worth. */
export type InitData =
  | { readonly is: 'genuine'; readonly opened: OpenedInTelegram }
  /** `forged`: not signed with this bot's token, or nothing at all. `old`: it was, but too long ago. */
  | { readonly is: 'forged' | 'old' };

/** For how long what Telegram signed lets somebody in: a phone on a slow net, and clocks that differ. In minutes. */
export const initDataMinutes = 5;
