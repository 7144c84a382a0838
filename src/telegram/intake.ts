import type { Update } from 'grammy/types';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import type { Notebook } from '../desk/store.ts';
import { pauseFor } from './pause.ts';

/** An update, as far as it is looked at before grammY takes it: what else is in it is kept. */
export const anyUpdate = z.looseObject({ update_id: z.number().int() });

/** What is known of updates across restarts. */
export const intakeNotes = z.object({
  /** On disk, and so confirmed to Telegram, but perhaps not worked through. */
  pending: z.array(z.object({ update: anyUpdate, tries: z.number().int() })),
  /** The last ones that were worked through, by id. */
  done: z.array(z.number().int()),
});
export type IntakeNotes = z.infer<typeof intakeNotes>;

export interface Intake {
  /** Works through what a former process left. */
  start(): Promise<void>;
  /** Takes an update. When this resolves it is on disk and may be confirmed to Telegram. The same one twice is one. */
  take(update: Update): Promise<void>;
  /** Waits for all that was taken. */
  stop(): Promise<void>;
}

/** Telegram repeats a webhook call for a day at most; so many updates are remembered for that. */
const remembered = 2000;
/** An update that brought the process down so many times is left alone. */
const mostTries = 3;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** So many messages of one person in so many seconds are taken; those above get one word about it. */
const burst = { messages: 12, seconds: 20 };

/**
 * Between Telegram and the bot: updates are written down before they are confirmed, come once even if Telegram repeats
 * them, and are worked through one after the other in a chat and side by side in different chats.
 */
export function createIntake(options: {
  notebook: Notebook<IntakeNotes>;
  clock: Clock;
  log: Log;
  work: (update: Update) => Promise<void>;
  /** Whether it may go well if it is tried again later. */
  isPassing: (error: unknown) => boolean;
  /** Tells somebody who writes too fast, once a burst. */
  tooFast: (update: Update) => Promise<void>;
}): Intake {
  const { notebook, clock, log, work, isPassing, tooFast } = options;
  const pending = new Map<number, IntakeNotes['pending'][number]>();
  const done = new Set<number>();
  const lanes = new Map<string, Promise<void>>();
  const limiter = new RateLimiterMemory({ points: burst.messages, duration: burst.seconds });
  const stopping = new AbortController();
  const save = coalesced(() => notebook.write({ pending: [...pending.values()], done: [...done] }));

  const finish = (id: number) => {
    pending.delete(id);
    done.add(id);
    const [oldest] = done;
    if (done.size > remembered && oldest !== undefined) done.delete(oldest);
    return save();
  };

  /** @returns whether it is done with; if not, it stays on disk for the next start */
  const workThrough = async (update: Update): Promise<boolean> => {
    for (let pause = firstPauseMs; ; pause *= 2) {
      try {
        await work(update);
        return true;
      } catch (error) {
        if (!isPassing(error)) {
          log.error({ update: update.update_id, error }, 'an update was dropped');
          return true;
        }
        if (stopping.signal.aborted) return false;
        log.warn({ update: update.update_id, again: `${pause / 1000} s` }, 'Telegram can not be reached');
        await pauseFor(clock, Math.min(pause, longestPauseMs), stopping.signal);
      }
    }
  };

  const enqueue = (update: Update) => {
    const lane = laneOf(update);
    const run = (lanes.get(lane) ?? Promise.resolve())
      .then(() => workThrough(update))
      .then((done) => (done ? finish(update.update_id) : undefined))
      .finally(() => {
        if (lanes.get(lane) === run) lanes.delete(lane);
      });
    lanes.set(lane, run);
  };

  return {
    async start() {
      const notes = await notebook.read();
      for (const id of notes?.done ?? []) done.add(id);
      const left = (notes?.pending ?? []).filter(({ tries }) => tries < mostTries);
      for (const { update, tries } of left) pending.set(update.update_id, { update, tries: tries + 1 });
      if (left.length > 0) await save();
      // Checked when it came in, written by us.
      for (const { update } of left) enqueue(update as Update);
    },

    async take(update) {
      const id = update.update_id;
      if (pending.has(id) || done.has(id)) return;
      const over = await isOver(limiter, update);
      if (over !== 'no') {
        done.add(id);
        // Each pressed button wants an answer, also when there are too many.
        if (over === 'first' || update.callback_query !== undefined) {
          tooFast(update).catch((error: unknown) =>
            log.warn({ update: id, error }, 'no word about the speed'),
          );
        }
        return;
      }
      pending.set(id, { update: anyUpdate.parse(update), tries: 0 });
      await save();
      enqueue(update);
    },

    async stop() {
      stopping.abort();
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
}

async function isOver(limiter: RateLimiterMemory, update: Update): Promise<'no' | 'first' | 'more'> {
  try {
    await limiter.consume(senderOf(update));
    return 'no';
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refused.consumedPoints === burst.messages + 1 ? 'first' : 'more';
  }
}

function senderOf({ message, edited_message, callback_query, my_chat_member, inline_query }: Update): string {
  const from = (message ?? edited_message ?? callback_query ?? my_chat_member ?? inline_query)?.from;
  return String(from?.id ?? 'other');
}

/** Updates of one chat, or of one person where there is none, are worked through in order. */
function laneOf({ message, edited_message, callback_query, my_chat_member, inline_query }: Update): string {
  const chat = (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat;
  return String(chat?.id ?? callback_query?.from.id ?? inline_query?.from.id ?? 'other');
}

/** Runs `write` once for all calls that come while the one before is running. Each call waits for a run that began after it. */
function coalesced(write: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        running = write();
        return running;
      });
    return next;
  };
}
