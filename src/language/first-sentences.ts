import { firstWords } from './first-words.ts';

/** Where a sentence ends: after a dari, a mark or a full stop, but not after the number of a step. */
const ends = /(?<=[।?!])\s+|(?<=[^\d০-৯\s]\.)\s+|\n+/u;

/**
 * The first sentences of a text, as many whole ones as there is room for, on lines of their own where they were. What
 * is left out is shown by dots.
 * @param most characters; a single sentence that is longer is cut between letters
 */
export function firstSentences(text: string, most: number): string {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  let end = 0;
  for (let at = 0; at < whole.length; ) {
    const sentence = whole.slice(at).split(ends, 1)[0] ?? '';
    if (at + sentence.length > most) break;
    end = at + sentence.length;
    at = end + (/^\s*/.exec(whole.slice(end))?.[0].length ?? 0);
  }
  return end === 0 ? firstWords(whole, most) : `${whole.slice(0, end)} …`;
}
