import { listedEntries } from '../folder.ts';
import { valueAt } from '../yaml-file.ts';
import { quiz } from './limits.ts';
import type { PlacedText, Rule } from './rule.ts';

const languages = ['bn', 'en'] as const;

/** Every question fits into a poll of Telegram, with its facts filled in. */
export const quizFits: Rule = ({ otherTexts }, report) => {
  for (const text of otherTexts.filter(({ file }) => file.path === 'quiz.yaml')) {
    const most = mostOf(text);
    for (const language of languages) {
      const complain = (expected: string) => report(text.file.fault([...text.at, language], expected));
      const filled = text.filled[language];
      if (filled.length > most) complain(`has ${filled.length} characters; Telegram takes ${most}`);
      const lines = filled.split('\n').length;
      if (text.at.at(-1) === 'why' && lines > quiz.whyLines)
        complain(`has ${lines} lines; Telegram takes ${quiz.whyLines}`);
    }
  }
};

/** A question whose entry is gone is never put: better that somebody hears of it. */
export const quizLeansOnEntries: Rule = ({ folder }, report) => {
  const file = folder.opened.find(({ path }) => path === 'quiz.yaml');
  // A file with faults may have it.
  if (folder.entryFiles.some(({ file }) => !file.readable)) return;
  const ids = new Set(
    folder.entryFiles.flatMap(({ file }) => listedEntries(file).map(({ written }) => valueAt(written, 'id'))),
  );
  for (const [at, { entry }] of (folder.quiz?.quiz ?? []).entries()) {
    if (file === undefined || ids.has(entry)) continue;
    report(
      file.fault(['quiz', at, 'entry'], `no entry has the id ${entry}; name the entry that explains it`),
    );
  }
};

function mostOf({ at }: PlacedText): number {
  if (at.includes('options')) return quiz.option;
  return at.at(-1) === 'why' ? quiz.why : quiz.question;
}
