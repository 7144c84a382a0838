import { isBangla } from './script.ts';
import { tokens } from './tokens.ts';

/** Rows of a keyboard, to and fro: what a hand that rests on it types. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) => [row, [...row].reverse().join('')]);

/**
 * Whether a normalised text holds no question at all: nothing, only emoji, punctuation or digits, or mashed
 * keys. A word of any language that can be read is not noise, so a real question that nobody here understands
 * is not taken for noise. `known` tells the words that mean something here (an abbreviation such as `pdf` has
 * no vowel either).
 */
export function isNoise(normalised: string, known: (word: string) => boolean): boolean {
  const words = tokens(normalised).filter((word) => !/^\p{N}+$/u.test(word));
  return words.every((word) => !known(word) && isMashed(word));
}

function isMashed(word: string): boolean {
  const letters = word.replace(/[\p{M}\p{N}]/gu, '');
  if (letters.length <= 1) return true;
  if (new Set(letters).size <= 2 && letters.length >= 5) return true;
  if (isBangla(word)) return /[\u0995-\u09b9]{7,}/.test(word);
  if (!/^[a-z0-9]+$/.test(word)) return false;
  if (runOnKeyboard(word)) return true;
  const vowels = (word.match(/[aeiouy]/g) ?? []).length;
  return (
    word.length >= 4 &&
    (vowels === 0 || /[^aeiouy0-9]{6,}/.test(word) || (word.length >= 10 && vowels / word.length < 0.15))
  );
}

function runOnKeyboard(word: string): boolean {
  if (word.length < 4) return false;
  let onRow = 0;
  for (let at = 0; at + 3 <= word.length; at += 1) {
    if (rows.some((row) => row.includes(word.slice(at, at + 3)))) onRow += 1;
  }
  return onRow / (word.length - 2) > 0.5;
}
