import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, faultsOf, folder } from './small-folder.ts';

it('loads a folder of nothing but an office and entries, as another office would begin', () => {
  const knowledge = loadKnowledge(
    folder({
      'facts.yaml': null,
      ...changed('cyber.yaml', ' বিপদে {fact.emergency}।', ''),
      'cyber.yaml': null,
    }),
  );
  expect(knowledge.entries.map(({ id }) => id)).toEqual(['charter-1']);
  expect(knowledge.smallTalk).toEqual([]);
  expect(knowledge.danger.phrasings).toEqual([]);
  expect(knowledge.columnCues).toEqual({ how: [], documents: [], fee: [], time: [], officer: [] });
});

it('says where to turn in danger and for what is done elsewhere, or keeps silent where nobody wrote it', () => {
  const signposts = `inDanger: { bn: 'ফোন {fact.emergency}', en: 'ring {fact.emergency}' }
elsewhere: { bn: ৩৩৩, en: 333 }`;
  expect(loadKnowledge(folder({ 'signposts.yaml': signposts })).office).toMatchObject({
    inDanger: { bn: 'ফোন ৯৯৯', en: 'ring 999' },
    elsewhere: { bn: '৩৩৩', en: '333' },
  });
  expect(loadKnowledge(folder()).office.inDanger).toEqual({ bn: '', en: '' });
});

it('finds an entry by its id, and nothing under an id that nobody has', () => {
  const knowledge = loadKnowledge(folder());
  expect(knowledge.entry('cyber-otp')?.title.en).toBe('OTP');
  expect(knowledge.entry('cyber-gone')).toBeUndefined();
  expect(knowledge.entry('constructor')).toBeUndefined();
});

it('keeps the order of the files by name, numbers by their value, however they are handed in', () => {
  const service = (id: string) =>
    folder({ 'charter/1.yaml': folder()[2]?.text.replaceAll('charter-1', id) ?? '' })[2]?.text ?? '';
  const files = folder({
    'charter/10.yaml': service('charter-10'),
    'charter/2.yaml': service('charter-2'),
  });
  const ids = (given: typeof files) => loadKnowledge(given).entries.map(({ id }) => id);
  expect(ids(files)).toEqual(['charter-1', 'charter-2', 'charter-10', 'cyber-otp']);
  expect(ids(files.toReversed())).toEqual(ids(files));
  expect(loadKnowledge(files).topics.map(({ id }) => id)).toEqual(['charter', 'cyber']);
});

it('gives a service its officer, and its topic the number of the charter', () => {
  const service = loadKnowledge(folder()).entry('charter-1');
  expect(service).toMatchObject({
    kind: 'service',
    topic: { number: '2.1' },
    officer: { name: { en: 'Mr Ka' }, phones: ['0123456789', '0198765432'] },
    phrasings: [],
  });
});

const phoneFact = (key: string, bn: string, en: string) =>
  `${key}:\n  value: { bn: ${bn}, en: ${en} }\n  what: ফোন\n  source: a page\n  readOn: 2026-11-24\n  sure: ok\n`;

it.each([
  ['{fact.emergency}', '৯৯৯', '999'],
  ['{office.name}', 'ছোট অফিস', 'Small Office'],
  ['{office.place}', 'সদর', 'Sadar'],
  ['{officer.name}', 'জনাব ক', 'Mr Ka'],
  ['{officer.post}', 'কর্মকর্তা', 'Officer'],
  // In international form too: Telegram makes that one tappable.
  [
    '{officer.phones}',
    '০১২৩৪৫৬৭৮৯ (+880123456789), ০১৯৮৭৬৫৪৩২ (+880198765432)',
    '+880123456789, +880198765432',
  ],
  ['{fact.women}', '০১৩২০০০০৮৮৮ (+8801320000888)', '+8801320000888'],
  ['{fact.landline}', '০২-৫৫৬৬৩০০১ (+880255663001)', '+880255663001'],
  ['{officer.emails}', 'boss@example.org', 'boss@example.org'],
])('puts the value of %s where it stands, in each language its own', (placeholder, bn, en) => {
  const written = `{ bn: "<${placeholder}|${placeholder}>", en: "<${placeholder}>" }`;
  const { entries, smallTalk, danger } = loadKnowledge(
    folder({
      ...changed('cyber.yaml', 'title: { bn: ওটিপি, en: OTP }', `title: ${written}`),
      ...changed('charter/1.yaml', 'how: { bn: ফোনে, en: By phone }', `how: ${written}`),
      'smalltalk.yaml': `smallTalk: [{ id: hi, phrasings: [hi], reply: ${written} }]`,
      'danger.yaml': `phrasings: [help]\nreply: ${written}`,
      'facts.yaml': `${folder()[1]?.text}${phoneFact('women', '০১৩২০০০০৮৮৮', '01320000888')}${phoneFact('landline', '০২-৫৫৬৬৩০০১', '02-55663001')}`,
    }),
  );
  const filled = { bn: `<${bn}|${bn}>`, en: `<${en}>` };
  expect(entries).toMatchObject([{ columns: { how: filled } }, { title: filled }]);
  expect([smallTalk[0]?.reply, danger.reply]).toEqual([filled, filled]);
});

describe('an officer without a phone', () => {
  const phoneless = changed('office.yaml', "['0123456789', '0198765432']", '[]');
  const answer = (bn: string, en: string) =>
    changed(
      'cyber.yaml',
      'bn: কাউকে দেবেন না। বিপদে {fact.emergency}।\n      en: Give it to nobody. In danger, {fact.emergency}.',
      `bn: ${JSON.stringify(bn)}\n      en: ${JSON.stringify(en)}`,
    );

  it('is taken, and the lines that would name the phone are left out', () => {
    const written = answer(
      'কর্মকর্তা: {officer.name}\nফোন: {officer.phones}\n\nআসার আগে ফোন করুন: {officer.phones}\n\nএখানেও লিখতে পারেন।',
      'Officer: {officer.name}\nPhone: {officer.phones}\n\nRing before you come: {officer.phones}\n\nYou can write here too.',
    );
    const { office, entries } = loadKnowledge(folder({ ...phoneless, ...written }));
    expect(office.officer.phones).toEqual([]);
    expect(entries.at(-1)).toMatchObject({
      answer: {
        bn: 'কর্মকর্তা: জনাব ক\n\nএখানেও লিখতে পারেন।',
        en: 'Officer: Mr Ka\n\nYou can write here too.',
      },
    });
  });

  it('is told of where nothing else would be said', () => {
    const faults = faultsOf(
      folder({ ...phoneless, ...answer('ফোন {officer.phones}', 'Ring {officer.phones}') }),
    );
    expect(faults.map(({ field, expected }) => `${field} ${expected}`)).toEqual([
      'answer.bn says nothing without {officer.phones}, which office.yaml leaves empty; add a line that does',
      'answer.en says nothing without {officer.phones}, which office.yaml leaves empty; add a line that does',
    ]);
  });
});

it('calls an entry by its short name where it has one, and else by its title', () => {
  const shortened = changed('charter/1.yaml', '    how:', '    short: { bn: ছোট, en: Short }\n    how:');
  expect(loadKnowledge(folder(shortened)).entry('charter-1')?.short).toEqual({ bn: 'ছোট', en: 'Short' });
  const { entries } = loadKnowledge(folder());
  for (const { short, title } of entries) expect(short).toEqual(title);
});

it('keeps texts to the letter but for their ends', () => {
  const [service] = loadKnowledge(
    folder(changed('charter/1.yaml', 'bn: ফোনে', 'bn: "  ই- মেইল /সরাসরি,  ওভাষা  "')),
  ).entries;
  expect(service).toMatchObject({ columns: { how: { bn: 'ই- মেইল /সরাসরি,  ওভাষা' } } });
});

it('takes words that YAML knows as numbers, dates or switches for the texts they are', () => {
  const { phrasings } = loadKnowledge(
    folder(changed('cyber.yaml', '[ওটিপি চায়, they want my OTP]', '[no, 0172, 1e3, 2026-01-01, null]')),
  ).entries[1] ?? { phrasings: [] };
  expect(phrasings).toEqual(['no', '0172', '1e3', '2026-01-01', 'null']);
});

it('takes the example of docs/knowledge.md as it stands there', async () => {
  const guide = await readFile(new URL('../../docs/knowledge.md', import.meta.url), 'utf8');
  const [example = ''] = [...guide.matchAll(/```yaml\n(topic:.*?)```/gs)].map(([, yaml]) => yaml);
  const { entries } = loadKnowledge(
    folder({
      ...changed('cyber.yaml', '{ bn: সাইবার, en: Cyber }', '{ bn: সাইবার নিরাপত্তা, en: Cyber safety }'),
      'example.yaml': example,
    }),
  );
  expect(entries.at(-1)).toMatchObject({ id: 'cyber-fake-officer', related: ['cyber-otp'] });
});

it('reads files with a byte order mark and with Windows line ends', () => {
  const windows = folder().map(({ path, text }) => ({
    path,
    text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  }));
  expect(loadKnowledge(windows)).toMatchObject({ entries: loadKnowledge(folder()).entries });
});

it('says when the office is open, as its file has it or as offices usually do', () => {
  const usual = {
    week: { days: [0, 1, 2, 3, 4], opens: 540, closes: 1020 },
    promise: { normal: 8, urgent: 2 },
  };
  expect(loadKnowledge(folder()).office.hours).toEqual({ ...usual, holidays: [] });
  const written = `week: { days: [saturday, monday], opens: "08:30", closes: "14:00" }
promise: { normal: 5.5, urgent: 1 }
holidays: [{ day: 2026-12-16, name: { bn: বিজয় দিবস, en: Victory Day } }]`;
  expect(loadKnowledge(folder({ 'office-hours.yaml': written })).office.hours).toEqual({
    week: { days: [6, 1], opens: 510, closes: 840 },
    promise: { normal: 5.5, urgent: 1 },
    holidays: [{ day: '2026-12-16', name: { bn: 'বিজয় দিবস', en: 'Victory Day' } }],
  });
});

it.each([
  ['opens: "08:30"', 'opens: "8.30"', /a time such as "09:00"/],
  ['closes: "14:00"', 'closes: "08:00"', /a closing time later than the opening time/],
  ['monday', 'mon', /a day such as sunday/],
  ['normal: 8', 'normal: soon', /expected a number/],
  ['normal: 8', 'normal: 0', /a number of office hours such as 8/],
])('names what is wrong with office hours: %s as %s', (right, wrong, says) => {
  const written = `week: { days: [saturday, monday], opens: "08:30", closes: "14:00" }
promise: { normal: 8, urgent: 1 }`;
  const [fault] = faultsOf(folder({ 'office-hours.yaml': written.replace(right, wrong) }));
  expect(fault).toMatchObject({ file: 'office-hours.yaml', expected: expect.stringMatching(says) });
});
