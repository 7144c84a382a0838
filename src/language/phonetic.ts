import { isBangla } from './script.ts';

/**
 * One key for words that sound alike, whichever script they are written in: `ফেসবুক`, `facebook` and `fesbuk`
 * are all `psbk`; `প্রশিক্ষণ`, `proshikkhon` and `proshikhon` are all `prskn`.
 *
 * After the Soundex for Bangla of UzZaman and Khan (2004) and their Double Metaphone for Bangla (2005):
 * consonants fall into classes that people confuse (aspirated with plain, ন with ণ, শ with ষ and স, ড় with র),
 * vowels go, but for a mark `a` where the word begins with one, and doubles become one. Ours differs where
 * romanised Bangla and English words need it: retroflex and dental share a class, since both are `t` and `d` in
 * Latin letters; `ng` is a class of its own, `N`; য-ফলা, and ব-ফলা after most letters, are silent.
 *
 * Keys of one letter stand for too many words to mean anything; keys of two for many. Never the only evidence.
 */
export function phoneticKey(word: string): string {
  const known = isBangla(word) ? banglaKey(word) : latinKey(word);
  return known.replace(/(.)\1+/g, '$1');
}

const banglaClasses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    কখ: 'k',
    গঘ: 'g',
    চছ: 'c',
    জঝ: 'j',
    টঠতথৎ: 't',
    ডঢদধ: 'd',
    পফ: 'p',
    বভ: 'b',
    ম: 'm',
    ঙংঞ: 'N',
    নণ: 'n',
    রঋৃ: 'r',
    ল: 'l',
    শষস: 's',
    হঃ: 'h',
    য: 'j',
  }).flatMap(([letters, key]) => [...letters].map((letter): [string, string] => [letter, key])),
);

const nukta = '\u09bc';
type Fold = readonly [what: RegExp, becomes: string];

/** Conjuncts that do not sound as they are spelled. \u09cd is the hasanta, \u09bc the nukta. */
const banglaFolds: readonly Fold[] = [
  [/ড\u09bc|ঢ\u09bc/g, 'র'],
  [/য\u09bc/g, ''],
  [/জ\u09cdঞ/g, 'গ'],
  [/ক\u09cdষ/g, 'ক'],
  [/ঞ\u09cd?(?=[চছজঝ])/g, 'ন'],
  [/ঙ\u09cdগ/g, 'ঙ'],
  [/\u09cdয/g, ''],
  [/(?<=[কখগঘচছজঝটঠডঢতথধনপফশষসহ])\u09cdব/g, ''],
  [/(?<=^দ)\u09cdব/g, ''],
  [/ত\u09cdম/g, 'ত'],
  [/হ\u09cd(?=[নণমল])/g, ''],
];

function banglaKey(word: string): string {
  let folded = word;
  for (const [what, becomes] of banglaFolds) folded = folded.replace(what, becomes);
  let key = /^[\u0985-\u0994]/.test(word) && !word.startsWith('ঋ') ? 'a' : '';
  if (/^য\u09bc/.test(word)) key = 'a';
  for (const letter of folded) {
    if (letter !== nukta)
      key += banglaClasses.get(letter) ?? (/[a-z0-9]/.test(letter) ? latinKey(letter) : '');
  }
  return key;
}

/** Letter groups of romanised Bangla and of English, longest first. Capitals keep a finished class from the rules below. */
const latinFolds: readonly Fold[] = [
  [/tion|sion/g, 'Sn'],
  [/ture/g, 'Cr'],
  [/sch/g, 'sk'],
  [/igh(?=t|$)/g, 'i'],
  [/chh?/g, 'C'],
  [/ck/g, 'k'],
  [/ksh|kkh|kh|q/g, 'k'],
  [/x/g, 'ks'],
  [/wh(?=a|e|i)/g, 'h'],
  [/gg?y/g, 'g'],
  [/dge?(?=$|e)/g, 'j'],
  [/(?<=..[^aeiou]?[aeiou]+)ge$/g, 'j'],
  [/(?<=[rn])ge$/g, 'j'],
  [/ngg?(?=[aeiou]|$|[^aeiougy])/g, 'N'],
  [/n(?=[kg])/g, 'N'],
  [/ph|f/g, 'p'],
  [/bh|v/g, 'b'],
  [/sh|ss/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z|jh/g, 'j'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/rh/g, 'r'],
];

function latinKey(word: string): string {
  let folded = word;
  for (const [what, becomes] of latinFolds) folded = folded.replace(what, becomes);
  const first = /^[aeiouyw]/.test(folded) ? 'a' : '';
  return (
    first +
    folded
      .replace(/C/g, 'c')
      .replace(/S/g, 's')
      .replace(/[^bcdghjklmnprstN0-9]/g, '')
  );
}

const latinVowels: readonly Fold[] = [
  [/[eiy][aeiouy]*/g, 'i'],
  [/[ouw][aeiouy]*/g, 'o'],
  [/a[aeiouy]*/g, 'a'],
];
const banglaVowels: readonly Fold[] = [
  [/য\u09bc/g, 'y'],
  [/[ইঈ\u09bf\u09c0]/g, 'i'],
  [/[এঐ\u09c7\u09c8]/g, 'e'],
  [/[উঊওঔ\u09c1\u09c2\u09cb\u09cc]/g, 'o'],
  [/[আ\u09be]/g, 'a'],
];

/**
 * A narrower key, for where a false match would hurt: the consonants of `phoneticKey` with vowels in
 * classes (`korbo` is `kOrb`), but for a last one after two consonants. Short words in Latin letters stay as
 * they are: `ke` is who, `ki` is what. Bangla does not write its inherent vowel, so sketches of the two scripts
 * do not compare, and begin differently.
 */
export function soundSketch(word: string): string {
  const bangla = isBangla(word);
  if (!bangla && word.length <= 3) return `l:${word}`;
  // Cut at vowels, key each piece: classes and vowels keep their order.
  const marked = (bangla ? banglaVowels : latinVowels).reduce(
    (now, [what, becomes]) => now.replace(what, `|${becomes}|`),
    word,
  );
  const sketch = marked
    .split('|')
    .map((piece) => (/^[aeioy]$/.test(piece) ? piece.toUpperCase() : pieceKey(piece)))
    .join('')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[^AEIOY].*[^AEIOY])[AEIO]$/, '');
  return `${bangla ? 'b' : 'l'}:${sketch}`;
}

/** What stands between vowels is short and repeats; a few hundred pieces make up all words. */
const pieceKeys = new Map<string, string>();
const longestPiece = 6;
const mostPieces = 5_000;

function pieceKey(piece: string): string {
  const known = pieceKeys.get(piece);
  if (known !== undefined) return known;
  const key = phoneticKey(piece);
  if (piece.length <= longestPiece && pieceKeys.size < mostPieces) pieceKeys.set(piece, key);
  return key;
}
