import type { Knowledge } from '../knowledge/model.ts';
import type { Outcome } from './decision.ts';
import { type Index, indexOf } from './index-data.ts';
import { createUnderstanding } from './understanding.ts';

/** An ear made to see what it would do, and what it was made of. */
export interface Trial {
  readonly index: Index;
  /**
   * What becomes of each text. With `kin`, only of texts that have a word in common with one of these lines, in any
   * form; undefined for the others, which nothing is looked up for.
   */
  outcomes(texts: readonly string[], kin?: readonly string[]): readonly (Outcome | undefined)[];
}

/** Makes everything anew: seconds of work. */
export function createTrial(knowledge: Knowledge): Trial {
  const index = indexOf(knowledge);
  const { decide, likeness } = createUnderstanding(knowledge, index);
  const termsOf = (text: string) => [...likeness.hear(text).terms];
  return {
    index,
    outcomes(texts, kin) {
      if (kin === undefined) return texts.map((text) => decide(text).outcome);
      const terms = new Set(kin.flatMap(termsOf));
      return texts.map((text) =>
        termsOf(text).some((term) => terms.has(term)) ? decide(text).outcome : undefined,
      );
    },
  };
}
