import type { Delivered } from './carrier.ts';
import type { Delivery, Trouble } from './delivery.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const longestPauseMs = 5 * minute;
/** However long the other side asks for: an answer gone wrong must not mean never. */
const longestWaitMs = hour;

/**
 * The pauses between the tries to tell another server of an event, as Standard Webhooks proposes
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability): ten
 * tries in three days. Then it has missed it.
 */
const eventPausesMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** What a try comes to: carriers know what happened this time, not how often a delivery may fail. */
export type Outcome =
  | Exclude<Delivered, { is: 'later' }>
  /** It is tried again after so many milliseconds. */
  | {
      readonly is: 'later';
      readonly afterMs: number;
      readonly trouble: Trouble;
      readonly why: string;
    }
  /** It was tried often enough. */
  | { readonly is: 'given-up'; readonly trouble: Trouble; readonly why: string };

export function outcomeOf(delivery: Delivery, delivered: Delivered): Outcome {
  if (delivered.is !== 'later') return delivered;
  const { why, trouble = { is: 'other' } } = delivered;
  const afterMs = pauseBefore(delivery, delivered.afterMs);
  return afterMs === undefined ? { is: 'given-up', trouble, why } : { is: 'later', afterMs, trouble, why };
}

/**
 * How long a delivery that failed again waits for its next try. What people wait for is tried until it arrives, after
 * pauses that double from one second up to five minutes; other servers are told of events so many times and no more.
 * @param asked milliseconds that the other side asked for
 * @returns milliseconds; undefined: it is not tried again
 */
function pauseBefore({ target, attempts }: Delivery, asked: number | undefined): number | undefined {
  if (target.channel !== 'events') {
    return Math.min(asked ?? Math.min(second * 2 ** attempts, longestPauseMs), longestWaitMs);
  }
  const pause = eventPausesMs[attempts];
  // Asking for less must not use up the tries sooner.
  return pause === undefined ? undefined : Math.max(pause, Math.min(asked ?? 0, longestWaitMs));
}
