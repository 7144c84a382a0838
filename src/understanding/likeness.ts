import { type Word, wordsOf } from './heard.ts';
import { createMeanings } from './meanings.ts';

/** Tells whether texts ask the same thing, in whatever words, script or language. Pure. */
export interface Likeness {
  /** A text as it is compared; worth keeping where it is compared often. */
  hear(text: string): Likened;
  /** From 0 (nothing in common) to 1 (the same words). */
  between(one: Likened, other: Likened): number;
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

/** @param synonyms groups of words that mean the same, as the knowledge has them */
export function createLikeness(synonyms: readonly (readonly string[])[]): Likeness {
  const meanings = createMeanings(synonyms);
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

/** Each word finds at most one partner, the likest first. */
function matched(some: readonly Word[], others: readonly Word[]): number {
  const pairs = some
    .flatMap((one, i) => others.map((other, j) => ({ i, j, likeness: wordLikeness(one, other) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = { some: new Set<number>(), others: new Set<number>() };
  let sum = 0;
  for (const { i, j, likeness } of pairs) {
    if (taken.some.has(i) || taken.others.has(j)) continue;
    taken.some.add(i);
    taken.others.add(j);
    sum += likeness;
  }
  return sum;
}

function wordLikeness(one: Word, other: Word): number {
  if (one.stem === other.stem) return 1;
  if (one.meanings.some((meaning) => other.meanings.includes(meaning))) return 1;
  const shared = one.keys.filter((key) => other.keys.includes(key));
  if (shared.some(({ length }) => length >= 3)) return 0.9;
  if (shared.length > 0) return 0.6;
  const pieces = one.pieces.filter((piece) => other.pieces.includes(piece)).length;
  const all = new Set([...one.pieces, ...other.pieces]).size;
  return all > 0 && pieces / all >= 0.5 ? 0.7 : 0;
}

function distinct(words: readonly Word[]): readonly Word[] {
  return [...new Map(words.map((word) => [word.meanings[0] ?? word.stem, word])).values()];
}
