import type { Logger } from 'pino';
import { EarNotMade, type OpenTrial } from '../desk/ears.ts';
import type { Knowledge } from '../knowledge/model.ts';
import type { Outcome } from '../understanding/decision.ts';
import { type Index, isIndex } from '../understanding/index-data.ts';
import { createJoiner } from './pieces.ts';
import type { Rest } from './talk.ts';
import { startThread, type Thread } from './thread.ts';

/** So much is sent or asked at once: sending it, or reading the reply, takes a millisecond or two. */
const entriesAtOnce = 20;
const textsAtOnce = 500;

/**
 * Makes each ear in a thread of its own, which lives until the trial is closed.
 * @param start starts a thread; another one than usual for tests
 */
export function createTrials({ log, start = startThread }: { log: Logger; start?: () => Thread }): OpenTrial {
  return async (knowledge) => {
    const thread = start();
    try {
      await make(thread, knowledge);
      const index = await fetchIndex(thread);
      return {
        index,
        async outcomes(texts, kin) {
          const all: (Outcome | undefined)[] = [];
          for (let at = 0; at < texts.length; at += textsAtOnce) {
            const some = texts.slice(at, at + textsAtOnce);
            const reply = await thread.ask({ is: 'decide', asked: kin === undefined ? [some] : [some, kin] });
            if (reply.is === 'outcomes') all.push(...reply.outcomes);
          }
          return all;
        },
        close: thread.end,
      };
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'an ear could not be made: what was known goes on');
      thread.end();
      throw error;
    }
  };
}

async function make(thread: Thread, { entries, entry: _, ...others }: Knowledge): Promise<void> {
  const rest: Rest = others;
  for (let at = 0; at < entries.length; at += entriesAtOnce) {
    await thread.ask({ is: 'entries', entries: entries.slice(at, at + entriesAtOnce) });
  }
  await thread.ask({ is: 'make', rest });
}

async function fetchIndex(thread: Thread): Promise<Index> {
  const joiner = createJoiner();
  for (;;) {
    const reply = await thread.ask({ is: 'next' });
    if (reply.is !== 'piece') break;
    joiner.add(reply.piece);
  }
  const index = joiner.whole();
  if (!isIndex(index)) throw new EarNotMade(new TypeError('What was made is no index.'));
  return index;
}

/** What went wrong in the thread, by its name and code alone: messages may hold what citizens wrote. */
function faultOf(error: unknown): string {
  const cause = error instanceof EarNotMade ? error.cause : error;
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}
