/** Vowel signs are marks, not letters: without `\p{M}` every Bangla word falls apart. */
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a normalised text, in their order, without punctuation and emoji. */
export function tokens(normalised: string): string[] {
  return normalised.match(word) ?? [];
}
