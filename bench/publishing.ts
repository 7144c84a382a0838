/**
 * How citizens are answered while an officer weighs and publishes an entry: questions come every few milliseconds, and
 * each is timed from when it came to when it is decided. Beside it, how long the loop stood still at the longest.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { createTrials } from '../src/aside/open-trial.ts';
import { createCurator } from '../src/desk/learning/curator.ts';
import type { EntryDraft } from '../src/desk/learning/draft.ts';
import { layOfficersEntries } from '../src/desk/learning/lay.ts';
import { createLibrary } from '../src/desk/library.ts';
import { createOutbox } from '../src/desk/outbox.ts';
import { openKnowledge } from '../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../src/storage/knowledge-files.ts';
import { openLowdbStore } from '../src/storage/lowdb-store.ts';
import { systemClock } from '../src/system-clock.ts';

const data = await mkdtemp(join(tmpdir(), 'sheba-publishing-'));
const store = await openLowdbStore(data, process.pid);
const files = openKnowledge(await readKnowledgeFiles('knowledge'));
const laid = await layOfficersEntries(files, store);
const library = createLibrary(laid.knowledge);
const outbox = createOutbox({ store, clock: systemClock });
const curator = createCurator({
  files,
  laid,
  library,
  store,
  outbox,
  clock: systemClock,
  openTrial: createTrials({ log: pino({ level: 'silent' }) }),
});

const asked = library.knowledge.entries.flatMap(({ phrasings }) =>
  phrasings.filter((_, nth) => nth % 7 === 0),
);
const everyMs = 5;

/** Questions come until the work is done. */
async function answering(what: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  const began = performance.now();
  let due = began + everyMs;
  let nth = 0;
  const timer = setInterval(() => {
    for (; due <= performance.now(); due += everyMs) {
      library.understanding.decide(`${asked[nth % asked.length] ?? ''} ভাই`);
      nth += 1;
      times.push(performance.now() - due);
    }
  }, 1);
  await work();
  // What the work left undone on the loop counts as well.
  await new Promise((resolve) => setTimeout(resolve, 2 * everyMs));
  clearInterval(timer);
  delay.disable();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
  process.stdout.write(
    `| ${what} | ${(performance.now() - began).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${(delay.max / 1e6).toFixed(0)} |\n`,
  );
}

const draft: EntryDraft = {
  id: 'pond-fish',
  topic: curator.topics[0]?.id ?? '',
  kind: 'article',
  version: 0,
  isNew: true,
  from: null,
  fields: {
    id: 'pond-fish',
    title: { bn: 'পুকুরের মাছ মরে যাচ্ছে', en: 'Fish are dying in the pond' },
    answer: { bn: 'উপজেলা মৎস্য অফিসে জানান।', en: 'Tell the fisheries office of the upazila.' },
    phrasings: ['পুকুরে মাছ ভেসে উঠছে কেন', 'pukure mach more jacche', 'my fish are dying'],
    keywords: [],
    source: 'bench',
    reviewedOn: '2026-11-24',
    reviewEvery: 'P6M',
  },
};

process.stdout.write(
  '| | took ms | answers p50 ms | p95 ms | p99 ms | loop stood still, longest ms |\n|---|---|---|---|---|---|\n',
);
const pause = () => new Promise((resolve) => setTimeout(resolve, 3000));
await answering('idle', pause);
await answering('weighing', () => curator.weigh(draft));
await answering('publishing', () => curator.publish(draft, { officer: 1, name: 'bench' }));
await answering('withdrawing', () => curator.withdraw(draft.id, 1, { officer: 1, name: 'bench' }));
await answering('idle again', pause);
await store.close();
await rm(data, { recursive: true, force: true });
