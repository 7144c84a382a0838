import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { columns, type Entry } from '../../src/knowledge/model.ts';
import { asciiDigits, inDigitsOf } from '../../src/language/digits.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = `${root}/knowledge`;
const files = await readKnowledgeFiles(place);
const knowledge = loadKnowledge(files);
const services = knowledge.entries.filter((entry) => entry.kind === 'service');

const bangla = /[\u0980-\u09FF]/;

/** Every text of an entry that a citizen may read. */
function textsOf(entry: Entry): { readonly bn: string; readonly en: string }[] {
  return entry.kind === 'article'
    ? [entry.title, entry.answer]
    : [entry.title, ...Object.values(entry.columns)];
}

const said = [
  ...knowledge.entries.flatMap(textsOf),
  ...knowledge.smallTalk.map(({ reply }) => reply),
  knowledge.danger.reply,
  knowledge.office.inDanger,
  knowledge.office.elsewhere,
];

describe('the charter', () => {
  it('has its 22 services in its own order, under its three groups', () => {
    const numbers = (group: string, count: number) =>
      Array.from({ length: count }, (_, index) => `charter-${group}.${index + 1}`);
    expect(services.map(({ id }) => id)).toEqual([
      ...numbers('2.1', 6),
      ...numbers('2.2', 11),
      ...numbers('2.3', 5),
    ]);
    expect(new Set(services.map(({ topic }) => topic.number))).toEqual(new Set(['2.1', '2.2', '2.3']));
  });

  it('says all seven columns of every service in both languages', () => {
    for (const service of services) {
      expect(Object.keys(service.columns)).toEqual(columns.filter((column) => column !== 'officer'));
      for (const text of textsOf(service)) {
        expect(text.bn, service.id).toMatch(bangla);
        expect(text.en, service.id).toMatch(/[a-z]/);
        expect(text.en, service.id).not.toMatch(bangla);
      }
      expect(service.officer, service.id).toBe(knowledge.office.officer);
    }
  });

  it.each([
    [
      'charter-2.1.3',
      'title',
      'শিক্ষা প্রতিষ্ঠান ও অন্যান্য স্থানে স্থাপিত কম্পিউটার ওভাষা শিক্ষা ল্যাবের সেবা গ্রহণ, সহায়তা ও পরামর্শ প্রদান',
    ],
    [
      'charter-2.2.1',
      'how',
      'আইসিটিঅধিদপ্তর/ অন্য কোন দপ্তর কর্তৃক চাহিত প্রতিবেদন/ তথ্য পত্র মারফত/ ই-মেইল/ ই-থির মাধ্যমে প্রেরণ করা হয়।',
    ],
    ['charter-2.2.2', 'fee', 'বিদ্যমান সরকারী নীতি মালা অনুযায়ী'],
    ['charter-2.3.3', 'time', 'তাৎক্ষনিক/কার্য দিবস (প্রযোজ্য ক্ষেত্রে)'],
    ['charter-2.1.1', 'documents', 'প্রয়োজ্য ক্ষেত্রে আবেদনপত্র, উপজেলা কার্যালয়, নাটোর সদর, নাটোর'],
  ] as const)('keeps the words of %s (%s) to the letter, slips included', (id, field, words) => {
    const service = services.find((candidate) => candidate.id === id);
    expect(field === 'title' ? service?.title.bn : service?.columns[field].bn).toBe(words);
  });
});

it('answers for the office itself, and sends people in danger to the emergency line', () => {
  const ids = [
    'office-vision',
    'office-mission',
    'office-contact',
    'office-location',
    'office-hours',
    'office-services',
    'referral-emergency',
  ];
  for (const id of ids) expect(knowledge.entry(id)?.kind, id).toBe('article');
  expect(knowledge.entry('office-contact')).toMatchObject({
    answer: { bn: expect.stringContaining('০১৭২১১৩৩১২৩') },
  });
  expect(knowledge.entry('referral-emergency')).toMatchObject({
    answer: { en: expect.stringMatching(/^Ring 999/) },
  });
  expect(knowledge.danger.reply.bn).toContain('৯৯৯');
  expect(knowledge.danger.reply.en).toContain('999');
});

it('lists every service in office-services, in both languages', () => {
  const list = knowledge.entry('office-services');
  if (list?.kind !== 'article') throw new Error('office-services is no article');
  for (const { id } of services) {
    const number = id.replace('charter-', '');
    expect(list.answer.en).toContain(`\n${number} `);
    expect(list.answer.bn).toContain(`\n${inDigitsOf('bn', number)} `);
  }
});

it("names the officer's particulars in office.yaml and nowhere else", () => {
  const { officer } = knowledge.office;
  const particulars = [officer.name.bn, officer.name.en, ...officer.phones, ...officer.emails];
  for (const { path, text } of files) {
    const holds = particulars.filter((particular) => asciiDigits(text).includes(particular));
    expect(holds, path).toEqual(path === 'office.yaml' ? particulars : []);
  }
});

it('leaves no placeholder and no markup in what citizens read', () => {
  for (const { bn, en } of said) expect(bn + en).not.toMatch(/[{}<`_]|\*\*/);
});

it('calls the button as the bot calls it, and quotes nothing else in that way', async () => {
  const button = async (language: string) => {
    const words: unknown = parse(await readFile(`${root}/locales/${language}.yaml`, 'utf8'));
    const label = z.object({ answer: z.object({ askOfficer: z.string() }) }).parse(words).answer.askOfficer;
    return label.replace(/^\P{L}+/u, '');
  };
  const [bn, en] = await Promise.all(['bn', 'en'].map(button));
  for (const text of said) {
    for (const [quoted] of text.bn.matchAll(/[«“].*?[»”]/g)) expect(quoted).toBe(`«${bn}»`);
    for (const [quoted] of text.en.matchAll(/[«“].*?[»”]/g)) expect(quoted).toBe(`“${en}”`);
  }
});

it.each([
  'cyber-report',
  'cyber-blackmail',
  'cyber-harassment',
  'cyber-child-safety',
  'cyber-deepfake',
  'cyber-loan-app',
  'cyber-gambling',
  'cyber-spying',
  'referral-women-children',
  'referral-emergency',
])('%s opens with the emergency number', (id) => {
  const entry = knowledge.entry(id);
  if (entry?.kind !== 'article') throw new Error(`${id} is no article`);
  expect(entry.answer.bn.split('\n')[0]).toContain('৯৯৯');
  expect(entry.answer.en.split('\n')[0]).toContain('999');
});

it('has a name for every entry that fits on a button and is no other entry’s', () => {
  for (const language of ['bn', 'en'] as const) {
    const names = knowledge.entries.map(({ short }) => short[language]);
    expect(new Set(names).size).toBe(names.length);
    for (const { short } of services) expect(short[language].length, short.en).toBeLessThanOrEqual(40);
  }
});

it('carries at least 25 phrasings for each small talk, in three scripts', () => {
  for (const { id, phrasings } of knowledge.smallTalk) {
    expect(phrasings.length, id).toBeGreaterThanOrEqual(25);
    expect(phrasings.filter((phrasing) => bangla.test(phrasing)).length, id).toBeGreaterThanOrEqual(8);
    expect(phrasings.filter((phrasing) => !bangla.test(phrasing)).length, id).toBeGreaterThanOrEqual(12);
  }
});

it('has cues for all five columns in all three scripts, each for one column only', () => {
  const owners = new Map<string, string>();
  for (const column of columns) {
    const cues = knowledge.columnCues[column];
    expect(cues.some((cue) => bangla.test(cue))).toBe(true);
    for (const cue of cues) {
      expect(owners.get(cue), cue).toBeUndefined();
      owners.set(cue, column);
    }
  }
});

it('is written as the yaml library writes it, so that a program that mends one entry changes no other line', () => {
  for (const { path, text } of files) {
    expect(parseDocument(text, { schema: 'failsafe' }).toString({ lineWidth: 0 }), path).toBe(text);
  }
});

it('is read from the folder as it is, by paths with slashes', async () => {
  const charter = files.find(({ path }) => path === 'charter/2.1-citizen.yaml');
  expect(charter?.text).toBe(await readFile(`${place}/charter/2.1-citizen.yaml`, 'utf8'));
});

it('has at least 25 quiz questions, whose right options stand in different places', () => {
  expect(knowledge.quiz.length).toBeGreaterThanOrEqual(25);
  const places = knowledge.quiz.map(({ right }) => right);
  for (const place of [0, 1, 2])
    expect(places.filter((right) => right === place).length).toBeGreaterThan(knowledge.quiz.length / 5);
});
