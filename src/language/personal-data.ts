import { inDigitsOf } from './digits.ts';

/** Something in a text that may tell who somebody is. */
export interface PersonalData {
  readonly is: 'phone' | 'number' | 'email' | 'name';
  /** As it stands in the text. */
  readonly words: string;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Digits with at most one sign between two: phone numbers, identity cards (10, 13 or 17 digits), accounts. */
const longNumber = /(?:\+\s?)?[0-9০-৯](?:[\s./–-]?[0-9০-৯]){8,}/g;
const mobile = /^(?:88)?01[3-9]\d{8}$/;
/** "My name is …", in three ways of writing it. */
const ownName =
  /(?:আমার নাম|নাম আমার|amar n(?:a|aa)m|my name is|i am called)\s*[:,-]?\s*([\p{L}\p{M}.]+(?:\s+[\p{L}\p{M}.]+)?)/giu;

/** Shorter words are no names that one could look for. */
const shortestName = 3;

/**
 * What in a text may tell who somebody is. It errs on the side of warning: whoever reads decides.
 * @param names of people who must not be named, such as the one who asked
 * @param known what may stand there: the office's own numbers and addresses
 */
export function personalDataIn(
  text: string,
  { names = [], known = [] }: { readonly names?: readonly string[]; readonly known?: readonly string[] } = {},
): readonly PersonalData[] {
  const allowed = new Set(known.map(bare));
  const addresses = [...text.matchAll(email)].map(([words]) => ({ is: 'email', words }) as const);
  const numbers = [...text.matchAll(longNumber)].map(([words]) => {
    const is = mobile.test(bare(words)) ? 'phone' : 'number';
    return { is, words: words.trim() } as const;
  });
  const told = [...text.matchAll(ownName)].flatMap(([, words]) =>
    words === undefined ? [] : [{ is: 'name', words } as const],
  );
  const lower = text.toLowerCase();
  const named = names
    .flatMap((name) => name.split(/[\s.,]+/))
    .filter((part) => [...part].length >= shortestName && standsAlone(lower, part.toLowerCase()))
    .map((words) => ({ is: 'name', words }) as const);
  return [...addresses, ...numbers, ...told, ...named].filter(({ words }) => !allowed.has(bare(words)));
}

/** The text with its numbers and addresses blotted out. */
export function withoutPersonalData(text: string): string {
  return text.replaceAll(email, blot).replaceAll(longNumber, blot).replaceAll(ownName, blotName);
}

const blot = '•••';

function blotName(whole: string, name: string): string {
  return `${whole.slice(0, whole.length - name.length)}${blot}`;
}

function standsAlone(text: string, word: string): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + word.length] ?? ''];
    // A Bangla name takes endings: রহিমার, রহিমাকে.
    if (!letter.test(before) && (!letter.test(after) || /\p{Script=Bengali}/u.test(word))) return true;
  }
  return false;
}

/** A number by its digits alone, anything else in lower case. */
function bare(words: string): string {
  const ascii = inDigitsOf('en', words);
  return /[@\p{L}]/u.test(ascii) ? ascii.toLowerCase() : ascii.replace(/\D/g, '').replace(/^88(?=01)/, '');
}
