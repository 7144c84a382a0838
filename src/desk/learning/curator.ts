import { type Fault, KnowledgeFault } from '../../knowledge/fault.ts';
import type { OpenKnowledge } from '../../knowledge/load.ts';
import type { Topic } from '../../knowledge/model.ts';
import { officersPlace } from '../../knowledge/overlay.ts';
import { type Deed, deedOf } from '../audit/audit-record.ts';
import type { Clock } from '../clock.ts';
import type { OpenTrial, TrialElsewhere } from '../ears.ts';
import { type Library, type Shelf, shelfOf } from '../library.ts';
import type { Outbox } from '../outbox.ts';
import type { Changes, Store } from '../store.ts';
import type { EntryDraft } from './draft.ts';
import { type ChangedAnswer, changedAnswers, recentlyAnswered, type Waiting, waitingFor } from './effects.ts';
import { asOfficersEntry, type EntryDocument, type EntryVersion } from './entry-document.ts';
import { isLaid, type Laid } from './lay.ts';
import { EntryChanged, EntryFault, EntryNotFound } from './refusals.ts';
import { tellAskers } from './tell-askers.ts';

/** Who changes an entry. */
interface Editor {
  readonly officer: number;
  readonly name: string;
}

/** What would come of publishing a draft. */
export interface Effects {
  /** What would be known then. */
  readonly shelf: Shelf;
  readonly waiting: Waiting;
  readonly changed: readonly ChangedAnswer[];
}

/**
 * Officers' hands on the knowledge. What they publish is on disk and known when the promise is kept; until then, and if
 * it is broken, what was known before goes on.
 */
export interface Curator {
  /** Topics that entries can be added to. */
  readonly topics: readonly Topic[];
  /** Officers' entries that can't be used, and why. */
  readonly faults: () => readonly Fault[];
  documents(): Promise<readonly EntryDocument[]>;
  document(id: string): Promise<EntryDocument | undefined>;
  /** An entry as it is written now; the one that is withdrawn, too. @throws EntryNotFound */
  draftOf(id: string): Promise<EntryDraft>;
  /** Whether an entry has this id or ever had it. */
  isTaken(id: string): Promise<boolean>;
  /** @throws EntryFault, EntryChanged, EarNotMade */
  weigh(draft: EntryDraft): Promise<Effects>;
  /** @throws EntryFault, EntryChanged, EarNotMade @returns how many people are told that there is an answer now */
  publish(draft: EntryDraft, by: Editor): Promise<{ readonly told: number }>;
  /** Nobody is answered with it any more. @throws EntryChanged, EntryNotFound, EntryFault, EarNotMade */
  withdraw(id: string, version: number, by: Editor): Promise<void>;
  /** Brings back how it was in this version, counted from 1. @throws EntryChanged, EntryNotFound, EntryFault, EarNotMade */
  restore(id: string, version: number, wanted: number, by: Editor): Promise<void>;
}

export function createCurator(options: {
  files: OpenKnowledge;
  laid: Laid;
  library: Library;
  store: Store;
  outbox: Outbox;
  clock: Clock;
  openTrial: OpenTrial;
}): Curator {
  const { files, library, store, outbox, clock, openTrial } = options;
  let { officers, faults } = options.laid;
  const inTurn = createTurns();

  const found = async (id: string): Promise<EntryDocument> => {
    const document = await store.entries.get(id);
    if (document === undefined) throw new EntryNotFound(id);
    return document;
  };
  const isTaken = async (id: string) =>
    library.knowledge.entry(id) !== undefined || (await store.entries.get(id)) !== undefined;

  /** The document of a draft, were it published. */
  const documentOf = async (draft: EntryDraft, by: Editor): Promise<EntryDocument> => {
    const { id, topic, version, fields, from } = draft;
    if (draft.isNew && (await isTaken(id))) {
      const expected = 'is the id of another entry; expected an id of its own';
      throw new EntryFault([{ file: officersPlace, entry: id, field: 'id', expected }]);
    }
    const before = await store.entries.get(id);
    if ((before?.versions.length ?? 0) !== version) throw new EntryChanged(before?.versions.at(-1));
    const filed = files.inFiles(id);
    const what = before === undefined && filed === undefined ? 'published' : 'edited';
    const now = stamped(by, what, fields);
    return before === undefined
      ? {
          id,
          topic: filed?.topic ?? topic,
          base: filed?.fields ?? null,
          state: 'published',
          versions: [now],
          from,
        }
      : { ...before, topic: filed?.topic ?? topic, state: 'published', versions: [...before.versions, now] };
  };

  /** What would be known with this document in the place of what it was. */
  const laidWith = (document: EntryDocument): Laid => {
    const others = officers.filter(({ id }) => id !== document.id);
    const next = isLaid(document) ? [...others, asOfficersEntry(document)] : others;
    try {
      return { knowledge: files.with(next), officers: next, faults: withoutThose(document.id) };
    } catch (error) {
      if (error instanceof KnowledgeFault) throw new EntryFault(error.faults);
      throw error;
    }
  };
  const withoutThose = (id: string) => faults.filter(({ entry }) => entry !== id);

  /** Does something with the ear for a knowledge, which is made elsewhere meanwhile. */
  const tried = async <Result>(
    { knowledge }: Laid,
    work: (shelf: Shelf, trial: TrialElsewhere) => Promise<Result>,
  ): Promise<Result> => {
    const trial = await openTrial(knowledge);
    try {
      return await work(shelfOf(knowledge, trial.index), trial);
    } finally {
      trial.close();
    }
  };

  /** On disk first; then it is known. */
  const settle = async (
    document: EntryDocument,
    laid: Laid,
    shelf: Shelf,
    waiting: Waiting | undefined,
  ): Promise<number> => {
    const told = await outbox.transaction(async (changes) => {
      changes.entries.put(document);
      noteLast(changes, document);
      return waiting === undefined ? 0 : tellAskers(outbox, changes, document, waiting);
    });
    library.replace(shelf);
    ({ officers, faults } = laid);
    return told;
  };

  const change = (id: string, version: number, how: (before: EntryDocument) => EntryDocument) =>
    inTurn(async () => {
      const before = await found(id);
      if (before.versions.length !== version) throw new EntryChanged(before.versions.at(-1));
      const document = how(before);
      const laid = laidWith(document);
      await tried(laid, (shelf) => settle(document, laid, shelf, undefined));
    });

  const stamped = (by: Editor, what: EntryVersion['what'], fields: EntryVersion['fields']): EntryVersion => ({
    at: clock.now().toISOString(),
    who: by.name,
    officer: by.officer,
    what,
    fields,
  });

  return {
    topics: files.openTopics,
    faults: () => faults,
    documents: () => store.entries.all(),
    document: (id) => store.entries.get(id),
    isTaken,

    async draftOf(id) {
      const document = await store.entries.get(id);
      const filed = files.written(id, officers);
      const fields = filed?.fields ?? document?.versions.at(-1)?.fields;
      if (fields === undefined) throw new EntryNotFound(id);
      const kind = filed?.kind ?? files.inFiles(id)?.kind ?? 'article';
      const topic = filed?.topic ?? document?.topic ?? '';
      const version = document?.versions.length ?? 0;
      return { id, topic, kind, version, isNew: false, fields, from: document?.from ?? null };
    },

    async weigh(draft) {
      const laid = laidWith(await documentOf(draft, { officer: 0, name: '' }));
      return tried(laid, async (shelf, trial) => {
        const waiting = await waitingFor(draft.id, trial, store, clock.now());
        const recent = await recentlyAnswered(store);
        const changed = await changedAnswers(draft.id, library.shelf, laid.knowledge, trial, recent);
        return { shelf, waiting, changed };
      });
    },

    publish: (draft, by) =>
      inTurn(async () => {
        const document = await documentOf(draft, by);
        const laid = laidWith(document);
        return tried(laid, async (shelf, trial) => {
          const waiting = await waitingFor(draft.id, trial, store, clock.now());
          return { told: await settle(document, laid, shelf, waiting) };
        });
      }),

    withdraw: (id, version, by) =>
      inTurn(async () => {
        const before = await store.entries.get(id);
        const filed = files.inFiles(id);
        if ((before?.versions.length ?? 0) !== version) throw new EntryChanged(before?.versions.at(-1));
        const fields = before?.versions.at(-1)?.fields ?? filed?.fields;
        if (fields === undefined) throw new EntryNotFound(id);
        const now = stamped(by, 'withdrawn', fields);
        const document: EntryDocument =
          before === undefined
            ? { id, topic: filed?.topic ?? '', base: fields, state: 'withdrawn', versions: [now], from: null }
            : { ...before, state: 'withdrawn', versions: [...before.versions, now] };
        const laid = laidWith(document);
        await tried(laid, (shelf) => settle(document, laid, shelf, undefined));
      }),

    restore: (id, version, wanted, by) =>
      change(id, version, (before) => {
        const fields = before.versions[wanted - 1]?.fields;
        if (fields === undefined) throw new EntryNotFound(id);
        const versions = [...before.versions, stamped(by, 'restored', fields)];
        return { ...before, state: 'published', versions };
      }),
  };
}

/** Writes into the log who made the newest version. */
function noteLast({ audit }: Changes, { id, versions }: EntryDocument): void {
  const last = versions.at(-1);
  if (last === undefined) return;
  const what: Deed = `entry-${last.what}`;
  audit.add(deedOf(new Date(last.at), { officer: last.officer, name: last.who }, what, { is: 'entry', id }));
}

/** Does one thing after the other: each begins with what the one before left. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const run = last.then(work);
    last = run.catch(() => {});
    return run;
  };
}
