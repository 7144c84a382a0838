import type { Clock } from '../clock.ts';
import { quietUntil } from '../groups/timetable.ts';
import type { Log } from '../log.ts';
import type { Outbox } from '../outbox.ts';
import type { Changes, Store } from '../store.ts';
import type { Broadcast } from './broadcast.ts';
import { isOfBroadcast, noteUnreached } from './settle-broadcast.ts';

/** Puts the messages of running broadcasts into the outbox, a handful at a time. */
export interface Feeder {
  /** Looks whether there is room for more. */
  feed(): void;
  stop(): Promise<void>;
}

/** So many are put in at once: the store is held no longer than for a blink, and answers find their turn in between. */
const handful = 50;
/** With fewer than this on their way, more are put in: two seconds' worth. */
const fewest = 50;

/**
 * A handful and the note that it was put in are one transaction: after a restart it goes on with the next. That little
 * lies in the outbox also means that a stop has little to take back.
 */
export function createFeeder(options: {
  readonly store: Pick<Store, 'broadcasts' | 'deliveries'>;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly zone: string;
  readonly log: Log;
}): Feeder {
  const { store, outbox, clock, zone, log } = options;
  let working: Promise<void> = Promise.resolve();
  let isAsked = false;
  let running = true;

  /** Those that wait for the end of a group's quiet hours take nobody's room. */
  const onTheWay = async (id: string): Promise<number> => {
    const now = clock.now().toISOString();
    return (await store.deliveries.all()).filter(
      (one) => isOfBroadcast(one) && one.content.id === id && one.notBefore <= now,
    ).length;
  };

  const post = async (
    changes: Changes,
    id: string,
    { chatId, topic }: { chatId: number; topic: number | null },
  ) => {
    const group = await changes.groups.get(chatId);
    if (group !== undefined && group.state.is !== 'member') {
      await noteUnreached(changes, id, chatId, group.state.is === 'gone' ? 'gone' : 'refused');
      return;
    }
    const now = clock.now();
    const notBefore = group === undefined ? now : (quietUntil(group.settings, now, zone) ?? now);
    outbox.post(changes, null, { channel: 'mass', chatId, topic }, { kind: 'broadcast', id }, notBefore);
  };

  const putIn = (id: string): Promise<void> =>
    outbox.transaction(async (changes) => {
      const known = await changes.broadcasts.get(id);
      if (known === undefined || !isHungry(known)) return;
      const { state } = known;
      changes.broadcasts.put({ ...known, state: { ...state, left: state.left.slice(handful) } });
      for (const place of state.left.slice(0, handful)) await post(changes, id, place);
    });

  const work = async (): Promise<void> => {
    isAsked = false;
    for (const known of await store.broadcasts.all()) {
      let now: Broadcast | undefined = known;
      while (running && now !== undefined && isHungry(now) && (await onTheWay(now.id)) < fewest) {
        await putIn(now.id);
        now = await store.broadcasts.get(now.id);
      }
    }
  };

  return {
    feed() {
      if (isAsked || !running) return;
      isAsked = true;
      working = working.then(work).catch((error: unknown) => {
        log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'a broadcast could not go on');
      });
    },
    async stop() {
      running = false;
      await working;
    },
  };
}

type Running = Extract<Broadcast['state'], { readonly is: 'running' }>;

const isHungry = (known: Broadcast): known is Broadcast & { readonly state: Running } =>
  known.state.is === 'running' && known.state.left.length > 0;
