import type { Rule } from './rule.ts';

/** Bangla stands under `bn` and English under `en`. A charter's own cells may be a bare `N/A`. */
export const eachInItsLanguage: Rule = ({ entries, otherTexts }, report) => {
  const charter = entries.filter(({ entry }) => entry.kind === 'service').flatMap(({ texts }) => texts);
  const ours = entries.filter(({ entry }) => entry.kind === 'article').flatMap(({ texts }) => texts);
  for (const { file, at, filled } of [...ours, ...otherTexts]) {
    if (shareOfBangla(filled.bn) === 0) {
      report(file.fault([...at, 'bn'], 'has no Bangla letters; write the Bangla text here'));
    }
  }
  for (const { file, at, filled } of [...charter, ...ours, ...otherTexts]) {
    if ((shareOfBangla(filled.en) ?? 0) > 0.5) {
      report(file.fault([...at, 'en'], 'is written in Bangla letters; write the English text here'));
    }
  }
};

/** How many of a text's letters are Bangla, from 0 to 1; undefined if it has no letters. */
function shareOfBangla(text: string): number | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return undefined;
  return letters.filter((letter) => /\p{Script=Bengali}/u.test(letter)).length / letters.length;
}
