import type { Heard } from './heard.ts';
import { indexPhrases, openPhraseBook, type PhraseIndex } from './phrase-book.ts';

/** Hears whether a text speaks of suicide or of danger to life. Whole phrases only: a false alarm is a fright. */
export function createDangerEar(index: DangerIndex): (heard: Heard) => boolean {
  const book = openPhraseBook(index);
  return ({ words }) => book.spot(words).length > 0;
}

export type DangerIndex = PhraseIndex<true>;

export function indexDanger(phrasings: readonly string[]): DangerIndex {
  return indexPhrases(phrasings.map((phrasing) => [phrasing, true] as const));
}
