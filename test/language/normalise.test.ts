import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';

describe('normalise', () => {
  it.each([
    ['a split vowel sign', 'ক\u09c7\u09be', 'কো'],
    ['the nukta after the vowel sign', 'ব\u09be\u09a1\u09bfি\u09bc', 'বাড়ি'],
    ['a composed and a decomposed letter', 'বা\u09dcি', 'বা\u09a1\u09bcি'],
    ['a stray nukta', 'ক\u09bcলম', 'কলম'],
    ['joiners', 'র\u200d\u09cdযাব', 'র\u09cdযাব'],
    ['a sign typed twice', 'য\u09c1\u09c1দ্ধ', 'যুদ্ধ'],
    ['khanda ta spelled with hasanta', 'সত\u09cdকাজ', 'সৎকাজ'],
    ['a conjunct of ত, which stays', 'উত্তর', 'উত্তর'],
    ['অ with আ-কার', 'অ\u09beমি', 'আমি'],
    ['a hasanta at the end', 'বাক\u09cd', 'বাক'],
    ['both ways to write অ্যা', 'এ\u09cdযাকাউন্ট', 'অ\u09cdযাকাউন্ট'],
    ['Bangla digits', '০১৭২১', '01721'],
    ['a danda', 'শেষ।শুরু', 'শেষ শুরু'],
    ['capitals and accents', 'CAFÉ', 'cafe'],
    ['full-width letters', 'Ｈｅｌｐ', 'help'],
    ['zalgo', 'h̷̛̤e̴͉̅l̶̰̎p̸̣͝', 'help'],
    ['apostrophes', "don't", 'dont'],
    ['a one-letter prefix', 'ই-নথি ও e-mail', 'ইনথি ও email'],
    ['white space', '  ক \n\t খ ', 'ক খ'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
  ])('mends %s', (_, written, meant) => {
    expect(normalise(written)).toBe(meant.normalize('NFC'));
  });

  it.each(['কার', 'কর', 'কাগজপত্র', 'বিদ্যুৎ', 'স্বাস্থ্য', 'জ্ঞান'])('leaves %s alone', (word) => {
    expect(normalise(word)).toBe(word);
  });

  const signs = fc.string({
    unit: fc.constantFrom(...'কতযরড়অআএািীুেোৌ়্ৎৗংঁঃ০৯।a-’ e\u0301\u200d'),
    maxLength: 40,
  });
  const any = fc.oneof(signs, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(any, (text) => normalise(normalise(text)) === normalise(text)),
      { numRuns: 2000 },
    );
  });
});
