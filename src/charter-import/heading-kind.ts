import { normalise } from '../language/normalise.ts';
import {
  type ColumnKind,
  kindRules,
  openEndings,
  otherHeadingWords,
  serialHeadings,
} from './heading-words.ts';

const words = (list: string): readonly string[] => list.split(' ').map(normalise);
const serials = new Set(words(serialHeadings));
const endings = new Set(words(openEndings));
const rules = kindRules.map(([kind, beginnings]) => [kind, words(beginnings)] as const);
/** Longest first, by their first letter. */
const vocabulary = new Map<string, readonly string[]>();
for (const word of [...rules.flatMap(([, beginnings]) => beginnings), ...words(otherHeadingWords)]) {
  const alike = [...(vocabulary.get(word.charAt(0)) ?? []), word];
  vocabulary.set(
    word.charAt(0),
    alike.sort((a, b) => b.length - a.length),
  );
}

/** Headings are short; `শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর …` is among the longest. */
const longest = 220;
/** Less than this share of known words is no heading. */
const enough = 0.6;

/**
 * Which column a text is the heading of: `part` if it is made of the words of headings but says nothing alone;
 * undefined if it reads like something else.
 */
export function headingKind(text: string): ColumnKind | 'part' | undefined {
  // An item of a list is part of a cell.
  if (text.length > longest || /^\(?[ক-ন][.)]/u.test(text)) return undefined;
  const tokens = tokensOf(text);
  if (serials.has(tokens.join('')) || text.trim() === '#') return 'serial';
  const found = tokens.map(wordsIn);
  const known = found.filter((inside) => inside.length > 0).length;
  if (tokens.length === 0 || known / tokens.length < enough) return undefined;
  const all = found.flat();
  const rule = rules.find(([, beginnings]) =>
    beginnings.some((beginning) => all.some((word) => begins(word, beginning))),
  );
  return rule?.[0] ?? 'part';
}

/** Whether a heading goes on in the next line: `সেবা প্রদানের`, `দায়িত্বপ্রাপ্ত কর্মকর্তা /`. */
export function isOpenHeading(text: string): boolean {
  return /[/,(–-]$/.test(text.trim()) || endings.has(tokensOf(text).at(-1) ?? '');
}

function tokensOf(text: string): readonly string[] {
  return (
    normalise(text)
      .replace(/ঃ/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** A beginning of one or two letters is a word of its own: ফি, but not অফিস. */
function begins(word: string, beginning: string): boolean {
  return word === beginning || (beginning.length > 2 && word.startsWith(beginning));
}

/**
 * The words of headings that a token is made of; none if it is another word. Many pages have lost the spaces
 * between words: `সেবাপ্রদানেরসময়সীমা`.
 */
function wordsIn(token: string): readonly string[] {
  const found: string[] = [];
  let covered = 0;
  for (let at = 0; at < token.length; ) {
    const word = vocabulary
      .get(token.charAt(at))
      ?.find((known) => (known.length > 2 ? token.startsWith(known, at) : token === known));
    if (word !== undefined) {
      found.push(word);
      covered += word.length;
    }
    at += word?.length ?? 1;
  }
  const inflected = found[0] !== undefined && token.startsWith(found[0]) && token.length - covered <= 3;
  return inflected || covered / token.length >= enough ? found : [];
}
