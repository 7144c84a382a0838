import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../src/mail/cut.ts';

const tag = 't101.7bqx2mfr4knz5wch3d6e';
const words = 'আগামী রবিবার সকাল ১০টায় আসুন।\n\nসঙ্গে জাতীয় পরিচয়পত্র আনবেন।';

describe('of an answer the officer’s own words are left', () => {
  it.each([
    ['nothing quoted', words],
    ['our line above the quote', `${words}\n\n—— উত্তর এই লাইনের উপরে লিখুন · ${tag} ——\n\nনতুন প্রশ্ন ১০১`],
    ['our line in English, broken up', `${words}\n\n—— Write your reply above this line · ${tag}\n——\nNew`],
    [
      'Gmail in English',
      `${words}\n\nOn Tue, Nov 24, 2026 at 2:30 PM সেবা ডেস্ক <desk@office.example>\nwrote:\n\n> —— ${tag} ——\n>\n> নতুন প্রশ্ন\n`,
    ],
    [
      'Gmail in Bangla',
      `${words}\n\nমঙ্গল, ২৪ নভে, ২০২৬ তারিখে ২:৩০ PM টায় সেবা ডেস্ক <desk@office.example> লিখেছেন:\n\n> নতুন প্রশ্ন\n> দুই\n`,
    ],
    [
      'Gmail in Bangla, broken up',
      `${words}\n\n২৪ নভেম্বর, ২০২৬ তারিখে ২:৩০ PM-এ, সেবা ডেস্ক <\ndesk@office.example> লিখেছে:\n\n> নতুন প্রশ্ন\n`,
    ],
    [
      'Gmail on a phone, with an invisible mark',
      `${words}\n\n\u202AOn Tue, 24 Nov 2026 at 14:30, \u202Bসেবা ডেস্ক\u202C <desk@office.example> wrote:\u202C\n\n> নতুন`,
    ],
    [
      'Apple Mail',
      `${words}\n\n> On Nov 24, 2026, at 2:30 PM, সেবা ডেস্ক <desk@office.example> wrote:\n> \n> নতুন প্রশ্ন\n`,
    ],
    [
      'an iPhone',
      `${words}\n\nSent from my iPhone\n\n> On 24 Nov 2026, at 14:30, সেবা ডেস্ক <desk@office.example> wrote:\n> \n> নতুন\n`,
    ],
    [
      'Outlook',
      `${words}\n\nFrom: সেবা ডেস্ক <desk@office.example>\nSent: Tuesday, November 24, 2026 2:30 PM\nTo: officer@natore.example\nSubject: [টিকিট ১০১]\n\nনতুন প্রশ্ন`,
    ],
    [
      'Outlook with a ruler',
      `${words}\n\n________________________________\nFrom: desk@office.example\nSent: Tuesday\nTo: officer@natore.example\nSubject: x\n\nনতুন`,
    ],
    ['Outlook, the old way', `${words}\n\n-----Original Message-----\nFrom: desk@office.example\nনতুন প্রশ্ন`],
    [
      'Outlook on a phone',
      `${words}\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: desk@office.example\nSent: Tuesday\nTo: o\nSubject: x`,
    ],
    [
      'Outlook in Bangla',
      `${words}\n\nপ্রেরক: সেবা ডেস্ক <desk@office.example>\nপ্রেরিত: মঙ্গলবার\nপ্রতি: officer@natore.example\nবিষয়: [টিকিট ১০১]\n\nনতুন প্রশ্ন`,
    ],
    [
      'Outlook, in bold type',
      `${words}\n\n*From:* desk <desk@office.example>\n*Sent:* Tuesday\n*To:* officer\n*Subject:* x\n\nনতুন`,
    ],
    ['Thunderbird', `${words}\n\nOn 11/24/26 14:30, সেবা ডেস্ক wrote:\n> নতুন প্রশ্ন\n> দুই\n`],
    [
      'Thunderbird, below the quote',
      `On 11/24/26 14:30, সেবা ডেস্ক wrote:\n> নতুন প্রশ্ন\n> দুই\n\n${words}\n\n-- \nরহিম\nসহকারী প্রোগ্রামার`,
    ],
    [
      'K-9',
      `${words}\n\n-------- Original Message --------\nFrom: desk@office.example\nSent: November 24, 2026\nনতুন`,
    ],
    [
      'K-9, the new way',
      `${words}\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\nOn 24 November 2026 14:30:00 GMT+06:00, desk <desk@office.example> wrote:\n>নতুন`,
    ],
    [
      'Yahoo',
      `${words}\n\nSent from Yahoo Mail on Android\n\n  On Tue, Nov 24, 2026 at 2:30 PM, desk<desk@office.example> wrote:   নতুন\n`.replace(
        'wrote:   নতুন',
        'wrote:\n\nনতুন প্রশ্ন',
      ),
    ],
    ['a signature', `${words}\n\n-- \nরহিম\nসহকারী প্রোগ্রামার\nনাটোর সদর`],
    ['a signature that lost its blank', `${words}\n--\nরহিম`],
    ['a phone’s own line in Bangla', `${words}\n\nআমার iPhone থেকে পাঠানো`],
    ['Windows’ line ends', `${words}\n\nOn 11/24/26 14:30, desk wrote:\n> x`.replaceAll('\n', '\r\n')],
    ['the place of a picture', `${words}\n\n[cid:image001.png@01DC5D2A.7B3F]\n\n-- \nরহিম`],
    ['blank lines galore', `\n\n${words.replace('\n\n', '\n\n\n\n\n')}\n\n\n`],
  ])('%s', (_case, text) => {
    expect(ownWords(text)).toBe(words);
  });

  it('between quoted lines and below them', () => {
    const text = `On 11/24/26 14:30, desk wrote:\n> কবে শুরু?\n\nরবিবার।\n\n> ফি কত?\n\nবিনামূল্যে।\n\n-- \nরহিম`;
    expect(ownWords(text)).toBe('রবিবার।\n\nবিনামূল্যে।');
  });

  it.each([
    ['a sentence that ends so', 'আপনি লিখেছেন:\nল্যাব বন্ধ। এটি ঠিক নয়।'],
    ['a list with dashes', '- এক\n- দুই\n— তিন'],
    ['From at the start of a line', 'From: Natore to Dhaka there is a train.\nIt leaves at six.'],
    ['a phone number', 'ফোন করুন: 01700-000000'],
    ['that something was sent', 'ঠিক আছে।\n\nচিঠিটি জেলা অফিস থেকে পাঠানো হয়েছে।'],
    ['the same in English', 'Fine.\n\nSent from the district office yesterday.'],
    ['a note', '// রহিমকে জিজ্ঞাসা করুন'],
  ])('%s stays', (_case, text) => {
    expect(ownWords(text)).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['a quote alone', 'On 11/24/26 14:30, desk wrote:\n> নতুন প্রশ্ন\n'],
    ['a signature alone', '-- \nরহিম'],
    ['our line first', `—— ${tag} ——\nনতুন প্রশ্ন`],
    ['a phone’s line alone', 'Sent from my iPhone\n\n> On 24 Nov 2026, x wrote:\n> y'],
  ])('%s: there are none', (_case, text) => {
    expect(ownWords(text)).toBe('');
  });
});

describe('whatever stands in a mail', () => {
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '> x', '>', '-- ', '-----', `— ${tag} —`, 'On 1/2/26, x wrote:', 'From: a@b.example'),
    fc.constantFrom('Sent: x', 'To: y', 'Sent from my iPhone', 'রহিম লিখেছেন:', 'ঠিক আছে।', '// নোট'),
  );
  const mail = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  it('no line that is quoted and no tag is left, and no word is made up', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const own = ownWords(text);
        const lines = new Set(text.split(/\r\n|\r|\n/).map((one) => one.trim()));
        for (const one of own.split('\n')) {
          expect(one.trim().startsWith('>')).toBe(false);
          expect(one).not.toContain(tag);
          expect(one.trim() === '' || [...lines].some((there) => there.includes(one.trim()))).toBe(true);
        }
        expect(own).toBe(own.trim());
      }),
    );
  });

  it('is cut in a moment, however long it is', () => {
    const long = [
      `${'x'.repeat(100_000)}`,
      `${'On 1 '.repeat(20_000)}`,
      ' '.repeat(100_000),
      'থেকে '.repeat(20_000),
    ];
    const begin = performance.now();
    for (const one of long) ownWords(`${one}\n`.repeat(2));
    for (const one of ['On 1 x', 'From: a', '-', ' ']) ownWords(`${one}\n`.repeat(10_000));
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
