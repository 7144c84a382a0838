import type { Language } from '../../language/language.ts';
import { reading } from './limits.ts';

/** How hard a text is to read, in words of a sentence and letters of a word. */
export interface Ease {
  readonly averageSentence: number;
  readonly longestSentence: number;
  readonly averageWord: number;
  /** The longest sentence itself. */
  readonly longest: string;
}

/** Where a reader takes breath: a full stop, a colon before a list, the end of a line. A dot inside 2.5 is none. */
const breath = /[।?!;:\n]+|\.(?=\s|$)/;
const letters = new Intl.Segmenter('bn', { granularity: 'grapheme' });

/** Measures a text with its facts filled in. Numbers, web addresses and e-mail addresses are no words. */
export function easeOf(text: string): Ease {
  const sentences = text
    .replace(/^[0-9০-৯]+\. /gm, '')
    .split(breath)
    .map((sentence) => sentence.trim())
    .map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter(isWord) }))
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap(({ words }) => words);
  if (words.length === 0) return { averageSentence: 0, longestSentence: 0, averageWord: 0, longest: '' };
  const longest = sentences.reduce((one, other) => (other.words.length > one.words.length ? other : one));
  return {
    averageSentence: words.length / sentences.length,
    longestSentence: longest.words.length,
    averageWord: words.reduce((sum, word) => sum + lettersOf(word), 0) / words.length,
    longest: longest.sentence,
  };
}

function isWord(word: string): boolean {
  return /\p{L}/u.test(word) && !/[@/]|[a-z0-9]\.[a-z]/i.test(word);
}

function lettersOf(word: string): number {
  return [...letters.segment(word.replace(/[^\p{L}\p{M}]/gu, ''))].length;
}

/** How near a text comes to what is allowed: 1 is the limit, more is too hard. */
export function hardness(ease: Ease, language: Language): number {
  const most = reading[language];
  return Math.max(
    ease.averageSentence / most.averageSentence,
    ease.longestSentence / most.longestSentence,
    ease.averageWord / most.averageWord,
  );
}
