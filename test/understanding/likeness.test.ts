import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { alikeFrom, createLikeness } from '../../src/understanding/likeness.ts';
import { indexMeanings } from '../../src/understanding/meanings.ts';

const { hear, between } = createLikeness(
  indexMeanings(loadKnowledge(await readKnowledgeFiles('knowledge')).synonyms),
);
const likeness = (one: string, other: string) => between(hear(one), hear(other));

describe('questions that ask the same', () => {
  it.each([
    ['কম্পিউটার প্রশিক্ষণ কবে শুরু হবে?', 'কম্পিউটার প্রশিক্ষণ কবে শুরু'],
    ['কম্পিউটার প্রশিক্ষণ কবে শুরু হবে?', 'computer proshikkhon kobe shuru hobe'],
    ['computer training kobe suru hobe vai', 'কম্পিউটার ট্রেনিং কবে শুরু হবে?'],
    ['When will the computer training start?', 'when does computer training start please'],
    ['আমার পুকুরের মাছ মরে ভেসে উঠছে কেন', 'পুকুরে মাছ মরে ভেসে উঠছে, কী করব'],
    ['amar pukurer mach more vese uthche keno', 'আমার পুকুরের মাছ মরে ভেসে উঠছে কেন'],
    ['ইউনিয়ন পরিষদের সার্ভার কবে ঠিক হবে', 'union porishoder server kobe thik hobe?'],
    ['ফ্রিল্যান্সিং মেলা কত তারিখে?', 'freelancing mela koto tarikhe'],
    ['Is the upazila server down today?', 'upazila server is down today'],
  ])('%s ~ %s', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(alikeFrom);
    expect(likeness(other, one)).toBeCloseTo(likeness(one, other));
  });
});

describe('questions that do not', () => {
  it.each([
    ['কম্পিউটার প্রশিক্ষণ কবে শুরু হবে?', 'কম্পিউটার প্রশিক্ষণের ফি কত?'],
    ['কম্পিউটার প্রশিক্ষণ কবে শুরু হবে?', 'কম্পিউটার কিনব, কোনটা ভালো?'],
    ['আমার পুকুরের মাছ মরে ভেসে উঠছে কেন', 'মাছের খাবারের দাম কত'],
    ['ফেসবুক আইডি হ্যাক হয়েছে', 'ফেসবুক পেজ খুলব কীভাবে'],
    ['wifi router kinbo', 'wifi slow keno'],
    ['computer training fee', 'computer repair shop'],
    ['কবে হবে?', 'কবে?'],
    ['', ''],
    ['হ্যালো স্যার', 'হ্যালো স্যার'],
  ])('%s ≠ %s', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(alikeFrom);
  });
});
