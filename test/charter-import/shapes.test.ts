import { describe, expect, it } from 'vitest';
import { mendBijoy } from '../../src/charter-import/bijoy.ts';
import { isBlank } from '../../src/charter-import/cell.ts';
import { readCharter } from '../../src/charter-import/charter.ts';
import { headingKind } from '../../src/charter-import/heading-kind.ts';
import { fixture, fixtures, namesIn, read, unaccounted, usesOf } from './read-fixture.ts';

describe('every line of a charter is accounted for', () => {
  it.each(fixtures)('%s', (name) => {
    const charter = read(name);
    expect(unaccounted(charter, fixture(name))).toEqual([]);
    for (const { text, uses } of charter.lines) {
      expect(
        uses.some(({ as }) => as === 'blank'),
        text,
      ).toBe(isBlank(text));
    }
  });

  it.each(fixtures.filter((name) => name !== 'page.html.txt'))(
    'what stands in a cell of %s is imported',
    (name) => {
      const charter = read(name);
      const imported = charter.sections
        .flatMap(({ rows }) =>
          rows.flatMap((row) => [row.name, row.how, row.documents, row.fee, row.time, row.officer]),
        )
        .join('\n')
        .replace(/\s+/g, ' ');
      for (const { text, uses } of charter.lines) {
        if (!uses.some(({ as }) => as === 'cell')) continue;
        for (const cell of text.split(/[|\t]/).map((part) => part.trim())) {
          const says = /[\p{L}]{2}|[0-9০-৯]{4}/u.test(cell) && cell !== 'ঐ';
          if (says) expect(imported).toContain(cell.replace(/\s+/g, ' '));
        }
      }
    },
  );
});

it('reads rows with tabs, over repeated headings and missing serial numbers', () => {
  const charter = read('tabs.txt');
  expect(charter).toMatchObject({
    form: 'tabs',
    language: 'bn',
    office: 'উপজেলা আইসিটি কার্যালয়, ফুলপুর',
    vision: 'সবার হাতে প্রযুক্তি।',
    mission: 'দক্ষ মানুষ গড়া। সেবা সহজ করা।',
  });
  expect(charter.sections.map(({ number, kind, name }) => [number, kind, name])).toEqual([
    ['2.1', 'citizen', 'নাগরিক সেবা'],
    ['2.2', 'institution', 'প্রাতিষ্ঠানিক সেবা'],
    ['2.3', 'internal', 'অভ্যন্তরীণ সেবা'],
  ]);
  expect(namesIn(charter)).toEqual({
    2.1: ['1 ইন্টারনেট বিষয়ে পরামর্শ', '2 ল্যাব ব্যবহারে সহায়তা', '3 প্রশিক্ষণ আয়োজন'],
    2.2: ['1 বিভিন্ন দপ্তরে কারিগরি সহায়তা'],
    2.3: ['1 কর্মচারীদের প্রশিক্ষণ'],
  });
  expect(charter.sections[0]?.rows[1]).toMatchObject({
    how: 'সরাসরি/ টেলিফোন',
    documents: 'আবেদনপত্র, উপজেলা কার্যালয়',
    fee: 'বিনামূল্যে',
    time: '3 কর্মদিবস',
  });
  expect(charter.sections[0]?.rows[2]?.fee).toBeUndefined();
  expect(charter.doubts).toEqual([
    { lines: [23], what: '2.1 row 2, documents: "----" taken as "the same as above"' },
    { lines: [25], what: expect.stringContaining('no serial numbers') },
  ]);
  expect(usesOf(charter, 21)).toEqual(['column number']);
  expect(usesOf(charter, 40)).toEqual(['officer']);
});

it('pulls the officers apart, each once', () => {
  expect(read('tabs.txt').officers).toMatchObject([
    {
      name: 'জনাব রহিমা খাতুন',
      post: 'সহকারী প্রোগ্রামার',
      phones: ['0244556677', '01700000001'],
      emails: ['rahima@example.gov.bd'],
    },
    { name: 'জনাব মোঃ করিম হোসেন', post: 'অফিস সহকারী', phones: ['01800000002'], emails: [] },
  ]);
});

it('reads one cell a line, ended by "|", to where the file is cut', () => {
  const charter = read('cells-with-marks.txt');
  expect(charter.sections[0]?.tables[0]?.columns.map(({ kind }) => kind)).toEqual([
    'serial',
    'name',
    'recipient',
    'officer',
    'time',
    'fee',
    'place',
  ]);
  expect(namesIn(charter)).toEqual({
    2.1: ['1 নামজারি ও রেকর্ড হালকরণ', '2 ভূমিহীনদের মধ্যে বন্দোবস্ত প্রদান', '3 জমি রক্ষণাবেক্ষণ'],
  });
  expect(charter.sections[0]?.rows[0]).toMatchObject({
    how: 'সেবা গ্রহীতা: জন সাধারণ\nসেবা প্রদানের স্থান: উপজেলা ভূমি অফিস',
    fee: '১১০০ টাকা',
    time: '৪৫ দিন',
    documents: undefined,
  });
  expect(charter.mended).toEqual([
    { line: 25, from: 'বন্দোবসত্ম', to: 'বন্দোবস্ত' },
    { line: 33, from: 'রÿণাবেÿণ', to: 'রক্ষণাবেক্ষণ' },
  ]);
  const doubted = charter.doubts.map(({ lines, what }) => `${lines.at(-1)}: ${what}`).join('\n');
  expect(doubted).toMatch(/^3: .*citizens/m);
  expect(doubted).toMatch(/^23: "সহকারী কমিশনার \(ভুমি\)" taken as the same post/m);
  expect(doubted).toMatch(/^27: 2.1 row 2, recipient: the cell is empty/m);
  expect(doubted).toMatch(/^34: .*3 cells for 7 columns/m);
  expect(doubted).toMatch(/^34: a cell without its "\|"/m);
});

it('reads a row a line with "|", torn ones too', () => {
  const charter = read('rows-with-marks.txt');
  expect(namesIn(charter)).toEqual({ 2.1: ['1 জেলার পোর্টাল হালনাগাদ', '2 ল্যান স্থাপন', '3 সভা আয়োজন'] });
  expect(charter.sections[0]?.rows[1]?.how).toBe(
    'আবেদন পেয়ে কাজ শুরু করা\nনির্দিষ্ট সেবা প্রদানে ব্যর্থ হলে প্রতিকারের বিধান: ঊর্ধ্বতন কর্তৃপক্ষকে জানানো।',
  );
  expect(usesOf(charter, 5)).toEqual([
    'cell: 2.1 row 2, how',
    'cell: 2.1 row 2, time',
    'cell: 2.1 row 2, remedy',
  ]);
});

it('reads one cell a paragraph, and says where cells are too many or too few', () => {
  const charter = read('paragraphs.txt');
  expect(namesIn(charter)).toEqual({ 2.1: ['1 বীজ ডিলার নিবন্ধন', '2 মাটি পরীক্ষা', '3 সার ডিলার নিয়োগ'] });
  expect(charter.sections[0]?.rows[0]).toMatchObject({ fee: '300/-', time: '30 কর্ম দিবস' });
  expect(charter.sections[0]?.rows[1]).toMatchObject({
    documents: 'নমুনা তথ্যের ফরম',
    fee: 'বিনামূল্যে',
    time: '7 দিন',
    officer: 'উপজেলা কৃষি অফিসার',
  });
  expect(charter.doubts.filter(({ what }) => what.includes('cells for'))).toHaveLength(2);
  expect(usesOf(charter, 1)).toEqual(['page furniture']);
});

it('reads paragraphs without serial numbers, where a cell ends in the middle of a list', () => {
  const charter = read('paragraphs-without-serials.txt');
  expect(namesIn(charter)).toEqual({ 2.1: ['1 বিধবা ভাতা', '2 শিক্ষা উপবৃত্তি'] });
  expect(charter.sections[0]?.rows[0]?.how).toContain('ইউএনও/ উপপরিচালক/ জেলা প্রশাসক');
  expect(charter.doubts.map(({ what }) => what)).toContainEqual(expect.stringContaining('every 4 cells'));
});

it('reads a charter in English', () => {
  const charter = read('english.txt');
  expect(charter.language).toBe('en');
  expect(charter.sections[0]?.rows[1]).toMatchObject({
    serial: 2,
    name: 'Relief for people in need',
    time: 'Within 3 (three) days',
    how: 'After the decision of the meeting.\nPlace of service: Project Implementation Office',
  });
});

it('reads HTML: spans, open tags, tables inside tables, a table about something else', () => {
  const charter = read('page.html.txt');
  expect(charter.form).toBe('HTML');
  expect(charter.office).toBe('উপজেলা প্রকৌশলীর কার্যালয়, ফুলপুর');
  expect(namesIn(charter)).toEqual({
    2.1: ['1 রাস্তা মেরামতের আবেদন', '2 নকশা & প্রাক্কলন অনুমোদন'],
    2.2: ['1 ঠিকাদারের বিল পরিশোধ'],
  });
  expect(charter.sections[0]?.tables[0]?.columns.map(({ kind }) => kind).join(' ')).toBe(
    'serial name how documents documents fee time officer officer',
  );
  expect(charter.sections[0]?.rows[1]).toMatchObject({
    documents: 'নকশা\nউপজেলা কার্যালয়',
    fee: '৫০০ টাকা',
    how: 'ফাইল যাচাই',
  });
  expect(charter.sections[0]?.rows[0]?.how).toBe('১. আবেদন নেওয়া\n২. তদন্ত করা');
  expect(charter.officers).toMatchObject([
    {
      name: 'জনাব আবদুল হালিম',
      post: 'উপজেলা প্রকৌশলী',
      phones: ['029988776'],
      emails: ['ue.phulpur@example.gov.bd'],
    },
  ]);
  expect(usesOf(charter, 8)).toEqual(['not understood']);
  expect(usesOf(charter, 33)).toContain('other part');
  expect(usesOf(charter, 37)).toEqual(['markup']);
});

describe('headings by their many names', () => {
  it.each([
    ['serial', 'ক্রমিক নং', 'ক্রঃ নং', 'রমিক নং', 'ক্র. নং', 'Sr. No.', 'SL', '#'],
    ['name', 'সেবার নাম', 'প্রদেয় সেবাসমূহ', 'কার্যক্রমের নাম', 'Name of service', 'Services'],
    ['how', 'সেবা প্রদান পদ্ধতি', 'সেবা প্রাপ্তির প্রক্রিয়া', 'Methods of service delivery', 'Service delivery process'],
    ['documents', 'প্রয়োজনীয় কাগজ পত্র ও প্রাপ্তি স্থান', 'আবেদন ফরম প্রাপ্তিস্থান', 'Required documents'],
    ['fee', 'সেবার মূল্য ও পরিশোধ পদ্ধতি', 'সেবা প্রদানের জন্য ফি', 'Service charge', 'Fees'],
    ['time', 'সেবা প্রদানের সময়সীমা', 'সেবা প্রদানের সময়কাল', 'সেবা প্রদানের সময় সীমা', 'Service delivery deadline'],
    [
      'officer',
      'দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ই- মেইল)',
      'সেবা প্রদানকারী কর্মকর্তা',
      'Responsible officer',
    ],
    ['contact', 'ফোন নম্বর ও ই-মেইল', 'Mobile number'],
    ['superior', 'ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, টেলিফোন ও ই-মেইল'],
    ['place', 'সেবা প্রদানের স্থান', 'Place of service'],
    ['recipient', 'সেবা গ্রহীতা', 'Service recipient'],
    ['remedy', 'নির্দিষ্ট সেবা প্রদানে ব্যর্থ হলে প্রতিকারের বিধান'],
    ['law', 'সংশ্লিষ্ট আইন ও বিধি'],
  ])('%s', (kind, ...headings) => {
    expect(headings.map(headingKind)).toEqual(headings.map(() => kind));
  });

  it.each([
    'জেলা আইসিটি সংক্রান্ত কার্যক্রম',
    'বয়স্কভাতা কার্যক্রম',
    'উপজেলা ভূমি অফিস, চারঘাট, রাজশাহী',
    'সহকারী কমিশনার (ভূমি)',
    '৪৫ দিন',
    'Through a tender notice.',
  ])('%s is none', (text) => {
    expect(headingKind(text)).toBeUndefined();
  });
});

it('puts columns in any order under their names, and keeps one that nobody knows', () => {
  const charter = readCharter(
    'সেবার নাম\tসময়সীমা\tবিশেষ দ্রষ্টব্য\tফি\tক্রমিক নং\nসনদ প্রদান\t২ দিন\tছবি লাগবে\t৫০ টাকা\t৭',
  );
  expect(charter.sections[0]?.rows).toMatchObject([
    { serial: 7, name: 'সনদ প্রদান', time: '২ দিন', fee: '৫০ টাকা', how: 'বিশেষ দ্রষ্টব্য: ছবি লাগবে' },
  ]);
  expect(charter.doubts.map(({ what }) => what)).toContainEqual(expect.stringContaining('বিশেষ দ্রষ্টব্য'));
});

it('counts on where a serial number stands twice, and imports no row without a name', () => {
  const charter = readCharter(
    ['ক্রমিক\tসেবার নাম\tফি\tসময়', '১\tক সেবা\t-\t১ দিন', '১\tখ সেবা\t-\t২ দিন', '৩\t\t৫ টাকা\t৩ দিন'].join('\n'),
  );
  expect(namesIn(charter)).toEqual({ 2.1: ['1 ক সেবা', '2 খ সেবা'] });
  expect(charter.doubts.map(({ what }) => what).join('\n')).toMatch(
    /stands twice.*\n[\s\S]*no name of a service/,
  );
});

it('says that a table of officers is none of services', () => {
  const charter = readCharter(
    ['ক্রমিক\tসেবার নাম\tফি\tসময়', '১\tক সেবা\t-\t১ দিন', '', 'নাম\tপদবি\tফোন নম্বর', 'ক\tখ\t০১৭০০০০০০০৯'].join(
      '\n',
    ),
  );
  expect(namesIn(charter)).toEqual({ 2.1: ['1 ক সেবা'] });
  expect(usesOf(charter, 5)[0]).toBe('other part');
});

describe('the residue of Bijoy', () => {
  it.each([
    ['বন্দোবসত্ম', 'বন্দোবস্ত'],
    ['পর্যমত্ম', 'পর্যন্ত'],
    ['শামিত্মর', 'শান্তির'],
    ['তদমেত্মর', 'তদন্তের'],
    ['প্রশিÿণ', 'প্রশিক্ষণ'],
    ['শিড়্গা', 'শিক্ষা'],
    ["অবস'ান", 'অবস্থান'],
    ["উপসি'ত", 'উপস্থিত'],
  ])('%s is %s', (from, to) => {
    expect(mendBijoy(from.normalize('NFC'), 1).text).toBe(to);
  });

  it.each(['আত্মকর্মসংস্থান', 'মহাত্মা', 'একাত্মতা', 'গঙ্গা', "সিটিজেনস' চার্টার"])('%s is right as it is', (word) => {
    expect(mendBijoy(word, 1)).toEqual({ text: word, mends: [] });
  });
});
