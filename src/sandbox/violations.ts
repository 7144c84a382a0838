import type { Backstage } from './backstage.ts';

/** Something that the bot did wrong. */
export type Violation =
  /** Telegram refuses it. `code` 403 and 429 may be nobody's fault. */
  | { readonly kind: 'refused'; readonly method: string; readonly code: number; readonly what: string }
  /** Telegram lets it pass, but it can't be meant so. */
  | { readonly kind: 'tolerated'; readonly method: string; readonly what: string }
  /** The bot owes something still. */
  | { readonly kind: 'owed'; readonly what: string };

/** What the bot owes now: answers to pressed buttons and inline queries, and updates never confirmed. */
export function owed({ callbacks, inline, updates }: Backstage): Violation[] {
  return [
    ...callbacks.unanswered.map(({ data }) => `an answer to the pressed button "${data}"`),
    ...inline.unanswered.map(({ text }) => `an answer to the inline query "${text}"`),
    ...updates.pending.map(({ update_id }) => `confirmation of the update ${update_id}`),
  ].map((what) => ({ kind: 'owed', what }));
}
