import { normalise } from '../language/normalise.ts';

/** What a cell says: something of its own, the same as the cell above, or nothing. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** `sure` where it says so in a word; dashes may also mean "none". */
  | { readonly kind: 'ditto'; readonly sure: boolean }
  | { readonly kind: 'nothing' };

const dittos = [
  'ঐ',
  'ঐঐ',
  'ঐরূপ',
  'উপরের ন্যায়',
  'উপরোক্ত',
  'ditto',
  'do',
  'same',
  'same as above',
  'as above',
].map(normalise);

export function whatIsSaid(text: string): Said {
  const plain = text.trim();
  if (/^[-–—_.·।*]?$/u.test(plain)) return { kind: 'nothing' };
  if (/^(?:[-–—_]\s*){2,}$/u.test(plain)) return { kind: 'ditto', sure: false };
  if (/^["”“〃,'’]+$/u.test(plain)) return { kind: 'ditto', sure: true };
  const words = normalise(plain.replace(/[^\p{L}\p{M}\s]/gu, ' '));
  if (dittos.includes(words) && !/\p{N}/u.test(plain)) return { kind: 'ditto', sure: true };
  return { kind: 'text', text: plain };
}
