import { factsIn } from './facts-in.ts';
import { partsOf } from './parts.ts';
import type { Rule } from './rule.ts';

/**
 * Both languages name the same facts, step by step. Inside a step, and in what stands around the steps, the
 * order is each language's own.
 */
export const sameFacts: Rule = ({ entries, otherTexts }, report) => {
  for (const { file, at, written } of [...entries.flatMap(({ texts }) => texts), ...otherTexts]) {
    const bn = partsOf(written.bn);
    const en = partsOf(written.en);
    // Other numbers of steps have a fault of their own.
    if (bn.steps.length !== en.steps.length) continue;
    const pairs = [
      { where: 'beside its steps', bn: bn.around, en: en.around },
      ...bn.steps.map((step, index) => ({
        where: `in step ${index + 1}`,
        bn: step,
        en: en.steps[index] ?? '',
      })),
    ];
    for (const pair of pairs) {
      for (const [language, other] of [
        ['bn', 'en'],
        ['en', 'bn'],
      ] as const) {
        for (const key of missing(factsIn(pair[language]), factsIn(pair[other]))) {
          report(
            file.fault(
              [...at, other],
              `${pair.where} lacks {fact.${key}}, which the other language has; say the same in both`,
            ),
          );
        }
      }
    }
  }
};

/** What is in the one list and not in the other, a key used twice counted twice. */
function missing(there: readonly string[], here: readonly string[]): readonly string[] {
  const left = [...here];
  return there.filter((key) => {
    const at = left.indexOf(key);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
