import { type Api, GrammyError } from 'grammy';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import { pauseFor } from '../desk/pause.ts';
import { allowedUpdates } from './allowed-updates.ts';
import { faultOf } from './fault.ts';
import type { Intake } from './intake.ts';

export interface Polling {
  /** Runs until stopped, or until Telegram says for too long that another copy polls. @throws AnotherCopy */
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** Another process fetches this bot's updates. */
export class AnotherCopy extends Error {
  constructor() {
    super('Another copy of this bot is running with the same BOT_TOKEN. Stop it, then start this one again.');
    this.name = 'AnotherCopy';
  }
}

/** How long Telegram may hold a call open, in seconds (https://core.telegram.org/bots/api#getupdates). */
const holdSeconds = 30;
/** During a redeploy the old copy may poll for a moment more. */
const longestOverlapMs = 60_000;
const pauseMs = 3_000;

/**
 * Fetches updates. The next call confirms those of the last, so it is made only when the intake has them on disk;
 * grammY's own loop would work through them one after the other, its runner would confirm them before. What the last
 * call before a stop brought comes again at the next start, and is known by then.
 */
export function createPolling(options: { api: Api; intake: Intake; clock: Clock; log: Log }): Polling {
  const { api, intake, clock, log } = options;
  const stopping = new AbortController();
  let offset: number | undefined;
  let ended = Promise.resolve();

  const fetchOnce = async () => {
    const updates = await api.getUpdates(
      {
        ...(offset === undefined ? {} : { offset }),
        timeout: holdSeconds,
        limit: 100,
        allowed_updates: allowedUpdates,
      },
      // grammY's type is that of a polyfill which has no name here.
      stopping.signal as Parameters<Api['getUpdates']>[1],
    );
    await Promise.all(updates.map((update) => intake.take(update)));
    const last = updates.at(-1);
    if (last !== undefined) offset = last.update_id + 1;
  };

  const loop = async () => {
    let conflictSince: number | undefined;
    let quiet = false;
    while (!stopping.signal.aborted) {
      try {
        await fetchOnce();
        conflictSince = undefined;
        quiet = false;
      } catch (error) {
        if (stopping.signal.aborted) break;
        if (error instanceof GrammyError && error.error_code === 409) {
          conflictSince ??= clock.now().getTime();
          if (clock.now().getTime() - conflictSince > longestOverlapMs) throw new AnotherCopy();
          if (!quiet) log.warn({}, new AnotherCopy().message);
        } else if (!quiet) {
          log.warn(faultOf(error), 'Telegram can not be reached; trying on');
        }
        quiet = true;
        await pauseFor(clock, pauseMs, stopping.signal);
      }
    }
  };

  return {
    run: () => {
      const running = loop();
      ended = running.catch(() => {});
      return running;
    },
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}
