/**
 * How long does it take to decide what inline mode offers? The desk's own knowledge, words as people type them, letter
 * by letter, and the page without words. Times are from the words to the ready results, without Telegram and network.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffers } from '../src/desk/groups/offers.ts';
import { createOfficeTime } from '../src/desk/hours/office-time.ts';
import { createLibrary } from '../src/desk/library.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../src/storage/knowledge-files.ts';
import { readLocaleFiles } from '../src/storage/locale-files.ts';
import { openLowdbStore } from '../src/storage/lowdb-store.ts';
import { systemClock as clock } from '../src/system-clock.ts';
import { inlineResult } from '../src/telegram/say/inline.ts';
import { voiceOf } from '../src/wording/voice.ts';
import { createWording } from '../src/wording/wording.ts';

const rounds = 20;
const typed = [
  '',
  'otp',
  'পাসওয়ার্ড',
  'facebook hack hoise ki korbo',
  'বিকাশ থেকে টাকা চলে গেছে',
  'children online',
];

const folder = await mkdtemp(join(tmpdir(), 'sheba-inline-'));
const store = await openLowdbStore(folder, process.pid);
const library = createLibrary(loadKnowledge(await readKnowledgeFiles('knowledge')));
const hours = () => library.knowledge.office.hours;
const offersFor = createOffers({
  library,
  clock,
  officeTime: createOfficeTime({ store, clock, hours, zone: 'Asia/Dhaka' }),
});
const voice = voiceOf(createWording(await readLocaleFiles('locales')), 'bn');
const place = { bot: 'sheba_desk_bot', picture: undefined };

const queries = typed.flatMap((words) =>
  words === '' ? [words] : [...words].map((_, end) => words.slice(0, end + 1)),
);
const times: number[] = [];
for (let round = 0; round < rounds; round++) {
  for (const query of queries) {
    const begun = performance.now();
    const { offers } = await offersFor(query);
    for (const offer of offers.slice(0, 10)) inlineResult(offer, library.knowledge, place, voice);
    times.push(performance.now() - begun);
  }
}
times.sort((one, other) => one - other);
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
process.stdout.write(
  `inline mode, ${times.length} queries: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms\n`,
);

await store.close();
await rm(folder, { recursive: true });
