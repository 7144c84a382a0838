import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';

const place = fileURLToPath(new URL('../../knowledge', import.meta.url));
const understanding = createUnderstanding(loadKnowledge(await readKnowledgeFiles(place)));
const sensesDanger = (text: string) => understanding.decide(text).danger;

it.each([
  'আমি আর বাঁচতে চাই না, আমার ছবি ছড়িয়ে দিয়েছে',
  'মরে যেতে ইচ্ছা করে',
  'ছবি ভাইরাল করলে গলায় দড়ি দেওয়া ছাড়া উপায় নাই',
  'আমার বোন বিষ খেয়েছে',
  'টাকা না দিলে মেরে ফেলবে আমারে',
  'ami morte chai',
  'suicide kora chara ar upay nai',
  'amake mere felar humki dicche',
  'nijeke sesh kore dite icche kortese',
  'I want to kill myself',
  'i wanna die',
  'I do not want to live any more',
  'my husband says he will kill me',
])('hears that a life is in danger: %s', (text) => {
  expect(sensesDanger(text)).toBe(true);
});

it.each([
  'how do I kill this virus',
  'killing this virus on my laptop',
  'my phone is dead',
  'মরা ব্যাটারি কি ঠিক হয়',
  'ব্যাটারি মরে গেছে',
  'computer hang hoye more geche',
  'what is the deadline for the training',
  'I won a prize to die for',
  'the battery life is ending',
  'he will call me about the training',
  'দামে আগুন লেগেছে',
  'প্রশ্ন ফাঁস হইছে',
  'amake bachan vai, id hack hoise',
  'এই বিষয়ে জানতে চাই',
  'ভাইরাস মারতে চাই',
  'loan app humki dicche, chobi chere dibe',
  'jibon bima office kothay',
])('is not frightened by: %s', (text) => {
  expect(sensesDanger(text)).toBe(false);
});
