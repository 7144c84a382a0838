/** A word that was mended, and the line it stands on, counted from 1. */
export interface Mend {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/**
 * What converters from Bijoy to Unicode leave behind. None of the left sides is a spelling of its own.
 * A vowel sign that Bijoy types before the letter can stand between the halves: `শামিত্মর` is `শান্তির`.
 */
const residue: readonly (readonly [what: RegExp, becomes: string])[] = [
  [/স([িেৈ]?)ত্ম/g, 'স্ত$1'],
  [/ম([িেৈ]?)ত্ম/g, 'ন্ত$1'],
  [/(?<=[\u0980-\u09ff])ÿ|ÿ(?=[\u0980-\u09ff])/g, 'ক্ষ'],
  [/ড\u09bc্গ/g, 'ক্ষ'],
  [/স([িেৈ]?)['’](?=[\u0985-\u09cc])/g, 'স্থ$1'],
  [/ন([িেৈ]?)['’](?=[\u0985-\u09cc])/g, 'ন্থ$1'],
  [/ৰ/g, 'র'],
  [/নিদির্ষ্ট/g, 'নির্দিষ্ট'],
];

const word = /[\p{L}\p{M}'’]+/gu;

/** The line with the residue of Bijoy mended, and which words that were. */
export function mendBijoy(
  text: string,
  line: number,
): { readonly text: string; readonly mends: readonly Mend[] } {
  const mends: Mend[] = [];
  const mended = text.replace(word, (from) => {
    const to = residue.reduce((now, [what, becomes]) => now.replace(what, becomes), from);
    if (to !== from) mends.push({ line, from, to });
    return to;
  });
  return { text: mended, mends };
}
