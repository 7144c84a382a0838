/**
 * One written form for texts that look alike, so that everything after this can compare with `===`.
 *
 * Bangla can be typed in several ways that print the same: with a composed or a split vowel sign, with or
 * without joiners, with the nukta before or after the vowel sign. The rules follow the Unicode Standard,
 * chapter 12.2 (Bengali), and its normalisation forms (UAX #15), and mend slips that keyboards make easy.
 */

const loneSurrogates = /\p{Cs}/gu;
/** Accents, and the marks that "zalgo" text is stacked with; the marks of Bangla have a script of their own. */
const foreignMarks = /\p{Script=Inherited}/gu;
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const apostrophes = /(?<=\p{L})['’ʼ`](?=\p{L})/gu;
/** `ই-নথি`, `e-mail`: one letter and a hyphen belong to the word that follows. */
const oneLetterPrefix = /(?<![\p{L}\p{M}\p{N}])([\p{L}])[-‐‑–](?=\p{L})/gu;

type Rule = readonly [what: RegExp, becomes: string | ((found: string) => string)];

/**
 * In this order: each rule counts on those before it. Escapes, because signs without a letter are hard to
 * read: 0981–0983 candrabindu to visarga, 0985–0994 vowel letters, 0995–09b9 consonants, 09bc nukta,
 * 09be–09cc vowel signs, 09cd hasanta, 09d7 the right half of a split sign.
 */
const banglaRules: readonly Rule[] = [
  [/\u09f0/g, 'র'],
  [/\u09f1/g, 'ব'],
  // A sign typed twice: যুুদ্ধ.
  [/([\u0981-\u0983\u09bc\u09be-\u09cd\u09d7])\1+/g, '$1'],
  // The nukta stands right after its letter; only ড, ঢ and য take one.
  [/([\u09be-\u09cc]+)\u09bc/g, '\u09bc$1'],
  [/(?<![\u09a1\u09a2\u09af])\u09bc/g, ''],
  [/\u09c4/g, '\u09c3'],
  [/\u09d7/g, '\u09cc'],
  [/\u0985\u09be/g, 'আ'],
  [/এ\u09cdয/g, 'অ\u09cdয'],
  // A vowel letter carries no vowel sign and no hasanta, but for অ্যা.
  [/([\u0985-\u0994])[\u09be-\u09cc]+/g, '$1'],
  [/(?<=[\u0986-\u0994\u09be-\u09cc])\u09cd/g, ''],
  [/(?<=\u0985)\u09cd(?!\u09af)/g, ''],
  [/\u09cd(?![\u0995-\u09b9])/g, ''],
  // Khanda ta, but where ত makes a conjunct: before ত থ ন ব ম য র.
  [/\u09a4\u09cd(?=[\u0995-\u09a3\u09a6\u09a7\u09aa\u09ab\u09ad\u09b2-\u09b9])/g, '\u09ce'],
  [/[\u0964\u0965\u09f7]/g, ' '],
  [/[০-৯]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x09e6 + 0x30)],
];

/**
 * The text in lower case, with composed letters, one order of signs, ASCII digits, no invisible characters,
 * no accents and single spaces. Never throws; doing it twice changes nothing more.
 *
 * Not for showing to people: `বিদ্যুৎ।` loses its danda, `Café` its accent.
 */
export function normalise(text: string): string {
  if (isPlainLatin.test(text) || isPlainBangla.test(text)) return text;
  let now = text;
  // Taking one character away can bring two others together, so rules run until they find nothing.
  for (;;) {
    const next = once(now);
    if (next === now) return now;
    now = next;
  }
}

/**
 * One word of letters with at most a vowel sign and a candrabindu or the like each, as half of all words are:
 * nothing is to be mended in it.
 */
const isPlainBangla =
  /^(?:[\u0995-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9][\u09be-\u09c3\u09c7\u09c8\u09cb\u09cc]?[\u0981-\u0983]?|[\u0985-\u098b\u098f\u0990\u0993\u0994][\u0981-\u0983]?)+$/;
/** Nothing is to be mended in small letters and digits either. */
const isPlainLatin = /^[a-z0-9]+$/;
const plainAscii = /^[\x20-\x7e]*$/;

function once(text: string): string {
  const mended = plainAscii.test(text) ? text.toLowerCase() : mendedLetters(text);
  return mended.replace(apostrophes, '').replace(oneLetterPrefix, '$1').replace(/\s+/g, ' ').trim();
}

function mendedLetters(text: string): string {
  let now = text
    .replace(loneSurrogates, '')
    .normalize('NFKD')
    .replace(foreignMarks, '')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFC');
  for (const [what, becomes] of banglaRules) {
    now = typeof becomes === 'string' ? now.replace(what, becomes) : now.replace(what, becomes);
  }
  return now;
}
