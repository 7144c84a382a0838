import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import { pauseFor } from '../desk/pause.ts';
import type { Notebook } from '../desk/store.ts';
import type { Burst } from './burst.ts';
import { coalesced } from './coalesced.ts';
import { faultOf, passingFor } from './fault.ts';

/** Telegram's own updates nest about ten deep. Much deeper ones could be read but not written down. */
const deepest = 50;

/** An update, as far as it is looked at before grammY takes it: what else is in it is kept. */
export const anyUpdate = z
  .looseObject({ update_id: z.number().int() })
  .refine((update) => isNoDeeper(update, deepest), 'is nested too deep');

/** What is known of updates across restarts. */
export const intakeNotes = z.object({
  /** On disk, and so confirmed to Telegram, but perhaps not worked through. `tries`: begun by so many former processes. */
  pending: z.array(z.object({ update: anyUpdate, tries: z.number().int() })),
  /** The last ones that were worked through, by id. */
  done: z.array(z.number().int()),
});
export type IntakeNotes = z.infer<typeof intakeNotes>;

export interface Intake {
  /** Reads what a former process left. Before anything is taken. @throws DocumentFault of the store */
  load(): Promise<void>;
  /** Begins to work: first on what was left, then on what was taken meanwhile. */
  start(): void;
  /** Takes an update. When this resolves it is on disk and may be confirmed to Telegram. The same one twice is one. */
  take(update: Update): Promise<void>;
  /** Waits for what is being worked on; the rest stays on disk for the next start. */
  stop(): Promise<void>;
}

/** Telegram repeats a webhook call for a day at most; so many updates are remembered for that. */
const remembered = 2000;
/** An update that was begun by so many processes, none of which came to its end, is left alone. */
const mostTries = 3;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/**
 * Between Telegram and the bot: updates are written down before they are confirmed, come once even if Telegram repeats
 * them, and are worked through one after the other in a chat and side by side in different chats.
 */
export function createIntake(options: {
  notebook: Notebook<IntakeNotes>;
  clock: Clock;
  log: Log;
  burst: Burst;
  /** Whether this update may not be held back, however many there are. */
  mayNotWait: (update: Update) => Promise<boolean>;
  work: (update: Update) => Promise<void>;
  /** Tells somebody who writes too fast, once a burst. */
  tooFast: (update: Update) => Promise<void>;
}): Intake {
  const { notebook, clock, log, burst, mayNotWait, work, tooFast } = options;
  const pending = new Map<number, IntakeNotes['pending'][number]>();
  const done = new Set<number>();
  const lanes = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const save = coalesced(() => notebook.write({ pending: [...pending.values()], done: [...done] }));
  let started = false;

  const finish = (id: number) => {
    pending.delete(id);
    done.add(id);
    for (const oldest of done) {
      if (done.size <= remembered) break;
      done.delete(oldest);
    }
  };

  /** Notes that a left-over is begun, so that one that kills the process does not do so for ever. */
  const mayBegin = async (update: Update): Promise<boolean> => {
    const left = pending.get(update.update_id);
    if (left === undefined || left.tries === 0) return true;
    if (left.tries > mostTries) {
      log.error(
        { update: update.update_id, tries: mostTries },
        'an update is left alone: no process came to its end',
      );
      return false;
    }
    await save();
    return true;
  };

  /** @returns whether it is done with; if not, it stays on disk for the next start */
  const workThrough = async (update: Update): Promise<boolean> => {
    if (!(await mayBegin(update))) return true;
    for (let pause = firstPauseMs; !stopping.signal.aborted; pause *= 2) {
      try {
        await work(update);
        return true;
      } catch (error) {
        const after = passingFor(error);
        if (after === undefined) {
          log.error({ update: update.update_id, ...faultOf(error) }, 'an update was dropped');
          return true;
        }
        log.warn({ update: update.update_id, ...faultOf(error) }, 'an update is tried again');
        await pauseFor(clock, Math.max(after, Math.min(pause, longestPauseMs)), stopping.signal);
      }
    }
    return false;
  };

  const enqueue = (update: Update) => {
    const lane = laneOf(update);
    const run = (lanes.get(lane) ?? Promise.resolve())
      .then(() => workThrough(update))
      .then(async (isDone) => {
        if (!isDone) return;
        finish(update.update_id);
        await save();
      })
      .catch((error: unknown) =>
        log.error({ update: update.update_id, ...faultOf(error) }, 'an update could not be noted'),
      )
      .finally(() => {
        if (lanes.get(lane) === run) lanes.delete(lane);
      });
    lanes.set(lane, run);
  };

  /** Worked on at once and never again. */
  const passing = new Set<Promise<void>>();
  const pass = (update: Update) => {
    const run = work(update)
      .catch((error: unknown) =>
        log.warn({ update: update.update_id, ...faultOf(error) }, 'an update was dropped'),
      )
      .finally(() => passing.delete(run));
    passing.add(run);
  };

  /** One after the other: a check that takes longer must not let a later update of the same chat overtake. */
  let checking: Promise<unknown> = Promise.resolve();
  const checked = (update: Update): ReturnType<Burst['check']> => {
    const check = checking.then(() => burst.check(update));
    checking = check.catch(() => {});
    return check;
  };

  return {
    async load() {
      const notes = await notebook.read();
      for (const id of notes?.done ?? []) done.add(id);
      for (const { update, tries } of notes?.pending ?? []) {
        pending.set(update.update_id, { update, tries: tries + 1 });
      }
    },

    start() {
      started = true;
      // Checked when they came in, written by us.
      for (const { update } of pending.values()) enqueue(update as Update);
    },

    async take(update) {
      const id = update.update_id;
      if (pending.has(id) || done.has(id)) return;
      const speed = await checked(update);
      if (speed !== 'fine' && !(await mayNotWait(update))) {
        finish(id);
        // Each pressed button and each typed question wants an answer, also when there are too many.
        if (speed === 'first' || update.callback_query !== undefined || update.inline_query !== undefined) {
          tooFast(update).catch((error: unknown) =>
            log.warn({ update: id, ...faultOf(error) }, 'no word about the speed'),
          );
        }
        return;
      }
      if (isFleeting(update)) {
        finish(id);
        if (started) pass(update);
        return;
      }
      pending.set(id, { update: anyUpdate.parse(update), tries: 0 });
      try {
        await save();
      } catch (error) {
        // Not on disk, not confirmed: Telegram brings it again.
        pending.delete(id);
        throw error;
      }
      if (started) enqueue(update);
    },

    async stop() {
      stopping.abort();
      while (lanes.size > 0) await Promise.all(lanes.values());
      await Promise.all(passing);
    },
  };
}

/** What somebody types is answered in seconds or never, and may be anything: it is not written down. */
function isFleeting({ inline_query, chosen_inline_result }: Update): boolean {
  return inline_query !== undefined || chosen_inline_result !== undefined;
}

/** Updates of one chat, or of one person where there is none, are worked through in order. */
function laneOf({ message, edited_message, callback_query, my_chat_member, poll }: Update): string {
  if (poll !== undefined) return `poll ${poll.id}`;
  const chat = (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat;
  return String(chat?.id ?? callback_query?.from.id ?? 'other');
}

function isNoDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isNoDeeper(each, levels - 1));
}
