import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/desk/clock.ts';
import type { OpenTrial } from '../../src/desk/ears.ts';
import { createCurator } from '../../src/desk/learning/curator.ts';
import { layOfficersEntries } from '../../src/desk/learning/lay.ts';
import { createLearn } from '../../src/desk/learning/learn.ts';
import { createLibrary } from '../../src/desk/library.ts';
import { createOutbox, type Outbox } from '../../src/desk/outbox.ts';
import type { Store } from '../../src/desk/store.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeFile } from '../../src/knowledge/yaml-file.ts';
import { openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { createTrial } from '../../src/understanding/trial.ts';
import { createHandClock } from '../hand-clock.ts';
import { folder } from '../knowledge/small-folder.ts';

/** A data folder that goes when the test ends. */
export async function dataFolder(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'sheba-knowledge-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  return data;
}

/** The library and officers' hands on it, over a store. */
export async function openLibrary(options: {
  store: Store;
  outbox: Outbox;
  clock: Clock;
  files?: readonly KnowledgeFile[];
  openTrial?: OpenTrial;
}) {
  const { store, outbox, clock, openTrial = openTrialHere } = options;
  const files = openKnowledge(options.files ?? folder());
  const laid = await layOfficersEntries(files, store);
  const library = createLibrary(laid.knowledge);
  return { library, curator: createCurator({ files, laid, library, store, outbox, clock, openTrial }) };
}

/** On the test's own thread: starting another takes a second. */
export const openTrialHere: OpenTrial = async (knowledge) => {
  const { index, outcomes } = createTrial(knowledge);
  return { index, outcomes: async (...asked) => outcomes(...asked), close: () => {} };
};

/** What officers do with the knowledge, over a real store and the small folder. */
export async function openKnowledgeDesk(
  options: { data?: string; files?: readonly KnowledgeFile[]; openTrial?: OpenTrial } = {},
) {
  const { data = await dataFolder(), files = folder(), openTrial = openTrialHere } = options;
  const clock = createHandClock('2026-11-24T08:30:00Z');
  const store = await openLowdbStore(data, process.pid);
  const outbox = createOutbox({ store, clock });
  const { library, curator } = await openLibrary({ store, outbox, clock, files, openTrial });
  const learn = createLearn({ store, library, clock, curator, zone: 'Asia/Dhaka' });
  return { store, library, curator, learn, clock };
}
