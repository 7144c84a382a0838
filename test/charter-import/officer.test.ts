import { describe, expect, it } from 'vitest';
import { pullApart } from '../../src/charter-import/officer.ts';

describe("an officer's particulars, pulled apart", () => {
  it.each([
    [
      'জনাব রহিম উদ্দিন সহকারী প্রোগ্রামার ফোন: +০২৪৪৫৫৬৬৭৭ ০১৭০০০০০০০১ rahim@example.com office@example.gov.bd',
      [
        'জনাব রহিম উদ্দিন',
        'সহকারী প্রোগ্রামার',
        ['0244556677', '01700000001'],
        ['rahim@example.com', 'office@example.gov.bd'],
      ],
    ],
    [
      'উপজেলা নির্বাহী অফিসার\nজনাব সালমা বেগম\nমোবাইল নং- +৮৮০১৭০০-০০০০০২',
      ['জনাব সালমা বেগম', 'উপজেলা নির্বাহী অফিসার', ['01700000002'], []],
    ],
    ['মোঃ রফিক, উপজেলা প্রকৌশলী, টেলিফোন: ০২-৫৫৬৬৭৭৮৮', ['মোঃ রফিক', 'উপজেলা প্রকৌশলী', ['0255667788'], []]],
    ['সহকারী কমিশনার (ভূমি)', [undefined, 'সহকারী কমিশনার (ভূমি)', [], []]],
    ['উপজেলা কৃষি অফিসার/ এসএপিপিও', [undefined, 'উপজেলা কৃষি অফিসার/ এসএপিপিও', [], []]],
    [
      'Md. Abdul Karim Assistant Programmer, Phone: 01700 000003, Email: A.Karim@Example.com',
      ['Md. Abdul Karim', 'Assistant Programmer', ['01700000003'], ['a.karim@example.com']],
    ],
    [
      'ডাঃ নাসরিন আক্তার উপজেলা স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তা',
      ['ডাঃ নাসরিন আক্তার', 'উপজেলা স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তা', [], []],
    ],
    [
      'সহকারী প্রোগ্রামার, রুম নং ২০৩, মোবা: 8801700000004',
      [undefined, 'সহকারী প্রোগ্রামার, রুম নং ২০৩', ['01700000004'], []],
    ],
    ['পরিচালক ই-মেইল: director @ example.gov.bd', [undefined, 'পরিচালক', [], ['director@example.gov.bd']]],
    ['', [undefined, undefined, [], []]],
  ])('%s', (text, [name, post, phones, emails]) => {
    expect(pullApart(text)).toMatchObject({ name, post, phones, emails });
  });

  it.each([
    ['সহকারী প্রোগ্রামার ১৭০০০০০০০৫', '01700000005', 'lacks its first 0'],
    ['সহকারী প্রোগ্রামার ০১৭০০০০০০', '017000000', 'a mobile number has 11'],
  ])('doubts the number in %s', (text, phone, doubt) => {
    expect(pullApart(text)).toMatchObject({ phones: [phone], doubts: [expect.stringContaining(doubt)] });
  });

  it('leaves a fax out, and says so', () => {
    expect(pullApart('উপপরিচালক, ফ্যাক্স: ০২৪৪৫৫৬৬৭৭, ফোন ০২৪৪৫৫৬৬৭৮')).toMatchObject({
      phones: ['0244556678'],
      doubts: [expect.stringContaining('fax')],
    });
  });
});
