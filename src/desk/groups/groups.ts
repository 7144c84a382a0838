import type { Clock } from '../clock.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import type { Outbox } from '../outbox.ts';
import type { Awareness } from '../reports/awareness.ts';
import type { Changes, Store } from '../store.ts';
import { type Choice, chosen, type Group, type Joined, joined, migrated } from './group.ts';
import { nextTip, tipsOf } from './next-tip.ts';
import { latestMs, nextTipAt } from './timetable.ts';
import { noteTrouble } from './trouble.ts';

/** The groups and channels that the desk is in, and the tips that they get. */
export interface Groups {
  get(id: number): Promise<Group | undefined>;
  all(): Promise<readonly Group[]>;
  /** The desk came into a chat, or may write in it again. */
  join(chat: Joined): Promise<Group>;
  /** It may not write there; whoever brought it is told. */
  silence(id: number): Promise<void>;
  /** It is not there any more. */
  leave(id: number): Promise<void>;
  migrate(from: number, to: number): Promise<void>;
  /** @returns `stale`: another admin changed something since the button was drawn, so nothing was changed */
  choose(id: number, version: number, choice: Choice): Promise<Group | 'stale' | undefined>;
  /** Gives the tips that are due, then each at its time. */
  start(): Promise<void>;
  /** Waits for what is being written. */
  stop(): Promise<void>;
}

type Turn = (known: Group | undefined, changes: Changes) => Group | undefined | Promise<Group | undefined>;

/** Timers of the language hold no longer than 24 days. */
const longestSleepMs = 24 * 60 * 60_000;
const pauseAfterFaultMs = 60_000;

/**
 * A tip and the note that it was given are one transaction: it survives a restart and never comes twice. A tip that
 * was missed by hours is left out: after a night without power a group gets one, not all that it missed.
 */
export function createGroups({
  store,
  outbox,
  library,
  awareness,
  clock,
  zone,
  log,
}: {
  readonly store: Pick<Store, 'groups'>;
  readonly outbox: Outbox;
  readonly library: Pick<Library, 'knowledge'>;
  readonly awareness: Pick<Awareness, 'note'>;
  readonly clock: Clock;
  /** Of the IANA data base. */
  readonly zone: string;
  readonly log: Log;
}): Groups {
  let working: Promise<void> = Promise.resolve();
  let cancelAlarm = () => {};
  let running = false;

  const planned = (group: Group): Group => ({
    ...group,
    next: nextTipAt(group, clock.now(), zone)?.toISOString() ?? null,
  });

  /** Changes one group, if the turn gives one. */
  const write = (id: number, turn: Turn): Promise<Group | undefined> =>
    outbox.transaction(async (changes) => {
      const after = await turn(await changes.groups.get(id), changes);
      if (after !== undefined) changes.groups.put(after);
      return after;
    });

  /** The same, and the alarm is set for what is due then. */
  const change = async (id: number, turn: Turn): Promise<Group | undefined> => {
    const now = await write(id, turn);
    enqueue(async () => {});
    await working;
    return now;
  };

  const give = (id: number): Promise<Group | undefined> =>
    write(id, async (group, changes) => {
      const now = clock.now();
      if (group === undefined || group.next === null || group.next > now.toISOString()) return undefined;
      const isLate = now.getTime() - Date.parse(group.next) > latestMs;
      const next =
        isLate || group.state.is !== 'member' ? undefined : nextTip(group, tipsOf(library.knowledge));
      if (next === undefined) return planned(group);
      const { language, look, topic } = group.settings;
      const { entry, nth } = next.tip;
      outbox.post(
        changes,
        null,
        { channel: 'mass', chatId: id, topic },
        { kind: 'tip', entry: entry.id, nth, language, look },
      );
      await awareness.note(changes, 'tips');
      return planned({ ...group, shown: [...next.shown] });
    });

  const work = async (): Promise<void> => {
    const now = clock.now().toISOString();
    for (const { id, next } of await store.groups.all()) {
      if (running && next !== null && next <= now) await give(id);
    }
  };

  const sleep = async (): Promise<void> => {
    cancelAlarm();
    if (!running) return;
    const due = (await store.groups.all()).flatMap(({ next }) => (next === null ? [] : [Date.parse(next)]));
    const wait = Math.min(...due) - clock.now().getTime();
    cancelAlarm = clock.after(Math.max(0, Math.min(wait, longestSleepMs)), () => enqueue(work));
  };

  const enqueue = (step: () => Promise<void>): void => {
    working = working
      .then(step)
      .then(sleep)
      .catch((error: unknown) => {
        log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'no tip could be given');
        cancelAlarm();
        if (running) cancelAlarm = clock.after(pauseAfterFaultMs, () => enqueue(work));
      });
  };

  return {
    get: store.groups.get,
    all: store.groups.all,
    join: async (chat) =>
      (await change(chat.id, (known) => {
        const now = joined(known, chat);
        // A tip that is due already is not put off.
        return known?.state.is === 'member' && known.next !== null ? now : planned(now);
      })) ?? joined(undefined, chat),
    async silence(id) {
      await outbox.transaction((changes) => noteTrouble(changes, outbox, id, 'refused', clock.now()));
    },
    async leave(id) {
      const since = clock.now().toISOString();
      await change(id, (known) =>
        known === undefined || known.state.is === 'gone'
          ? undefined
          : { ...known, state: { is: 'gone', since }, next: null },
      );
    },
    async migrate(from, to) {
      await change(from, (known, changes) => {
        if (known === undefined) return undefined;
        changes.groups.delete(from);
        changes.groups.put(migrated(known, to));
        return undefined;
      });
    },
    async choose(id, version, choice) {
      let stale = false;
      const now = await change(id, (known) => {
        stale = known !== undefined && known.version !== version;
        return known === undefined || stale ? undefined : planned(chosen(known, choice));
      });
      return stale ? 'stale' : now;
    },
    async start() {
      running = true;
      enqueue(work);
      await working;
    },
    async stop() {
      running = false;
      cancelAlarm();
      await working;
    },
  };
}
