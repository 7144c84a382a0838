/** Who is signed in to the inbox's pages. */
export interface InboxSession {
  /** The officer's Telegram user id. */
  readonly officer: number;
  /** The name that their replies carry. */
  readonly name: string;
  /** A secret of this session that each form repeats, against forged requests. */
  readonly formToken: string;
}

/** How an officer gets into the inbox's pages: a one-time link that the bot sends, then a cookie. */
export interface SignIn {
  /** A fresh one-time secret for the officer's link, good for ten minutes. */
  link(officer: { readonly id: number; readonly name: string }): Promise<string>;
  /** Uses the link's secret up. @returns the secret for the session's cookie, or undefined if the link is used or old */
  redeem(linkSecret: string): Promise<string | undefined>;
  /** Whose cookie this is; undefined if unknown, older than 30 days, or no longer an officer. */
  session(cookieSecret: string): Promise<InboxSession | undefined>;
  end(cookieSecret: string): Promise<void>;
}
