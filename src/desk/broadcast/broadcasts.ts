import type { Language } from '../../language/language.ts';
import { type Actor, type Deed, deedOf } from '../audit/audit-record.ts';
import type { Clock } from '../clock.ts';
import type { Group } from '../groups/group.ts';
import { quietUntil } from '../groups/timetable.ts';
import type { Log } from '../log.ts';
import type { Outbox } from '../outbox.ts';
import type { Awareness } from '../reports/awareness.ts';
import type { Changes, Store } from '../store.ts';
import { type Counted, countedOf, groupsThere, placesOf } from './audience.ts';
import { type Audience, type Broadcast, type BroadcastMessage, nobodyFailed } from './broadcast.ts';
import { createFeeder } from './feeder.ts';
import { type Progress, progressOf } from './progress.ts';
import { isOfBroadcast } from './settle-broadcast.ts';

/** What became of a wish to start: `stale`, the draft was changed after it was looked at; `nobody`, there is no one to send to. */
type Start = 'started' | 'before' | 'stale' | 'nobody' | 'unknown';

/** What a chat is to get. `quietMs`: so long its quiet hours last; 0: they don't. */
interface Opened {
  readonly message: BroadcastMessage;
  readonly language: Language;
  readonly to: 'group' | 'citizen';
  readonly quietMs: number;
}

/** What the office sends to many at once. */
export interface Broadcasts {
  draft(message: BroadcastMessage, audience: Audience, by: Actor): Promise<Broadcast>;
  /** @returns undefined if it is no draft any more, or another officer changed it meanwhile */
  change(
    id: string,
    version: number,
    to: { readonly message?: BroadcastMessage; readonly audience?: Audience },
  ): Promise<Broadcast | undefined>;
  /** Throws a draft away. */
  discard(id: string): Promise<void>;
  /** Groups that can be written to. */
  groups(): Promise<readonly Group[]>;
  count(audience: Audience): Promise<Counted>;
  /** Once, however often it is confirmed. */
  start(id: string, version: number, by: Actor): Promise<Start>;
  /** What has not gone out stays here. @returns false if it does not run */
  stop(id: string, by: Actor): Promise<boolean>;
  /** Goes on with those who have not got it. @returns false if it was not stopped */
  resume(id: string, by: Actor): Promise<boolean>;
  get(id: string): Promise<Progress | undefined>;
  /** Newest first. */
  all(): Promise<readonly Progress[]>;
  /** What one chat is to get now; undefined: there is no such broadcast. */
  open(id: string, chatId: number): Promise<Opened | undefined>;
  /** A message in an officer's chat shows how it goes on. */
  follow(id: string, place: Broadcast['shownAt'][number]): Promise<void>;
  /** Calls back when a broadcast may have gone on. @returns ends the calls */
  listen(listener: () => void): () => void;
  /** Puts in what a former process left. */
  begin(): void;
  end(): Promise<void>;
}

/** The newest are kept. */
const mostKept = 100;

export function createBroadcasts(options: {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly awareness: Pick<Awareness, 'note'>;
  readonly clock: Clock;
  readonly zone: string;
  readonly log: Log;
  newId(): string;
}): Broadcasts {
  const { store, outbox, awareness, clock, newId } = options;
  const feeder = createFeeder(options);
  const listeners = new Set<() => void>();
  let isUnderWay = false;

  const tell = () => {
    for (const call of listeners) call();
  };
  outbox.onChanged(() => {
    if (!isUnderWay) return;
    feeder.feed();
    tell();
    void look();
  });

  const change = async <Result>(work: (changes: Changes) => Promise<Result>): Promise<Result> => {
    const result = await outbox.transaction(work);
    isUnderWay = true;
    feeder.feed();
    tell();
    await look();
    return result;
  };

  const note = ({ audit }: Changes, by: Actor, what: Deed, id: string) =>
    audit.add(deedOf(clock.now(), by, what, { is: 'broadcast', id }));

  const dropOldest = async ({ broadcasts }: Changes) => {
    const over = (await broadcasts.all())
      .filter(({ state }) => state.is !== 'running' || state.left.length === 0)
      .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
      .slice(mostKept - 1);
    const needed = new Set(
      (await store.deliveries.all()).filter(isOfBroadcast).map(({ content }) => content.id),
    );
    for (const { id } of over) if (!needed.has(id)) broadcasts.delete(id);
  };

  /** What changes when nothing runs is no news. */
  const look = async (): Promise<void> => {
    isUnderWay = (await progressOf(store, await store.broadcasts.all())).some(({ is }) => is === 'running');
  };

  return {
    draft: (message, audience, by) =>
      change(async (changes) => {
        const made: Broadcast = {
          id: newId(),
          version: 0,
          by: { officer: by.officer, name: by.name },
          madeAt: clock.now().toISOString(),
          message,
          state: { is: 'draft', audience },
          failed: nobodyFailed,
          unreached: [],
          shownAt: [],
        };
        await dropOldest(changes);
        changes.broadcasts.put(made);
        return made;
      }),
    change: (id, version, to) =>
      change(async ({ broadcasts }) => {
        const known = await broadcasts.get(id);
        if (known?.state.is !== 'draft' || known.version !== version) return undefined;
        const state = { ...known.state, audience: to.audience ?? known.state.audience };
        const after = { ...known, version: version + 1, message: to.message ?? known.message, state };
        broadcasts.put(after);
        return after;
      }),
    discard: (id) =>
      change(async ({ broadcasts }) => {
        if ((await broadcasts.get(id))?.state.is === 'draft') broadcasts.delete(id);
      }),
    groups: () => groupsThere(store),
    count: (audience) => countedOf(store, audience),
    start: (id, version, by) =>
      change(async (changes): Promise<Start> => {
        const known = await changes.broadcasts.get(id);
        if (known === undefined) return 'unknown';
        if (known.state.is !== 'draft') return 'before';
        if (known.version !== version) return 'stale';
        const left = [...(await placesOf(changes, known.state.audience))];
        if (left.length === 0) return 'nobody';
        const since = clock.now().toISOString();
        changes.broadcasts.put({ ...known, state: { is: 'running', since, total: left.length, left } });
        await awareness.note(changes, 'broadcasts');
        note(changes, by, 'broadcast-started', id);
        return 'started';
      }),
    stop: (id, by) =>
      change(async (changes) => {
        const known = await changes.broadcasts.get(id);
        if (known?.state.is !== 'running') return false;
        const back = (await changes.deliveries.all())
          .filter(isOfBroadcast)
          .filter(({ content }) => content.id === id);
        for (const one of back) changes.deliveries.delete(one.id);
        const left = back.flatMap(({ target }) =>
          target.channel === 'mass' ? [{ chatId: target.chatId, topic: target.topic }] : [],
        );
        if (left.length + known.state.left.length === 0) return false;
        changes.broadcasts.put({
          ...known,
          state: { ...known.state, is: 'stopped', left: [...left, ...known.state.left] },
        });
        note(changes, by, 'broadcast-stopped', id);
        return true;
      }),
    resume: (id, by) =>
      change(async (changes) => {
        const known = await changes.broadcasts.get(id);
        if (known?.state.is !== 'stopped') return false;
        changes.broadcasts.put({ ...known, state: { ...known.state, is: 'running' } });
        note(changes, by, 'broadcast-resumed', id);
        return true;
      }),
    async get(id) {
      const known = await store.broadcasts.get(id);
      return known === undefined ? undefined : (await progressOf(store, [known]))[0];
    },
    all: async () =>
      progressOf(
        store,
        (await store.broadcasts.all()).toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1)),
      ),
    async open(id, chatId) {
      const known = await store.broadcasts.get(id);
      if (known === undefined) return undefined;
      const { message } = known;
      const { groups, citizens } = store;
      const group = await groups.get(chatId);
      if (group === undefined) {
        const record = await citizens.get(chatId);
        const language = record?.chosenLanguage ?? record?.lastLanguage ?? 'bn';
        // Ids of groups are negative, also of one that has just been given another id.
        return { message, language, to: chatId > 0 ? 'citizen' : 'group', quietMs: 0 };
      }
      const now = clock.now();
      const until = quietUntil(group.settings, now, options.zone);
      const quietMs = until === undefined ? 0 : until.getTime() - now.getTime();
      return { message, language: group.settings.language, to: 'group', quietMs };
    },
    follow: (id, place) =>
      store.transaction(async ({ broadcasts }) => {
        const known = await broadcasts.get(id);
        if (known !== undefined) broadcasts.put({ ...known, shownAt: [place] });
      }),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin() {
      isUnderWay = true;
      feeder.feed();
    },
    end: feeder.stop,
  };
}
