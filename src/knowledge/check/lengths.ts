import type { Path } from '../yaml-file.ts';
import { answerLength, tipLength, titleLength } from './limits.ts';
import type { Rule } from './rule.ts';

const languages = ['bn', 'en'] as const;

/** Answers, tips and titles fit on a cheap phone. What the charter says stays as long as it is. */
export const shortEnough: Rule = ({ entries }, report) => {
  for (const { entry, texts } of entries) {
    if (entry.kind === 'service' || entry.value.wording === 'charter') continue;
    for (const { file, at, filled } of texts) {
      const most = mostAt(at);
      for (const language of languages) {
        const { length } = filled[language];
        // A fact that is not known has a fault of its own.
        if (length <= most || filled[language].includes('{')) continue;
        report(
          file.fault(
            [...at, language],
            `has ${length} characters with its facts filled in; shorten it to ${most}`,
          ),
        );
      }
    }
  }
};

function mostAt(at: Path): number {
  if (at.at(-2) === 'tips') return tipLength;
  return at.at(-1) === 'title' ? titleLength : answerLength;
}
