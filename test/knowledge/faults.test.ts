import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, faultsOf, folder } from './small-folder.ts';

const article = folder()[3]?.text ?? '';
const facts = folder()[1]?.text ?? '';

const faulty: [what: string, changes: Record<string, string | null>, place: object, says: RegExp][] = [
  [
    'a missing language',
    changed('cyber.yaml', 'title: { bn: ওটিপি, en: OTP }', 'title: { bn: ওটিপি }'),
    { file: 'cyber.yaml', line: 4, entry: 'cyber-otp', field: 'title.en' },
    /is missing; expected a text/,
  ],
  [
    'an empty text',
    changed('cyber.yaml', '      en: Give it to nobody. In danger, {fact.emergency}.', '      en:'),
    { file: 'cyber.yaml', line: 7, entry: 'cyber-otp', field: 'answer.en' },
    /is empty; expected a text/,
  ],
  [
    'a short name too long for a button',
    changed('charter/1.yaml', '    how:', `    short: { bn: ছোট, en: ${'Long '.repeat(9)} }\n    how:`),
    { file: 'charter/1.yaml', line: 5, entry: 'charter-1', field: 'short.en' },
    /at most 40 characters: it stands on a button/,
  ],
  [
    'a control character in an answer',
    changed('cyber.yaml', 'Give it to nobody.', 'Give it\u0007 to nobody.'),
    { file: 'cyber.yaml', line: 7, entry: 'cyber-otp', field: 'answer.en', kind: 'control' },
    /holds the control character U\+0007; delete it/,
  ],
  [
    'a control character in a title, written as YAML can',
    changed('cyber.yaml', 'en: OTP', String.raw`en: "O\0TP"`),
    { file: 'cyber.yaml', line: 4, entry: 'cyber-otp', field: 'title.en', kind: 'control' },
    /holds the control character U\+0000; delete it/,
  ],
  [
    'a control character in a tip',
    changed(
      'cyber.yaml',
      'source: us',
      String.raw`tips: [{ bn: "ক\eখ", en: Hang up. }]
    source: us`,
    ),
    { file: 'cyber.yaml', line: 10, entry: 'cyber-otp', field: 'tips, item 1.bn', kind: 'control' },
    /holds the control character U\+001B; delete it/,
  ],
  [
    'a tip that no picture has room for',
    changed('cyber.yaml', 'source: us', `tips: [{ bn: ক, en: ${'long '.repeat(60)} }]\n    source: us`),
    { file: 'cyber.yaml', line: 10, entry: 'cyber-otp', field: 'tips, item 1.en', kind: 'tooLong' },
    /at most 280 characters: it stands on a picture/,
  ],
  [
    'a title that no picture has room for',
    changed('cyber.yaml', 'en: OTP', `en: ${'OTP '.repeat(60)}`),
    { file: 'cyber.yaml', line: 4, entry: 'cyber-otp', field: 'title.en', kind: 'tooLong' },
    /at most 200 characters/,
  ],
  [
    'a misspelt name',
    changed('cyber.yaml', 'phrasings:', 'phrasing:'),
    { file: 'cyber.yaml', line: 8, entry: 'cyber-otp', field: 'phrasing' },
    /not a name that is known here; known are id, keywords, phrasings/,
  ],
  [
    'a text where a list belongs',
    changed('cyber.yaml', 'phrasings: [ওটিপি চায়, they want my OTP]', 'phrasings: ওটিপি চায়'),
    { file: 'cyber.yaml', line: 8, entry: 'cyber-otp', field: 'phrasings' },
    /expected a list, each item on a line of its own after "- ", found "ওটিপি চায়"/,
  ],
  [
    'an empty item of a list',
    changed('cyber.yaml', 'phrasings: [ওটিপি চায়, they want my OTP]', 'phrasings:\n      - ওটিপি চায়\n      -'),
    { file: 'cyber.yaml', line: 10, entry: 'cyber-otp', field: 'phrasings, item 2' },
    /is empty/,
  ],
  [
    'a fact that no one defined',
    changed('cyber.yaml', 'nobody. In danger, {fact.emergency}', 'nobody. In danger, {fact.police}'),
    { file: 'cyber.yaml', line: 7, entry: 'cyber-otp', field: 'answer.en' },
    /\{fact\.police\} is not a fact of facts\.yaml/,
  ],
  [
    'a placeholder that nothing stands behind',
    changed('charter/1.yaml', 'By phone', '"Ring {officer.fax}"'),
    { file: 'charter/1.yaml', line: 5, entry: 'charter-1', field: 'how.en' },
    /\{officer\.fax\} is not known; expected \{fact\.…\} or one of \{office\.name\}/,
  ],
  [
    'a placeholder that is not closed',
    changed('cyber.yaml', 'বিপদে {fact.emergency}।', 'বিপদে {fact.emergency।'),
    { file: 'cyber.yaml', line: 6, entry: 'cyber-otp', field: 'answer.bn' },
    /a \{ without its \}/,
  ],
  [
    'a placeholder at the beginning of a text, without quotes',
    changed('cyber.yaml', 'en: Give it to nobody. In danger, {fact.emergency}.', 'en: {fact.emergency}'),
    { file: 'cyber.yaml', line: 7, entry: 'cyber-otp', field: 'answer.en' },
    /expected a text, found something in \{ \} without quotes; put the whole text in quotes/,
  ],
  [
    'a related entry that does not exist',
    changed('cyber.yaml', '[charter-1]', '[charter-1, charter-9]'),
    { file: 'cyber.yaml', line: 9, entry: 'cyber-otp', field: 'related, item 2' },
    /no entry has the id charter-9/,
  ],
  [
    'an entry related to itself',
    changed('cyber.yaml', '[charter-1]', '[cyber-otp]'),
    { file: 'cyber.yaml', line: 9, entry: 'cyber-otp', field: 'related, item 1' },
    /is the entry itself/,
  ],
  [
    'an id that another file has already',
    { 'later.yaml': article.replace('{ id: cyber,', '{ id: later,') },
    { file: 'later.yaml', line: 3, entry: 'cyber-otp', field: 'id' },
    /is used before, in cyber\.yaml, line 3/,
  ],
  [
    'an id with a space',
    changed('cyber.yaml', 'id: cyber-otp', 'id: cyber otp'),
    { file: 'cyber.yaml', line: 3, entry: 'cyber otp', field: 'id' },
    /expected letters a to z/,
  ],
  [
    'an entry without an id',
    changed('cyber.yaml', '  - id: cyber-otp\n    title', '  - title'),
    { file: 'cyber.yaml', line: 3, entry: 'no. 1', field: 'id' },
    /is missing/,
  ],
  [
    'two files that name a topic differently',
    { 'later.yaml': article.replace('cyber-otp', 'cyber-pin').replace('en: Cyber', 'en: Siber') },
    { file: 'later.yaml', line: 1, field: 'topic' },
    /cyber is named otherwise in cyber\.yaml/,
  ],
  [
    'an officer whom office.yaml lacks',
    changed('charter/1.yaml', 'officer: boss', 'officer: clerk'),
    { file: 'charter/1.yaml', line: 9, entry: 'charter-1', field: 'officer' },
    /no officer "clerk" in office\.yaml; expected one of: boss/,
  ],
  [
    'a responsible officer who is not listed',
    changed('office.yaml', 'officer: boss', 'officer: clerk'),
    { file: 'office.yaml', line: 3, field: 'officer' },
    /no officer "clerk" under officers; expected one of: boss/,
  ],
  [
    'a phone number in Bangla digits',
    changed('office.yaml', "'0123456789'", '০১২৩৪৫৬৭৮৯'),
    { file: 'office.yaml', line: 8, field: 'officers.boss.phones, item 1' },
    /expected a phone number in the digits 0 to 9/,
  ],
  [
    'a broken e-mail address',
    changed('office.yaml', 'boss@example.org', 'boss at example'),
    { file: 'office.yaml', line: 9, field: 'officers.boss.emails, item 1' },
    /expected an e-mail address/,
  ],
  [
    'a day that does not exist',
    changed('cyber.yaml', '2026-11-24', '2026-02-30'),
    { file: 'cyber.yaml', line: 11, entry: 'cyber-otp', field: 'reviewedOn' },
    /expected a day that exists, as year-month-day/,
  ],
  [
    'a time to the next review that is no duration',
    changed('cyber.yaml', 'P6M', 'six months'),
    { file: 'cyber.yaml', line: 12, entry: 'cyber-otp', field: 'reviewEvery' },
    /P6M is six months/,
  ],
  [
    'a word that is not one of the possible ones',
    changed('facts.yaml', 'sure: ok', 'sure: maybe'),
    { file: 'facts.yaml', line: 6, field: 'emergency.sure' },
    /expected one of: ok, weak; found "maybe"/,
  ],
  [
    'a fact under a name with a space',
    { 'facts.yaml': `${facts}Emergency line:${facts.slice('emergency:'.length)}` },
    { file: 'facts.yaml', line: 7, field: 'Emergency line' },
    /expected letters a to z/,
  ],
  [
    'a service without its fee',
    changed('charter/1.yaml', '    fee: { bn: বিনামূল্যে, en: Free of charge }\n', ''),
    { file: 'charter/1.yaml', line: 3, entry: 'charter-1', field: 'fee' },
    /is missing; expected indented lines of "name: text"/,
  ],
  [
    'small talk that stands twice',
    {
      'smalltalk.yaml': `smallTalk:\n${'  - { id: hi, phrasings: [hi], reply: { bn: ক, en: a } }\n'.repeat(2)}`,
    },
    { file: 'smalltalk.yaml', line: 3, entry: 'hi', field: 'id' },
    /is used before, in smalltalk\.yaml, line 2/,
  ],
  [
    'an unknown column',
    { 'columns.yaml': 'how: []\ndocuments: []\nfee: []\ntime: []\nofficer: []\nplace: []' },
    { file: 'columns.yaml', line: 6, field: 'place' },
    /known are how, documents, fee, time, officer/,
  ],
  [
    'danger without a reply',
    { 'danger.yaml': 'phrasings: [help]' },
    { file: 'danger.yaml', line: 1, field: 'reply' },
    /is missing/,
  ],
  [
    'no office',
    { 'office.yaml': null },
    { file: 'office.yaml' },
    /is missing; expected a file with the particulars of the office/,
  ],
  [
    'no entries at all',
    { 'charter/1.yaml': null, 'cyber.yaml': null },
    { file: '*.yaml' },
    /expected at least one file with entries/,
  ],
  [
    'an empty file of entries',
    { 'later.yaml': '' },
    { file: 'later.yaml' },
    /is missing|expected indented lines/,
  ],
  ['a tab', { 'later.yaml': 'topic:\n\tid: x' }, { file: 'later.yaml', line: 2 }, /spaces, not with a tab/],
  [
    'a text with a colon',
    changed('cyber.yaml', 'source: us', 'source: book: page 2'),
    { file: 'cyber.yaml', line: 10 },
    /a text with a colon in it needs quotes/,
  ],
  [
    'a name that stands twice',
    changed('cyber.yaml', 'source: us', 'source: us\n    source: them'),
    { file: 'cyber.yaml', line: 11 },
    /the same word stands twice here/,
  ],
  [
    'a code that begins with a star',
    changed('facts.yaml', 'bn: ৯৯৯', 'bn: *২৪৭#'),
    { file: 'facts.yaml', line: 2 },
    /begins with \* needs quotes/,
  ],
  [
    'a text that begins with an ampersand',
    changed('cyber.yaml', 'source: us', 'source: &us and them'),
    { file: 'cyber.yaml', line: 10 },
    /begins with & needs quotes/,
  ],
  [
    'a quote that is not closed',
    changed('cyber.yaml', 'source: us', 'source: "us'),
    { file: 'cyber.yaml' },
    /can't be read here .*quotes/,
  ],
  [
    'a file that was not saved as UTF-8',
    changed('cyber.yaml', 'source: us', 'source: \uFFFD\uFFFD'),
    { file: 'cyber.yaml', line: 10 },
    /save the file as UTF-8/,
  ],
];

it.each(faulty)('names the place of %s and what was expected', (_, changes, place, says) => {
  const faults = faultsOf(folder(changes));
  expect(faults[0]).toMatchObject(place);
  expect(faults[0]?.expected).toMatch(says);
  expect(faults).toHaveLength(1);
});

it('tells all faults of all files at once, one a line, in words that name the place', () => {
  const files = folder({
    ...changed('office.yaml', 'en: Sadar', 'en: ""'),
    ...changed('charter/1.yaml', 'reviewEvery: P1Y', 'reviewEvery: yearly'),
    'broken.yaml': 'topic: "never closed',
    'cyber.yaml': article
      .replace('{ bn: ওটিপি, en: OTP }', '{ bn: ওটিপি }')
      .replace('nobody. In danger, {fact.emergency}', '{fact.nothing}'),
  });
  expect(faultsOf(files).map(({ file, entry, field }) => [file, entry, field])).toEqual([
    ['broken.yaml', undefined, undefined],
    ['charter/1.yaml', 'charter-1', 'reviewEvery'],
    ['cyber.yaml', 'cyber-otp', 'title.en'],
    ['cyber.yaml', 'cyber-otp', 'answer.en'],
    ['office.yaml', undefined, 'place.en'],
  ]);
  expect(() => loadKnowledge(files)).toThrow(/^The knowledge has 5 faults:\n {2}broken\.yaml, line/);
  expect(() => loadKnowledge(files)).toThrow(
    /\n {2}cyber\.yaml, line 4, entry cyber-otp, field title\.en: is missing; expected a text/,
  );
});

it('tells a fault of one entry and of its neighbour', () => {
  const second = article.slice(article.indexOf('  - id')).replace('cyber-otp', 'cyber-pin');
  const faults = faultsOf(
    folder({
      'cyber.yaml': article.replace('P6M', 'soon') + second.replaceAll('{fact.emergency}', '{fact.police}'),
    }),
  );
  expect(faults.map(({ entry, field }) => [entry, field])).toEqual([
    ['cyber-otp', 'reviewEvery'],
    ['cyber-pin', 'answer.bn'],
    ['cyber-pin', 'answer.en'],
  ]);
});

it('does not blame a reference to something whose own file has the fault', () => {
  const faults = faultsOf(
    folder({
      ...changed('facts.yaml', 'sure: ok', 'sure: maybe'),
      ...changed('office.yaml', 'officer: boss', 'officers: boss'),
      ...changed('charter/1.yaml', 'P1Y', 'yearly'),
    }),
  );
  expect(new Set(faults.map(({ file }) => file))).toEqual(
    new Set(['facts.yaml', 'office.yaml', 'charter/1.yaml']),
  );
});
