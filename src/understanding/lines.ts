import type { Entry } from '../knowledge/model.ts';
import { hear, type Word } from './heard.ts';

/** One line of what a question is compared with. */
export interface Line {
  readonly kind: 'title' | 'phrasing' | 'keyword' | 'answer';
  readonly words: readonly Word[];
}

/**
 * How much a word of a line says, beside one of a phrasing. Words of answers break ties and help entries with
 * few phrasings; with more than this, long answers win.
 */
export const lineWeights: Readonly<Record<Line['kind'], number>> = {
  title: 1.5,
  phrasing: 1,
  keyword: 2,
  answer: 0.15,
};

/** What an entry can be found by. Topics are left out: they name many entries at once. */
export function linesOf(entry: Entry): Line[] {
  const answers =
    entry.kind === 'article'
      ? [entry.answer.bn, entry.answer.en]
      : Object.values(entry.columns).flatMap(({ bn, en }) => [bn, en]);
  return [
    ...[entry.title.bn, entry.title.en].map((text) => lineOf('title', text)),
    ...entry.phrasings.map((text) => lineOf('phrasing', text)),
    ...entry.keywords.map((text) => lineOf('keyword', text)),
    ...answers.map((text) => lineOf('answer', text)),
  ];
}

export function lineOf(kind: Line['kind'], text: string): Line {
  return { kind, words: hear(text).words };
}
