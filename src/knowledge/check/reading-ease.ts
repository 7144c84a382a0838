import type { Language } from '../../language/language.ts';
import { type Ease, easeOf } from './ease.ts';
import { reading } from './limits.ts';
import type { PlacedEntry, Rule } from './rule.ts';

/** Advice is easy to read. What the charter says stays as it is. */
export const easyToRead: Rule = ({ entries }, report) => {
  for (const { file, at, language, ease } of entries.flatMap(measured)) {
    const most = reading[language];
    const complain = (expected: string) => report(file.fault([...at, language], expected));
    if (ease.averageSentence > most.averageSentence) {
      complain(
        `has ${ease.averageSentence.toFixed(1)} words in a sentence on average, at most ${most.averageSentence} are easy; make two sentences of the long ones`,
      );
    }
    if (ease.longestSentence > most.longestSentence) {
      complain(
        `has a sentence of ${ease.longestSentence} words, at most ${most.longestSentence} are easy; make two of it: "${ease.longest}"`,
      );
    }
    if (ease.averageWord > most.averageWord) {
      complain(
        `has words of ${ease.averageWord.toFixed(1)} letters on average, at most ${most.averageWord} are easy; take shorter words`,
      );
    }
  }
};

/** An answer in one language, measured. */
export interface Measured {
  readonly id: string;
  readonly file: PlacedEntry['file'];
  readonly at: PlacedEntry['entry']['at'];
  readonly language: Language;
  readonly ease: Ease;
}

/** The answers of an entry of ours, measured in both languages; none for what the charter says. */
export function measured({ entry, texts }: PlacedEntry): readonly Measured[] {
  if (entry.kind === 'service' || entry.value.wording === 'charter') return [];
  return texts
    .filter(({ at }) => at.at(-1) === 'answer' || at.at(-2) === 'tips')
    .flatMap(({ file, at, filled }) =>
      (['bn', 'en'] as const).map((language) => ({
        id: entry.value.id,
        file,
        at,
        language,
        ease: easeOf(filled[language]),
      })),
    );
}
