import { inDigitsOf } from '../../language/digits.ts';
import { countsUp, partsOf } from './parts.ts';
import type { Rule } from './rule.ts';

const languages = ['bn', 'en'] as const;

/**
 * Numbered steps count 1, 2, 3 in the digits of their language, and are as many in one language as in the other.
 * Rows of a charter are kept to the letter.
 */
export const sameSteps: Rule = ({ entries }, report) => {
  for (const { entry, texts } of entries) {
    if (entry.kind === 'service') continue;
    for (const { file, at, filled } of texts) {
      const numbers = { bn: partsOf(filled.bn).numbers, en: partsOf(filled.en).numbers };
      for (const language of languages) {
        const here = numbers[language];
        const complain = (expected: string) => report(file.fault([...at, language], expected));
        if (!countsUp(here)) complain(`numbers its steps ${here.join(', ')}; count from 1, one by one`);
        else if (here.some((number) => number !== inDigitsOf(language, number))) {
          complain(`numbers its steps ${here.join(', ')}; write ${inDigitsOf(language, '1, 2, 3')}`);
        }
      }
      if (numbers.bn.length !== numbers.en.length) {
        report(
          file.fault(
            at,
            `has ${numbers.bn.length} steps in Bangla and ${numbers.en.length} in English; write the same steps in both`,
          ),
        );
      }
    }
  }
};
