import sharp from 'sharp';
import { expect, it } from 'vitest';
import { letter } from '../../src/pictures/lettering.ts';
import { drawTip, firstSentence, side } from '../../src/pictures/tip-picture.ts';

const content = {
  heading: 'কেউ ওটিপি, পিন বা কোড চাইলে',
  office: 'উপজেলা আইসিটি কার্যালয়, নাটোর সদর',
  place: 'উপজেলা কার্যালয়, নাটোর সদর, নাটোর',
  invitation: 'দিনে রাতে জিজ্ঞেস করুন',
  link: 't.me/sheba_desk_bot',
  color: 0,
};

it.each([
  ['of a few words', 'কোড চাইলে কেটে দিন।'],
  ['of 280 characters', `${'ক্ষুদ্র প্রতিষ্ঠানের র‍্যানসমওয়্যার '.repeat(8).slice(0, 279)}।`],
  ['in English', 'Hang up. No bank asks for a code & no police do; <nobody> does.'],
  ['without a space', 'দীর্ঘ'.repeat(56)],
])('draws a tip %s on a square, above the foot', async (_case, tip) => {
  const picture = await drawTip({ ...content, tip });
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: side, height: side });
  // Nothing but the ground between the tip and the foot.
  const strip = await sharp(picture)
    .extract({ left: 0, top: 815, width: side, height: 25 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(new Set([...strip].map((_, at) => strip.readUIntBE(at - (at % 3), 3))).size).toBe(1);
});

it('shapes Bangla: a conjunct is one sign, and a vowel sign of two parts stands on both sides', async () => {
  const lettering = { weight: 'Bold', size: 80, color: '#000000', width: 900 } as const;
  const drawn = (text: string) => letter(text, lettering);
  expect((await drawn('ক্ষ')).width).toBeLessThan((await drawn('ক্\u200cষ')).width);
  expect((await drawn('ক\u09cb')).image).toEqual((await drawn('ক\u09c7\u09be')).image);
  expect((await drawn('কো')).width).toBeGreaterThan((await drawn('কে')).width);
});

it.each([
  ['কেটে দিন কলটি। পরে পিন বদলান।', 'কেটে দিন কলটি।', 'পরে পিন বদলান।'],
  ['জিতেছেন লটারি? টাকা দেবেন না!', 'জিতেছেন লটারি?', 'টাকা দেবেন না!'],
  ['Dial 999 at once', 'Dial 999 at once', ''],
  ['  Hang up now.  ', 'Hang up now.', ''],
])('parts "%s" after its first sentence', (tip, first, rest) => {
  expect(firstSentence(tip)).toEqual([first, rest]);
});
