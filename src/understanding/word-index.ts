import { normalise } from '../language/normalise.ts';
import { tokens } from '../language/tokens.ts';
import { soundTerm, type Word, wordOf } from './heard.ts';
import { createSpelling } from './spelling.ts';

/** Texts that are found by their words as the desk hears them: by stem, by sound in either script, and in spite of slips. */
export interface WordIndex<Id> {
  /** Keeps this text under the id, in place of what was kept before. */
  put(id: Id, text: string): void;
  delete(id: Id): void;
  /**
   * What has every word of the query, each in some form, and how well it fits: more is better. A word may stand for
   * its beginning: `কম্পি`.
   * @returns null if the query has no words
   */
  find(query: string): ReadonlyMap<Id, number> | null;
}

/** How much a word that is found in this way counts. */
const worth = { stem: 1, sound: 0.7, beginning: 0.6, slip: 0.4, faintSound: 0.3 } as const;

/** Keys of two letters stand for many words: they count only where nothing else is found. */
const shortestKey = 3;
const shortestBeginning = 2;
const mostQueryWords = 12;
/** The part of the words that the corrector need not know yet. */
const staleFrom = 0.02;

export function createWordIndex<Id>(): WordIndex<Id> {
  /** The texts that have a term: a stem, or a key behind a sign that no word has. */
  const holders = new Map<string, Set<Id>>();
  const termsOf = new Map<Id, ReadonlySet<string>>();
  let spelling: { readonly of: number; readonly correct: ReturnType<typeof createSpelling> } | undefined;

  const remove = (id: Id) => {
    for (const term of termsOf.get(id) ?? []) {
      const holding = holders.get(term);
      holding?.delete(id);
      if (holding?.size === 0) holders.delete(term);
    }
    termsOf.delete(id);
  };

  /** Built again only when a word is unknown and the words are others than last time, by more than a few in a hundred. */
  const corrections = (stem: string) => {
    if (spelling === undefined || Math.abs(spelling.of - holders.size) > spelling.of * staleFrom) {
      const stems = [...holders.keys()].filter((term) => !term.startsWith('~'));
      spelling = { of: holders.size, correct: createSpelling(stems) };
    }
    return spelling.correct(stem);
  };

  const found = (word: Word): ReadonlyMap<Id, number> => {
    const scores = new Map<Id, number>();
    const count = (term: string, value: number) => {
      const holding = holders.get(term);
      if (holding === undefined) return;
      const rarity = 1 + Math.log(termsOf.size / holding.size);
      for (const id of holding) scores.set(id, Math.max(scores.get(id) ?? 0, value * rarity));
    };
    count(word.stem, worth.stem);
    for (const key of word.keys) if (key.length >= shortestKey) count(soundTerm(key), worth.sound);
    if (word.text.length >= shortestBeginning) {
      for (const term of holders.keys()) if (term.startsWith(word.text)) count(term, worth.beginning);
    }
    if (scores.size > 0) return scores;
    for (const key of word.keys) count(soundTerm(key), worth.faintSound);
    if (scores.size > 0) return scores;
    for (const { stem, likeness } of corrections(word.stem)) count(stem, worth.slip * likeness);
    return scores;
  };

  return {
    put(id, text) {
      remove(id);
      const terms = new Set(wordsIn(text).flatMap((word) => word.terms));
      termsOf.set(id, terms);
      for (const term of terms) {
        const holding = holders.get(term);
        if (holding === undefined) holders.set(term, new Set([id]));
        else holding.add(id);
      }
    },
    delete: remove,
    find(query) {
      const words = wordsIn(query).slice(0, mostQueryWords);
      const telling = words.filter(({ filler }) => !filler);
      const [first, ...others] = (telling.length > 0 ? telling : words).map(found);
      if (first === undefined) return null;
      const scores = new Map<Id, number>();
      for (const [id, score] of first) {
        const parts = others.map((other) => other.get(id));
        if (parts.every((part) => part !== undefined)) {
          scores.set(
            id,
            parts.reduce((sum, part) => sum + part, score),
          );
        }
      }
      return scores;
    },
  };
}

/** All of a text, not only its head and tail: somebody may look for what stands in the middle. */
function wordsIn(text: string): readonly Word[] {
  return tokens(normalise(text)).map(wordOf);
}
