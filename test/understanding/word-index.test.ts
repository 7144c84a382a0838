import { describe, expect, it } from 'vitest';
import { createWordIndex } from '../../src/understanding/word-index.ts';

const texts = new Map([
  [1, 'রহিমা বেগম\nকম্পিউটার প্রশিক্ষণ কবে শুরু হবে?'],
  [2, 'Karim\nফেসবুক আইডি হ্যাক হয়েছে, কী করব?'],
  [3, 'Salma Khatun\nwifi router kinbo, kon brand valo?'],
  [4, 'নাজমুল\nল্যাবের ল্যাপটপ নষ্ট, ০১৭২১১৩৩১২৩ নম্বরে ফোন দিন'],
]);
const index = createWordIndex<number>();
for (const [id, text] of texts) index.put(id, text);
const found = (query: string) => {
  const scores = [...(index.find(query) ?? [])];
  return scores.sort(([, one], [, other]) => other - one).map(([id]) => id);
};

describe('texts are found', () => {
  it.each([
    ['as they are written', 'প্রশিক্ষণ', [1]],
    ['with other endings', 'প্রশিক্ষণের', [1]],
    ['in Latin letters', 'proshikkhon', [1]],
    ['in Latin letters, spelled carelessly', 'prosikhon', [1]],
    ['in Bangla letters', 'ওয়াইফাই রাউটার', [3]],
    ['in English', 'facebook', [2]],
    ['with a slip in Bangla', 'লেপটপ', [4]],
    ['with a slip in Latin letters', 'broand', [3]],
    ['by the beginning of a word', 'কম্পি', [1]],
    ['by a name in the other script', 'rohima', [1]],
    ['by a phone number in other digits', '01721133123', [4]],
    ['by all words, in any order', 'হ্যাক ফেসবুক', [2]],
    ['by what tells, whatever else is said', 'আমার ল্যাপটপ', [4]],
    ['by nothing that is not there', 'জন্মনিবন্ধন', []],
    ['by no words that stand in two', 'ফেসবুক ল্যাপটপ', []],
  ])('%s: %s', (_how, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each(['', ' ', '?!', '😀'])('%j has no words', (query) => {
    expect(index.find(query)).toBeNull();
  });

  it('by their present words alone', () => {
    const own = createWordIndex<number>();
    own.put(1, 'ল্যাপটপ নষ্ট');
    own.put(1, 'রাউটার নষ্ট');
    expect([...(own.find('ল্যাপটপ')?.keys() ?? [])]).toEqual([]);
    expect([...(own.find('রাউটার')?.keys() ?? [])]).toEqual([1]);
    own.delete(1);
    expect(own.find('রাউটার')?.size).toBe(0);
  });
});
