import { type Word, wordsOf } from './heard.ts';
import { createMeanings, type MeaningsIndex } from './meanings.ts';

/** Tells whether texts ask the same thing, in whatever words, script or language. Pure. */
export interface Likeness {
  /** A text as it is compared; worth keeping where it is compared often. */
  hear(text: string): Likened;
  /** From 0 (nothing in common) to 1 (the same words). Exact only where the texts may be alike. */
  between(one: Pick<Likened, 'words'>, other: Pick<Likened, 'words'>): number;
}

/** A text made ready to be compared. */
export interface Likened {
  readonly words: readonly Word[];
  /** What texts must share one of, to be alike at all. */
  readonly terms: ReadonlySet<string>;
}

/** From this likeness on two questions get one answer, if the officer does not think otherwise. */
export const alikeFrom = 0.7;

/** A text of few words is like too many others. */
const leastWords = 2;

export function createLikeness(index: MeaningsIndex): Likeness {
  const meanings = createMeanings(index);
  return {
    hear(text) {
      const words = distinct(meanings(wordsOf(text)).filter(({ filler }) => !filler));
      return { words, terms: new Set(words.flatMap(({ terms }) => terms)) };
    },
    between({ words: some }, { words: others }) {
      if (some.length < leastWords || others.length < leastWords) return 0;
      const shared = matched(some, others);
      return (2 * shared) / (some.length + others.length);
    },
  };
}

/** How alike two words are: the surest way to tell comes first. */
const ways: readonly ((one: Word, other: Word) => number)[] = [
  (one, other) => (one.stem === other.stem || isSynonym(one, other) ? 1 : 0),
  ({ keys }, other) => {
    const shared = keys.filter((key) => other.keys.includes(key));
    if (shared.length === 0) return 0;
    return shared.some(({ length }) => length >= clearKey) ? 0.9 : 0.6;
  },
  ({ pieces }, other) => {
    const shared = pieces.filter((piece) => other.pieces.includes(piece)).length;
    return shared > 0 && shared / (pieces.length + other.pieces.length - shared) >= 0.5 ? 0.7 : 0;
  },
];

/** Shorter keys stand for many words. */
const clearKey = 3;

const isSynonym = (one: Word, other: Word) =>
  one.meanings.some((meaning) => other.meanings.includes(meaning));

/** Each word finds at most one partner, in the surest way. */
function matched(some: readonly Word[], others: readonly Word[]): number {
  let sum = 0;
  let left = some;
  const free = new Set(others);
  for (const way of ways) {
    // Most texts that share a word share no more: what can't come near is not looked at word by word.
    const most = sum + Math.min(left.length, free.size);
    if ((2 * most) / (some.length + others.length) < alikeFrom) return sum;
    left = left.filter((one) => {
      for (const other of free) {
        const likeness = way(one, other);
        if (likeness === 0) continue;
        sum += likeness;
        free.delete(other);
        return false;
      }
      return true;
    });
  }
  return sum;
}

function distinct(words: readonly Word[]): readonly Word[] {
  return [...new Map(words.map((word) => [word.meanings[0] ?? word.stem, word])).values()];
}
