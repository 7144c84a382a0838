import type { Heard } from './heard.ts';
import { createPhraseBook } from './phrase-book.ts';

/** Hears whether a text speaks of suicide or of danger to life. Whole phrases only: a false alarm is a fright. */
export function createDangerEar(phrasings: readonly string[]): (heard: Heard) => boolean {
  const book = createPhraseBook(phrasings.map((phrasing) => [phrasing, true] as const));
  return ({ words }) => book.spot(words).length > 0;
}
