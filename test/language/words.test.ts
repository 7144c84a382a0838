import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFull } from '../../src/language/chat.ts';
import { inDigitsOf } from '../../src/language/digits.ts';
import { normalise } from '../../src/language/normalise.ts';
import { phoneticKey, soundSketch } from '../../src/language/phonetic.ts';
import { stem } from '../../src/language/stem.ts';
import { tokens } from '../../src/language/tokens.ts';

const key = (word: string) => phoneticKey(normalise(word));

describe('tokens', () => {
  it('keeps Bangla words whole', () => {
    expect(tokens(normalise('কম্পিউটারের দাম কত? 8GB 😀'))).toEqual(['কম্পিউটারের', 'দাম', 'কত', '8gb']);
  });
});

describe('stem', () => {
  it.each([
    ['সেবার', 'সেবায়'],
    ['কম্পিউটার', 'কম্পিউটারের'],
    ['অফিস', 'অফিসে'],
    ['প্রশিক্ষণ', 'প্রশিক্ষণের'],
    ['ট্রেনিং', 'ট্রেনিংয়ের'],
    ['ছবি', 'ছবিগুলো'],
    ['ফোন', 'ফোনটা'],
    ['মোবাইল', 'মোবাইলডা'],
    ['ছবি', 'ছবিডি'],
    ['ল্যাপটপ', 'ল্যাপটপখান'],
    ['কম্পিউটার', 'কম্পিউটারগুলান'],
    ['অফিস', 'অফিসত'],
    ['শিক্ষক', 'শিক্ষকদিগকে'],
    ['করব', 'করতেছি'],
    ['করুম', 'করেছে'],
    ['ল্যাব', 'ল্যাবের'],
    ['hacked', 'hacking'],
    ['service', 'services'],
    ['laptop', 'laptops'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(stem(normalise(one))).toBe(stem(normalise(other)));
  });

  it.each(['মা', 'বই', 'টাকা', 'কে', 'তার'])('leaves something of %s', (word) => {
    expect(stem(word)).not.toBe('');
  });
});

describe('phoneticKey', () => {
  it.each([
    ['ফেসবুক facebook fesbuk fesbook'],
    ['প্রশিক্ষণ proshikkhon proshikhon prosikkhon'],
    ['ট্রেনিং training trening'],
    ['ব্যাংক bank bangk'],
    ['অ্যাকাউন্ট একাউন্ট account'],
    ['সার্টিফিকেট certificate sartifiket'],
    ['হোয়াটসঅ্যাপ whatsapp'],
    ['কম্পিউটার computer kompiutar'],
    ['ইনফরমেশন information'],
    ['বিজ্ঞান biggan'],
    ['স্বাস্থ্য shastho sastho'],
    ['আত্মহত্যা attohotta'],
    ['স্কুল school'],
    ['ইংরেজি ingreji ingrezi'],
    ['বাড়ি bari'],
    ['kemon kmn'],
    ['korbo krbo'],
    ['চার্জ charge'],
  ])('hears one word in %s', (words) => {
    expect(new Set(words.split(' ').map(key)).size).toBe(1);
  });

  it.each([
    ['facebook', 'notebook'],
    ['ল্যাপটপ', 'ল্যাব'],
    ['বাংলা', 'বানান'],
  ])('tells %s from %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

describe('soundSketch', () => {
  it.each([
    ['বিষ', 'বিষয়'],
    ['কে', 'কী'],
    ['die', 'do'],
  ])('tells %s from %s', (one, other) => {
    expect(soundSketch(normalise(one))).not.toBe(soundSketch(normalise(other)));
  });

  it.each([
    ['korbo', 'korboo'],
    ['lagbe', 'lagbey'],
    ['সরকারি', 'সরকারী'],
    ['প্রশিক্ষণ', 'প্রশিক্ষন'],
  ])('takes %s and %s for one', (one, other) => {
    expect(soundSketch(normalise(one))).toBe(soundSketch(normalise(other)));
  });
});

describe('inFull', () => {
  it.each([
    ['plzzzz', 'please'],
    ['hiiii', 'hi'],
    ['fb', 'facebook'],
    ['2day', 'today'],
    ['ভাইইই', 'ভাই'],
    ['coffee', 'coffee'],
  ])('writes %s as %s', (short, long) => {
    expect(inFull(short)).toBe(long);
  });
});

describe('inDigitsOf', () => {
  it('writes digits as the language does, either way', () => {
    expect(inDigitsOf('bn', 'Ticket 420')).toBe('Ticket ৪২০');
    expect(inDigitsOf('bn', 7)).toBe('৭');
    expect(inDigitsOf('en', 'টিকিট ৪২')).toBe('টিকিট 42');
  });
});

it('no word makes stemming or keys throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of tokens(normalise(text)))
        expect(typeof (stem(word) + key(word) + soundSketch(word))).toBe('string');
    }),
  );
});
