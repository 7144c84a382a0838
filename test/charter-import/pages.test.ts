import { describe, expect, it } from 'vitest';
import { type Charter, readCharter } from '../../src/charter-import/charter.ts';
import { namesIn, unaccounted, usesOf } from './read-fixture.ts';

/** One cell a paragraph. */
const paragraphs = (...cells: readonly string[]) => cells.join('\n\n');
/** One cell a line, ended by `|`. */
const marked = (...cells: readonly string[]) => cells.map((cell) => `${cell} |`).join('\n');

function read(text: string): Charter {
  const charter = readCharter(text);
  expect(unaccounted(charter, text)).toEqual([]);
  return charter;
}

const kindsIn = (charter: Charter) =>
  charter.sections[0]?.tables[0]?.columns.map(({ kind }) => kind).join(' ');
const doubtsIn = (charter: Charter) => charter.doubts.map(({ what }) => what).join('\n');

describe('the ways in which pages tear a table apart', () => {
  it('mends rows with "|" whose marks slipped to the next line', () => {
    const charter = read(`ক্রমিক নং | সেবার নাম | সেবা প্রদানে সময়সীমা | সেবা প্রদানে পদ্ধতি |
০১ | সনদপত্র
| চাহিবা মাত্র
| তদন্তের মাধ্যমে
|
০২ | নিবন্ধন | ৭ দিন | আবেদনের মাধ্যমে |`);
    expect(charter.sections[0]?.rows).toMatchObject([
      { name: 'সনদপত্র', time: 'চাহিবা মাত্র', how: 'তদন্তের মাধ্যমে' },
      { name: 'নিবন্ধন', time: '৭ দিন' },
    ]);
  });

  it('mends a heading and rows that are torn in two', () => {
    const charter = read(`ক্র/নং | সেবার নাম | সেবা প্রদান পদ্ধতি | সেবা প্রদানের সর্বোচ্চ সময়সীমা
|
প্রয়োজনীয় কাগজপত্র | সেবামূল্য | ঊর্ধ্বতন কর্মকর্তার পদবি |
০১ | ০২ | ০৩ | ০৪ | ০৫ | ০৬ | ০৭ |
০১ | সঞ্চয়পত্র | সরাসরি | ১ দিন
|
ফরম | বিনামূল্যে | পরিচালক |
০২ | পেনশন | সরাসরি | ২ দিন
|
আবেদন | বিনামূল্যে | পরিচালক |`);
    expect(kindsIn(charter)).toBe('serial name how time documents fee superior');
    expect(namesIn(charter)).toEqual({ 2.1: ['1 সঞ্চয়পত্র', '2 পেনশন'] });
    expect(charter.sections[0]?.rows[1]).toMatchObject({ documents: 'আবেদন', time: '২ দিন' });
  });

  it('knows column numbers above a heading, and marks that part rows', () => {
    const heading = marked('ক্রমিক', 'সেবার নাম', 'সময়', 'ফি');
    const text = `${marked('১', '২', '৩', '৪')}\n||\n${heading}\n||\n${marked('১', 'ইজারা', '৩ দিন', '-')}\n||`;
    const charter = read(text);
    expect(namesIn(charter)).toEqual({ 2.1: ['1 ইজারা'] });
    expect(usesOf(charter, 2)).toEqual(['column number']);
    expect(usesOf(charter, 5)).toEqual(['markup']);
  });

  it('reads a table in the way of Markdown', () => {
    const charter = read(
      '| ক্র. নং | সেবার নাম | সময়সীমা |\n|---|:---|---|\n| ১ | বুকিং | ১ দিন |\n| ২ | | ২ দিন |',
    );
    expect(namesIn(charter)).toEqual({ 2.1: ['1 বুকিং'] });
    expect(doubtsIn(charter)).toContain('row 2: no name of a service');
  });

  it('puts headings together that stand on several lines', () => {
    const charter = read(
      paragraphs(
        ...['ক্রঃ', 'নং', 'সেবার নাম', 'সেবা প্রদানের', 'সর্বোচ্চ সময়', '(ঘন্টা/দিন/মাস)', 'কোর্ট', 'ফি', 'সরকারী খরচ'],
        ...['দায়িত্বপ্রাপ্ত কর্মকর্তা /', 'কর্মচারীর পদবী', '০১', 'নামজারি', '৪৫ দিন', '৫/-', '২৫০ টাকা', 'উপজেলা প্রকৌশলী'],
      ),
    );
    expect(kindsIn(charter)).toBe('serial name time fee fee officer');
    expect(charter.sections[0]?.rows).toMatchObject([{ name: 'নামজারি', fee: '৫/-\n২৫০ টাকা' }]);
  });

  it('finds words that lost the spaces between them', () => {
    const charter = read(
      marked(
        ...['ক্রঃনং', 'সেবারনাম', 'সেবাপ্রদানেরসময়সীমা', 'সেবাপ্রদানেরপদ্ধতি', 'সেবাদানকারীকর্মকর্তারপদবীওঠিকানা'],
        ...['১', 'ইজারা', '৩দিন', 'আবেদন', 'উপজেলাপ্রকৌশলী'],
      ),
    );
    expect(kindsIn(charter)).toBe('serial name time how officer');
  });
});

describe('paragraphs where nothing tells the rows apart', () => {
  it('keeps the items of a list in one cell, by number and by letter', () => {
    const charter = read(
      paragraphs(
        ...['ক্রমিক নং', 'সেবার নাম', 'সেবা প্রাপ্তির প্রক্রিয়া', 'ফি', 'সময়'],
        ...['নামজারি', 'ক) ফরমে আবেদন', 'খ) ছবি', 'গ) সনদ', '১। ৫০ টাকা', '২। ২০ টাকা', '৪৫ দিন'],
        ...['বন্দোবস্ত', 'ক) আবেদন', '১। ৫ টাকা', '৩০ দিন'],
      ),
    );
    expect(charter.sections[0]?.rows).toMatchObject([
      {
        serial: 1,
        name: 'নামজারি',
        how: 'ক) ফরমে আবেদন\nখ) ছবি\nগ) সনদ',
        fee: '১। ৫০ টাকা\n২। ২০ টাকা',
        time: '৪৫ দিন',
      },
      { serial: 2, name: 'বন্দোবস্ত', how: 'ক) আবেদন', time: '৩০ দিন' },
    ]);
  });

  it('begins a row at a name that begins with its number', () => {
    const charter = read(
      paragraphs(
        ...['Service name', 'The way to provide services', 'Time to offer services'],
        ...[
          '1. Coordination',
          'Meetings',
          'Every month',
          '2. Local government',
          '1. Allowances',
          '2. Hearings',
          'Soon',
        ],
        ...['In time', '3. Licences', 'Application', '7 days'],
      ),
    );
    expect(namesIn(charter)).toEqual({ 2.1: ['1 Coordination', '2 Local government', '3 Licences'] });
    expect(charter.sections[0]?.rows[1]?.how).toContain('1. Allowances\n2. Hearings');
    expect(doubtsIn(charter)).toMatch(/2\.1 row 2: 4 cells for 3 columns/);
  });

  it('tells a heading between two tables from the last cell of the first', () => {
    const heading = ['ক্র নং', 'সেবার বিবরণ', 'সময়', 'সেবার মূল্য', 'কক্ষ নং', 'দায়িত্ব প্রাপ্ত ব্যাক্তি', 'মন্তব্য'];
    const charter = read(
      paragraphs(
        ...[
          'প্রশাসন বিভাগঃ',
          ...heading,
          '০১',
          'সনদ',
          'তাৎক্ষণিক',
          '20/-',
          '101',
          'সোহাগ আলম, অফিস সহকারী',
          '\u00a0',
        ],
        ...['প্রকৌশল বিভাগঃ', ...heading, '০১', 'সড়ক বাতি', '3 দিন', '-', '203', 'আসলাম খান, কার্য সহকারী', '\u00a0'],
      ),
    );
    expect(namesIn(charter)).toEqual({ 2.1: ['1 সনদ', '2 সড়ক বাতি'] });
    expect(charter.sections[0]?.rows[0]).toMatchObject({ fee: '20/-', how: 'কক্ষ নং: 101' });
    expect(doubtsIn(charter)).toMatch(/a heading between tables/);
    expect(doubtsIn(charter)).toMatch(/serial number 1 stands twice; counted as 2/);
    expect(doubtsIn(charter)).toMatch(/"সোহাগ আলম" taken as the officer's name/);
  });
});

describe('parts of a charter', () => {
  it('knows them by broken numbers, and leaves out those about something else', () => {
    const table = 'ক্রমিক\tসেবার নাম\tসময়\n১\tতথ্য\t১ দিন';
    const charter = read(
      ['. ভিশন ও মিশন', 'ভিশন: সেবা সবার।', 'মিশন', 'সহজ সেবা।', '. প্রতিশ্রুত সেবাসমূহ', '.১) নাগরিক সেবা', table]
        .concat('২৩) অভ্যন্তরীণ সেবা', table, '২.৪) আওতাধীন দপ্তর কর্তৃক প্রদত্ত সেবা', table)
        .concat('৩) অভিযোগ ব্যবস্থাপনা পদ্ধতি (GRS)', 'ক্রমিক\tকখন যোগাযোগ করবেন\tসময়সীমা', '১\tসেবা না পেলে\t৩০ দিন')
        .join('\n'),
    );
    expect(charter).toMatchObject({ vision: 'সেবা সবার।', mission: 'সহজ সেবা।' });
    expect(charter.sections.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '2.1 citizen',
      '2.3 internal',
      '2.4 other',
    ]);
    expect(charter.lines.slice(-3).map(({ uses }) => uses[0]?.as)).toEqual(Array(3).fill('other part'));
  });

  it('takes the office nearest to the people from the lines above', () => {
    const above = ['গণপ্রজাতন্ত্রী বাংলাদেশ সরকার', 'উপজেলা কার্যালয়, ফুলপুর', 'সমবায় বিভাগ', 'সিটিজেন চার্টার'];
    expect(read(above.join('\n')).office).toBe('উপজেলা কার্যালয়, ফুলপুর');
  });
});
