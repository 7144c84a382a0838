/**
 * How well and how fast the desk finds entries, beside engines off the shelf, on the same knowledge and questions in
 * one run: every fifth phrasing of the knowledge is left out and asked. First with this knowledge, then with ten and a
 * hundred times as many entries, then as if it were foreign: three phrasings an entry, no synonyms, no calibration.
 *
 * Run with `--expose-gc`, so that memory can be told.
 */

import { loadKnowledge } from '../src/knowledge/load.ts';
import type { Article, EntryId, Knowledge } from '../src/knowledge/model.ts';
import { readKnowledgeFiles } from '../src/storage/knowledge-files.ts';
import { leaveOut } from '../src/understanding/calibrate.ts';
import { type Engine, engines } from './understanding-engines.ts';

interface Question {
  readonly text: string;
  readonly entry: string;
}

const knowledge = loadKnowledge(await readKnowledgeFiles(process.env.KNOWLEDGE_DIR ?? './knowledge'));
const { kept, left } = leaveOut(knowledge, 0);
const questions = left.flatMap(({ text, entry }) => (entry === null ? [] : [{ text, entry }]));

/** A small generator of a fixed seed: the same strangers in every run. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 8121 + 28_411) % 134_456;
    return state % sides;
  };
}

/** The knowledge among so many entries more, whose phrasings are made of its own words, in no order. */
function amongStrangers(own: Knowledge, times: number): Knowledge {
  const roll = createDice(7);
  const words = own.entries.flatMap(({ phrasings }) => phrasings.flatMap((text) => text.split(/\s+/)));
  const say = (length: number) =>
    Array.from({ length }, () => words[(roll(300) * 300 + roll(300)) % words.length] ?? '').join(' ');
  const both = (text: string) => ({ bn: text, en: text });
  const [first] = own.entries;
  if (first === undefined) return own;
  const strangers = Array.from({ length: own.entries.length * (times - 1) }, (_, nth): Article => {
    const title = both(say(4));
    return {
      ...first,
      kind: 'article',
      // An id that no real entry has; the brand exists only in the type.
      id: `stranger-${nth}` as EntryId,
      title,
      short: title,
      keywords: [],
      phrasings: Array.from({ length: 8 }, () => say(6)),
      answer: both(say(40)),
      tips: [],
    };
  });
  return withEntries(own, [...own.entries, ...strangers]);
}

/** Three phrasings an entry, and nothing that was made for this knowledge. */
function asForeign(own: Knowledge): Knowledge {
  const { calibration: _, ...rest } = own;
  return withEntries(
    { ...rest, synonyms: [], outOfScope: [] },
    own.entries.map((entry) => ({
      ...entry,
      keywords: [],
      phrasings: entry.phrasings.filter((_phrasing, nth, all) => nth % Math.ceil(all.length / 3) === 1),
    })),
  );
}

function withEntries(own: Knowledge, entries: Knowledge['entries']): Knowledge {
  const byId = new Map<string, Knowledge['entries'][number]>(entries.map((entry) => [entry.id, entry]));
  return { ...own, entries, entry: (id) => byId.get(id) };
}

/** Questions that each engine is asked before, unmeasured: Node compiles what is used. */
const warmUp = 100;

async function measure(
  { build }: Engine,
  own: Knowledge,
  asked: readonly Question[],
  before: readonly Question[],
): Promise<string> {
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const start = performance.now();
  const search = await build(own);
  const ready = performance.now() - start;
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - heap;
  for (const { text } of before) await search(text);
  globalThis.gc?.();
  const times: number[] = [];
  let first = 0;
  let amongThree = 0;
  for (const { text, entry } of asked) {
    const since = performance.now();
    const ids = await search(text);
    times.push(performance.now() - since);
    if (ids[0] === entry) first += 1;
    if (ids.slice(0, 3).includes(entry)) amongThree += 1;
  }
  times.sort((a, b) => a - b);
  const percent = (part: number) => ((100 * part) / asked.length).toFixed(1);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2);
  return [
    percent(first),
    percent(amongThree),
    at(0.5),
    at(0.99),
    ready.toFixed(0),
    (memory / 2 ** 20).toFixed(0),
  ].join(' | ');
}

async function table(heading: string, own: Knowledge, all: readonly Question[], most: number): Promise<void> {
  const step = Math.max(2, Math.ceil(all.length / most));
  const asked = all.filter((_, nth) => nth % step === 0);
  const before = all.filter((_, nth) => nth % step === 1).slice(0, warmUp);
  process.stdout.write(
    `\n${heading}: ${own.entries.length} entries, ${asked.length} questions\n\n` +
      '| engine | first % | of three % | p50 ms | p99 ms | index ms | memory MB |\n|---|---|---|---|---|---|---|\n',
  );
  for (const engine of engines) {
    if (own.entries.length > engine.most) continue;
    process.stdout.write(`| ${engine.name} | ${await measure(engine, own, asked, before)} |\n`);
  }
}

await table('This knowledge', kept, questions, 300);
await table('Ten times as many entries', amongStrangers(kept, 10), questions, 300);
await table('A hundred times as many', amongStrangers(kept, 100), questions, 300);
const foreign = asForeign(knowledge);
const known = new Set(foreign.entries.flatMap(({ phrasings }) => phrasings));
await table(
  'As if it were foreign',
  foreign,
  knowledge.entries.flatMap(({ id, phrasings }) =>
    phrasings.filter((text) => !known.has(text)).map((text) => ({ text, entry: id })),
  ),
  600,
);
