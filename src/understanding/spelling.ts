import Fuse from 'fuse.js';

/** A known word that a misspelled one may stand for, and how likely that is (0 to 1). */
export interface Correction {
  readonly stem: string;
  readonly likeness: number;
}

const shortest = 4;
const mostCorrections = 3;
/** Bitap finds a short word inside a long one; a slip does not change the length by more than this. */
const lengthDifference = 2;
/**
 * Fuse.js looks at so many words, those that share most pairs of letters with the misspelled one: it compares with
 * every word that it is given, and a vocabulary has thousands.
 */
const mostCompared = 40;
/** A slip touches two pairs of letters, so a word within two slips of another keeps some of its pairs. */
const leastShared = 0.4;
/** Decisions repeat words; the number kept bounds memory. */
const mostRemembered = 5000;

/** Fuse.js as the corrector of slips, over the words that the knowledge uses. */
export function createSpelling(stems: Iterable<string>): (stem: string) => readonly Correction[] {
  let vocabulary: Vocabulary | undefined;
  const remembered = new Map<string, readonly Correction[]>();

  return (stem) => {
    if (stem.length < shortest) return [];
    const before = remembered.get(stem);
    if (before !== undefined) return before;
    const found = correct(stem.slice(0, longest));
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(stem, found);
    return found;
  };

  function correct(stem: string): Correction[] {
    // Nothing is misspelled before somebody asks.
    vocabulary ??= vocabularyOf(stems);
    const engine = new Fuse(nearest(stem, vocabulary), {
      includeScore: true,
      isCaseSensitive: true,
      ignoreDiacritics: false,
      ignoreFieldNorm: true,
      threshold: 0.34,
      distance: 10,
    });
    return engine
      .search(stem, { limit: mostCorrections })
      .map(({ item, score = 1 }) => ({ stem: item, likeness: 1 - score }));
  }

  /** Words of about the same length that share most pairs of letters. */
  function nearest(stem: string, { known, holders, shared }: Vocabulary): string[] {
    const pairs = pairsOf(stem);
    const found: number[] = [];
    for (const pair of pairs) {
      for (const nth of holders.get(pair) ?? []) {
        if (shared[nth] === 0) found.push(nth);
        shared[nth] = (shared[nth] ?? 0) + 1;
      }
    }
    const near = found
      .filter(
        (nth) =>
          Math.abs((known[nth] ?? '').length - stem.length) <= lengthDifference &&
          (shared[nth] ?? 0) >= leastShared * pairs.size,
      )
      .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other)
      .slice(0, mostCompared);
    for (const nth of found) shared[nth] = 0;
    return near.map((nth) => known[nth] ?? '');
  }
}

/** The words that may be meant. */
interface Vocabulary {
  readonly known: readonly string[];
  /** For each pair of letters, the places of the words that have it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** How many pairs each word shares with the one in hand; all 0 in between. */
  readonly shared: Uint8Array;
}

function vocabularyOf(stems: Iterable<string>): Vocabulary {
  const known = [...stems].filter((stem) => stem.length >= shortest);
  const holders = new Map<string, number[]>();
  known.forEach((stem, nth) => {
    for (const pair of pairsOf(stem)) {
      const holding = holders.get(pair);
      if (holding === undefined) holders.set(pair, [nth]);
      else holding.push(nth);
    }
  });
  return { known, holders, shared: new Uint8Array(known.length) };
}

/** In letters: what Fuse.js looks at in one piece. */
const longest = 32;

/** Pairs of letters, with the ends marked. */
function pairsOf(stem: string): Set<string> {
  const marked = `_${stem}_`;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= marked.length; at += 1) pairs.add(marked.slice(at, at + 2));
  return pairs;
}
