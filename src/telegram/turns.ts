import { realTicker, type Ticker } from './ticker.ts';

/** Who waits: somebody who asked, or a crowd that did not. */
export type Urgency = 'answer' | 'mass';

/** Gives messages their turns, so that no second has more than Telegram takes. */
export interface Turns {
  /** Resolves when it may be sent. */
  wait(urgency: Urgency): Promise<void>;
}

/**
 * 26.9 a second, and three at once: in no second more than 30, which is what Telegram takes over all chats
 * (26.9 + 3 beats, rounded down, and the one that begins the second).
 */
const intervalMs = 1000 / 26.9;
const burst = 3;
/** What is sent to many keeps to the even beat, but for a timer that rings late. */
const massBurst = 1;

/**
 * The generic cell rate algorithm (ITU-T I.371) with two queues: an answer always goes before the crowd, and finds
 * room in the burst that the crowd never uses, so a broadcast holds up nobody for more than a beat.
 */
export function createTurns({ now, after }: Ticker = realTicker): Turns {
  const waiting: Readonly<Record<Urgency, (() => void)[]>> = { answer: [], mass: [] };
  /** When the next message would go, were all on the beat. */
  let beat = Number.NEGATIVE_INFINITY;
  let isSet = false;

  const earliest = (urgency: Urgency): number =>
    beat - intervalMs * (urgency === 'answer' ? burst : massBurst);

  const next = (): Urgency | undefined =>
    waiting.answer.length > 0 ? 'answer' : waiting.mass.length > 0 ? 'mass' : undefined;

  const serve = (): void => {
    for (let urgency = next(); urgency !== undefined; urgency = next()) {
      const wait = earliest(urgency) - now();
      if (wait > 0) {
        if (!isSet) {
          isSet = true;
          after(Math.ceil(wait), () => {
            isSet = false;
            serve();
          });
        }
        return;
      }
      beat = Math.max(beat, now()) + intervalMs;
      waiting[urgency].shift()?.();
    }
  };

  return {
    wait: (urgency) =>
      new Promise<void>((resolve) => {
        waiting[urgency].push(resolve);
        // An answer need not wait for a turn that is set for the crowd.
        if (urgency === 'answer' || !isSet) serve();
      }),
  };
}
