import Fuse from 'fuse.js';
import { phoneticKey } from '../language/phonetic.ts';
import { isBangla } from '../language/script.ts';

/** A known word that a misspelled one may stand for, and how likely that is (0 to 1). */
export interface Correction {
  readonly stem: string;
  readonly likeness: number;
}

/**
 * Corrections are sought among words of the same script that begin with the same sound: a slip in the first
 * letter is rare, and the search is twenty times shorter. Bangla vowels at the beginning share a bucket.
 */
const shortest = 4;
const mostCorrections = 3;
/** Bitap finds a short word inside a long one; a slip does not change the length by more than this. */
const lengthDifference = 2;
/** Decisions repeat words; the number kept bounds memory. */
const mostRemembered = 5000;

/** Fuse.js as the corrector of slips, over the words that the knowledge uses. */
export function createSpelling(stems: Iterable<string>): (stem: string) => readonly Correction[] {
  const buckets = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const stem of stems) {
    if (stem.length < shortest) continue;
    const beginning = stem.slice(0, 3);
    const name = names.get(beginning) ?? bucketOf(stem);
    names.set(beginning, name);
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, [stem]);
    else bucket.push(stem);
  }
  const engines = new Map<string, Fuse<string>>();
  const remembered = new Map<string, readonly Correction[]>();

  return (stem) => {
    if (stem.length < shortest) return [];
    const before = remembered.get(stem);
    if (before !== undefined) return before;
    const found = correct(stem);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(stem, found);
    return found;
  };

  function correct(stem: string): Correction[] {
    const engine = engineOf(bucketOf(stem));
    if (engine === undefined) return [];
    return engine
      .search(stem.slice(0, 32), { limit: 20 })
      .filter(({ item }) => Math.abs(item.length - stem.length) <= lengthDifference)
      .slice(0, mostCorrections)
      .map(({ item, score = 1 }) => ({ stem: item, likeness: 1 - score }));
  }

  function engineOf(name: string): Fuse<string> | undefined {
    const bucket = buckets.get(name);
    if (bucket === undefined) return undefined;
    let engine = engines.get(name);
    if (engine === undefined) {
      engine = new Fuse(bucket, {
        includeScore: true,
        isCaseSensitive: true,
        ignoreDiacritics: false,
        ignoreFieldNorm: true,
        threshold: 0.34,
        distance: 10,
      });
      engines.set(name, engine);
    }
    return engine;
  }
}

function bucketOf(stem: string): string {
  // The first sound shows in the first letters; three hold `chh` and a conjunct.
  return `${isBangla(stem) ? 'b' : 'l'}${phoneticKey(stem.slice(0, 3)).slice(0, 1)}`;
}
