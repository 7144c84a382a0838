import type { Column, Entry } from '../../knowledge/model.ts';
import type { Language } from '../../language/language.ts';
import type { Parts } from '../parts.ts';
import { inOrderOf, type Tip, tipsOf } from './next-tip.ts';

/** Something to send into any chat: what to do in danger, an entry's answer, or a tip. */
export type Offer =
  | { readonly is: 'danger' }
  | { readonly is: 'entry'; readonly entry: Entry; readonly column: Column | null }
  | { readonly is: 'tip'; readonly tip: Tip };

/** What fits the words that somebody types, best first. Without words: today's tips. Nothing of it is kept. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** Of the words; undefined where there are none. */
  readonly language: Language | undefined;
}

/** An entry less likely than this was not meant. */
const leastConfidence = 0.1;

export function createOffers({
  library,
  officeTime,
  clock,
}: Pick<Parts, 'library' | 'officeTime' | 'clock'>) {
  const today = async (): Promise<Offers> => {
    const day = (await officeTime.calendar()).dayOf(clock.now());
    const offers = inOrderOf(day, tipsOf(library.knowledge)).map((tip): Offer => ({ is: 'tip', tip }));
    return { offers, language: undefined };
  };

  return async (words: string): Promise<Offers> => {
    if (words.trim() === '') return today();
    const { knowledge, understanding } = library.shelf;
    const { outcome, candidates, column, language, danger } = understanding.decide(words);
    // Half a word is like nothing, and a greeting wants no list.
    const near = outcome.kind === 'answer' || outcome.kind === 'suggest' ? candidates : [];
    const entries = near
      .filter(({ confidence }) => confidence >= leastConfidence)
      .map(({ id }) => knowledge.entry(id))
      .filter((entry) => entry !== undefined);
    const offers = entries.flatMap((entry): Offer[] => [
      { is: 'entry', entry, column: entry.kind === 'service' ? column : null },
      ...tipsOf({ entries: [entry] }).map((tip): Offer => ({ is: 'tip', tip })),
    ]);
    return { offers: danger ? [{ is: 'danger' }, ...offers] : offers, language };
  };
}
