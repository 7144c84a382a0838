import type { Entry } from '../knowledge/model.ts';
import { type Word, wordsOf } from './heard.ts';

/** One line of what a question is compared with. */
export interface Line {
  readonly kind: 'title' | 'phrasing' | 'keyword' | 'answer';
  readonly words: readonly Word[];
  /** How much a word of it says, beside one of a phrasing. */
  readonly weight: number;
}

/** How much a word of a line says, beside one of a phrasing. */
const lineWeights = { title: 1.5, phrasing: 1, keyword: 2 };
/**
 * Words of answers break ties; with more than this, long answers win. Where an entry has few phrasings they are
 * most of what is known about it, and say more.
 */
const answerWeight = 0.15;
const answerWeightAtMost = 0.75;
const fewPhrasings = 3;

/** Marks words with their meanings. */
type Meanings = (words: readonly Word[]) => readonly Word[];

/** What an entry can be found by. Topics are left out: they name many entries at once. */
export function linesOf(entry: Entry, meanings: Meanings): Line[] {
  const answers =
    entry.kind === 'article'
      ? [entry.answer.bn, entry.answer.en]
      : Object.values(entry.columns).flatMap(({ bn, en }) => [bn, en]);
  return [
    ...[...namesOf(entry)].map((text) => lineOf('title', text, meanings)),
    ...entry.phrasings.map((text) => lineOf('phrasing', text, meanings)),
    ...entry.keywords.map((text) => lineOf('keyword', text, meanings)),
    ...answers.map((text) => ({
      ...lineOf('answer', text),
      weight: answerWeightFor(entry.phrasings.length),
    })),
  ];
}

/** A service has a short name beside its title; others have one name. */
function namesOf({ title, short }: Entry): ReadonlySet<string> {
  return new Set([title.bn, title.en, short.bn, short.en]);
}

function answerWeightFor(phrasings: number): number {
  return Math.max(answerWeight, (answerWeightAtMost * fewPhrasings) / Math.max(fewPhrasings, phrasings));
}

export function lineOf(kind: Line['kind'], text: string, meanings: Meanings = (words) => words): Line {
  return {
    kind,
    words: meanings(wordsOf(text)),
    weight: kind === 'answer' ? answerWeight : lineWeights[kind],
  };
}
