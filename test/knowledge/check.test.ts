import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsText } from '../../src/cli/knowledge-check-view.ts';
import { checkKnowledge } from '../../src/knowledge/check/check.ts';
import { dayAfter } from '../../src/knowledge/check/due.ts';
import { easeOf } from '../../src/knowledge/check/ease.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { type Change, soundFolder } from './sound-folder.ts';

const day = '2026-11-24';
const long = 'কখনো কাউকে দেবেন না। '.repeat(60);
const sentence = Array.from({ length: 26 }, () => 'word').join(' ');

const inEnglish = (to: string): Change => ['cyber.yaml', 'Hang up.', to];
const inBangla = (to: string): Change => ['cyber.yaml', 'ফোন কেটে দিন।', to];

const threeLess: readonly Change[] = ['গোপন কোড কী 9', 'what is the otp service 9', 'otp seba ta ki 9'].map(
  (line) => ['cyber.yaml', `      - ${line}\n`, ''],
);
const withoutRomanised: readonly Change[] = Array.from({ length: 7 }, (_, index) => [
  'cyber.yaml',
  `otp seba ta ki ${index + 1}\n`,
  `who is the otp ${index}\n`,
]);

const faulty: readonly (readonly [what: string, changes: readonly Change[], place: object, says: RegExp])[] =
  [
    [
      'an entry of the outline that is not there',
      [['outline.yaml', '  - cyber-otp', '  - cyber-gone']],
      { file: 'outline.yaml', line: 3, field: 'required, item 2' },
      /no entry has the id cyber-gone; write the entry, or delete this line/,
    ],
    [
      'a quiz question of an entry that is not there',
      [['quiz.yaml', 'entry: cyber-otp', 'entry: cyber-gone']],
      { file: 'quiz.yaml', line: 3, field: 'quiz, item 1.entry' },
      /no entry has the id cyber-gone; name the entry that explains it/,
    ],
    [
      'a quiz option that Telegram does not take',
      [['quiz.yaml', 'en: Hang up', `en: ${'long '.repeat(21)}`]],
      { file: 'quiz.yaml', field: 'quiz, item 1.options, item 2.en' },
      /has 104 characters; Telegram takes 100/,
    ],
    [
      'an explanation of too many lines',
      [['quiz.yaml', 'en: Nobody real wants a code.', String.raw`en: "a\nb\nc\nd"`]],
      { file: 'quiz.yaml', field: 'quiz, item 1.why.en' },
      /has 4 lines; Telegram takes 3/,
    ],
    [
      'a right option that is not there',
      [['quiz.yaml', 'right: 2', 'right: 4']],
      { file: 'quiz.yaml', field: 'quiz, item 1.right' },
      /expected the place of the right option/,
    ],
    [
      'an answer that is too long',
      [inBangla(long)],
      { file: 'cyber.yaml', line: 6, entry: 'cyber-otp', field: 'answer.bn' },
      /has 1\d{3} characters with its facts filled in; shorten it to 900/,
    ],
    [
      'a title that is too long',
      [['cyber.yaml', 'en: They ask for my OTP', `en: ${'They ask '.repeat(8)}`]],
      { entry: 'cyber-otp', field: 'title.en' },
      /has 71 characters .* shorten it to 60/,
    ],
    [
      'fewer tips than the topic promises',
      [
        ['cyber.yaml', 'topic: { id: cyber,', 'topic: { id: cyber, tips: 2,'],
        ['cyber.yaml', '    phrasings:', '    tips: [{ bn: ফোন কাটুন।, en: Hang up. }]\n    phrasings:'],
      ],
      { file: 'cyber.yaml', entry: 'cyber-otp' },
      /cyber-otp gives 1 tips; write at least 2/,
    ],
    [
      'a tip that is too long with its facts',
      [
        [
          'cyber.yaml',
          '    phrasings:',
          `    tips: [{ bn: "${'{officer.phones} '.repeat(16)}", en: Hang up. }]\n    phrasings:`,
        ],
      ],
      { entry: 'cyber-otp', field: 'tips, item 1.bn' },
      /shorten it to 280/,
    ],
    [
      'English where Bangla belongs',
      [['cyber.yaml', 'bn: ওটিপি চাইলে', 'bn: OTP wanted']],
      { entry: 'cyber-otp', field: 'title.bn' },
      /has no Bangla letters; write the Bangla text here/,
    ],
    [
      'Bangla where English belongs, in a charter too',
      [['charter.yaml', 'en: By phone', 'en: ফোনে']],
      { entry: 'charter-1', field: 'how.en' },
      /is written in Bangla letters; write the English text here/,
    ],
    [
      'a step more in one language',
      [inEnglish('Hang up.\n        2. Breathe.\n        3. Tell nobody.\n        4. Sleep.')],
      { entry: 'cyber-otp', field: 'answer.en' },
      /numbers its steps 1, 2, 3, 4, 2; count from 1, one by one/,
    ],
    [
      'a step that only names a phone which the office does not have',
      [
        ['office.yaml', "['0123456789', '0198765432']", '[]'],
        ['cyber.yaml', '১. ফোন কেটে দিন।', '১. ফোন করুন: {officer.phones}'],
        ['cyber.yaml', '1. Hang up.', '1. Ring {officer.phones}'],
      ],
      { entry: 'cyber-otp', field: 'answer.en' },
      /numbers its steps 2; count from 1/,
    ],
    [
      'steps that are not the same in both languages',
      [['cyber.yaml', '        2. Tell the bank: {fact.bank}.', '        Tell the bank: {fact.bank}.']],
      { entry: 'cyber-otp', field: 'answer' },
      /has 2 steps in Bangla and 1 in English; write the same steps in both/,
    ],
    [
      'English digits before Bangla steps',
      [
        ['cyber.yaml', '১. ফোন', '1. ফোন'],
        ['cyber.yaml', '২. ব্যাংকে', '2. ব্যাংকে'],
      ],
      { entry: 'cyber-otp', field: 'answer.bn' },
      /numbers its steps 1, 2; write ১, ২, ৩/,
    ],
    [
      'a fact that one language lacks',
      [['cyber.yaml', ' In danger, {fact.emergency}.', '']],
      { entry: 'cyber-otp', field: 'answer.en' },
      /beside its steps lacks \{fact\.emergency\}, which the other language has/,
    ],
    [
      'a fact that stands in another step',
      [
        ['cyber.yaml', '1. Hang up.', '1. Hang up: {fact.bank}.'],
        ['cyber.yaml', '2. Tell the bank: {fact.bank}.', '2. Tell the bank.'],
      ],
      { entry: 'cyber-otp', field: 'answer.bn' },
      /in step 1 lacks \{fact\.bank\}/,
    ],
    [
      'letters joined to a web address, of which Telegram makes a link to somebody else',
      [
        ['facts.yaml', 'bn: ১৬২৪৭, en: 16247', 'bn: bank.gov.bd, en: bank.gov.bd'],
        ['cyber.yaml', 'জানান: {fact.bank}।', '{fact.bank}-এ জানান।'],
      ],
      { entry: 'cyber-otp', field: 'answer.bn' },
      /joins letters to \{fact\.bank\}, and the link leads elsewhere; write a space after it/,
    ],
    [
      'a fact that nobody uses',
      [
        [
          'facts.yaml',
          'bank:\n',
          'nobody:\n  value: { bn: ক, en: a }\n  what: ক\n  source: a\n  readOn: 2026-11-24\n  sure: ok\nbank:\n',
        ],
      ],
      { file: 'facts.yaml', line: 7, field: 'nobody' },
      /is used in no answer; write \{fact\.nobody\} where it is meant, or delete it/,
    ],
    [
      'the same way of asking in two entries, written a little otherwise',
      [['cyber.yaml', 'what is the otp service 1', 'What is the Charter service, 1?']],
      { entry: 'cyber-otp', field: 'phrasings, item 2' },
      /stands in charter-1 \(charter\.yaml, line 12\) too; keep it in one of them/,
    ],
    [
      'the same way of asking in small talk',
      [['cyber.yaml', 'what is the otp service 1', 'hello']],
      { file: 'smalltalk.yaml', entry: 'hello' },
      /"hello" stands in cyber-otp/,
    ],
    [
      'too few ways of asking',
      threeLess,
      { entry: 'cyber-otp', field: 'phrasings' },
      /has 24 ways of asking; write at least 25/,
    ],
    [
      'a script that nobody thought of',
      withoutRomanised,
      { entry: 'cyber-otp', field: 'phrasings' },
      /has 2 in romanised Bangla; write at least 3/,
    ],
    [
      'a review tomorrow',
      [['cyber.yaml', 'reviewedOn: 2026-11-24', 'reviewedOn: 2026-11-25']],
      { entry: 'cyber-otp', field: 'reviewedOn' },
      /2026-11-25 has not come yet; write the day on which it was read/,
    ],
    [
      'a fact that was read tomorrow',
      [['facts.yaml', 'readOn: 2026-11-24', 'readOn: 2027-01-01']],
      { file: 'facts.yaml', line: 5, field: 'emergency.readOn' },
      /2027-01-01 has not come yet/,
    ],
    [
      'a weak fact without a mark for the officer',
      [['cyber.yaml', '    review: officer\n', '']],
      { entry: 'cyber-otp' },
      /uses \{fact\.bank\}, which facts\.yaml calls weak; add the line "review: officer"/,
    ],
    [
      'a sentence that is too long',
      [inEnglish(`${sentence}.`)],
      { entry: 'cyber-otp', field: 'answer.en' },
      /has a sentence of 26 words, at most 25 are easy; make two of it: "word/,
    ],
    [
      'words that are too long',
      [inEnglish('Internationalisation considerations notwithstanding, telecommunication counterfeiters.')],
      { entry: 'cyber-otp', field: 'answer.en' },
      /has words of [\d.]+ letters on average, at most 5\.5 are easy/,
    ],
  ];

it('finds nothing to mend in a sound folder', () => {
  expect(checkKnowledge(soundFolder(), day).faults).toEqual([]);
});

it.each(faulty)('reports %s', (_, changes, place, says) => {
  const { faults } = checkKnowledge(soundFolder(...changes), day);
  expect(faults).toContainEqual(expect.objectContaining({ ...place, expected: expect.stringMatching(says) }));
});

describe('numbers and addresses that are no facts', () => {
  it.each([
    ['Call 16247 now.', '16247'],
    ['Call 01320-000888 now.', '01320-000888'],
    ['In danger 999.', '999'],
    ['Ring the helpline, 1090.', '1090'],
    ['Dial *247# and wait.', '*247#'],
    ['Go to bkash.com/help first.', 'bkash.com/help'],
    ['See https://mygov.bd now.', 'https://mygov.bd'],
    ['Write to help@police.gov.bd.', 'help@police.gov.bd'],
  ])('%s', (text, found) => {
    const { faults } = checkKnowledge(soundFolder(inEnglish(text)), day);
    expect(faults.map(({ expected }) => expected)).toContainEqual(expect.stringContaining(`has "${found}`));
  });

  it.each(['৯৯৯ নম্বরে ফোন করুন।', '১০৯৮ নম্বরে জানান।'])('%s', (text) => {
    const { faults } = checkKnowledge(soundFolder(inBangla(text)), day);
    expect(faults.map(({ expected }) => expected)).toContainEqual(
      expect.stringMatching(/^has "\d+"; give it a name/),
    );
  });

  it.each([
    'Take 8 GB RAM and a 256 GB SSD, 1080p, 100% sRGB.',
    'Buy a phone with 5,000 mAh and Wi-Fi 6, USB 3.2.',
    'It costs 4,000–6,000 hours. Windows 11 comes first.',
    'Run powercfg /batteryreport. Then read on.',
  ])('leaves alone: %s', (text) => {
    expect(checkKnowledge(soundFolder(inEnglish(text)), day).faults).toEqual([]);
  });

  it('leaves alone what a charter says', () => {
    const files = soundFolder(['charter.yaml', 'en: By phone', 'en: "At doict.gov.bd, phone 02588873424"']);
    expect(checkKnowledge(files, day).faults).toEqual([]);
  });
});

it('leaves the words of the charter as long and as hard as they are', () => {
  const mark: Change = ['cyber.yaml', '    phrasings:', '    wording: charter\n    phrasings:'];
  const files = soundFolder(inBangla(long), inEnglish(`${sentence}.`), mark);
  expect(checkKnowledge(files, day).faults).toEqual([]);
});

it('tells the faults that keep the bot from starting in the same breath', () => {
  const files = soundFolder(
    ['charter.yaml', 'P1Y', 'yearly'],
    ['cyber.yaml', '    review: officer\n', ''],
    ['cyber.yaml', 'Give it to nobody.', 'Give it to {fact.noone}.'],
  );
  const fields = checkKnowledge(files, day).faults.map(({ entry, field }) => [entry, field]);
  expect(fields).toContainEqual(['charter-1', 'reviewEvery']);
  expect(fields).toContainEqual(['cyber-otp', 'answer.en']);
  expect(fields).toContainEqual(['cyber-otp', undefined]);
});

it('tells where a file stops being readable, and blames nothing else for that', () => {
  const files = soundFolder(['cyber.yaml', '    title:', '   title: [never closed']);
  const { faults } = checkKnowledge(files, day);
  expect(faults.length).toBeLessThanOrEqual(3);
  expect(faults[0]).toMatchObject({ file: 'cyber.yaml', line: 4 });
  for (const { file, expected } of faults) {
    expect(file).toBe('cyber.yaml');
    expect(expected.length).toBeLessThan(220);
  }
});

it.each([
  ['2026-11-24', 'P6M', '2027-05-24'],
  ['2026-11-24', 'P1Y', '2027-11-24'],
  ['2027-01-31', 'P1M', '2027-02-28'],
  ['2028-02-29', 'P1Y', '2029-02-28'],
  ['2026-12-30', 'P1W2D', '2027-01-08'],
])('reads %s again after %s: on %s', (reviewedOn, reviewEvery, on) => {
  expect(dayAfter(reviewedOn, reviewEvery)).toBe(on);
});

it('lists what is due, what is not sure and what is hardest, for somebody who does not program', () => {
  const text = (today: string) => findingsText(checkKnowledge(soundFolder(), today), today);
  expect(text(day)).toContain('no faults: 2 entries, 54 ways of asking, 2 facts');
  expect(text(day)).toContain(`Due for review on ${day}: none\n  Next: cyber-otp on 2027-05-24`);
  expect(text('2027-05-24')).toContain('on 2027-05-24: 1\n  cyber-otp (cyber.yaml), since 2027-05-24');
  expect(text(day)).toContain('cyber-otp (cyber.yaml), leans on bank');
  expect(text(day)).toMatch(/Hardest to read .*\n {2}cyber-otp, (bn|en): \d+%/);
});

it('tells of an officer without a phone and of the lines that are left out for that, which are no faults', () => {
  const withPhone = findingsText(checkKnowledge(soundFolder(), day), day);
  expect(withPhone).not.toMatch(/without a phone|leaves out/i);
  const findings = checkKnowledge(
    soundFolder(
      ['office.yaml', "['0123456789', '0198765432']", '[]'],
      ['cyber.yaml', '\n        ১২৮', '\n        ফোন: {officer.phones}\n        ১২৮'],
      ['cyber.yaml', '\n        It is', '\n        Phone: {officer.phones}\n        It is'],
    ),
    day,
  );
  expect(findings.faults).toEqual([]);
  const text = findingsText(findings, day);
  expect(text).toContain('Without a phone in office.yaml: boss. Add one if the office has any.');
  expect(text).toContain('cyber-otp (cyber.yaml) leaves out its lines with {officer.phones}');
});

it('counts letters as readers see them, and takes no address for a word', () => {
  expect(easeOf('১. স্ক্রিনশট নিন। gd.police.gov.bd দেখুন।')).toEqual({
    averageSentence: 1.5,
    longestSentence: 2,
    averageWord: 3,
    longest: 'স্ক্রিনশট নিন',
  });
});

describe('our own knowledge', async () => {
  const place = fileURLToPath(new URL('../../knowledge', import.meta.url));
  const files = await readKnowledgeFiles(place);
  // A machine whose clock is behind the last review shall not fail for that.
  const now = new Date().toISOString().slice(0, 10);
  const findings = checkKnowledge(files, now > day ? now : day);

  it('has no faults', () => {
    expect(findings.faults).toEqual([]);
  });

  it('has all entries of the outline', () => {
    expect(findings.counts.entries).toBeGreaterThanOrEqual(122);
  });
});

describe('npm run knowledge:check', () => {
  const run = (folder: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/knowledge-check.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, KNOWLEDGE_DIR: folder },
    });

  it('ends with 0 if nothing is to be mended, and else with 1 and the places', () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-check-'));
    try {
      for (const { path, text } of soundFolder(['cyber.yaml', '    review: officer\n', ''])) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const faulty = run(folder, day);
      expect(faulty.stdout).toMatch(
        /^The knowledge has 1 fault:\n {2}cyber\.yaml, line 3, entry cyber-otp: uses/,
      );
      expect(faulty.status).toBe(1);
      for (const { path, text } of soundFolder()) writeFileSync(join(folder, path), text);
      expect(run(folder, day)).toMatchObject({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['/nowhere/at/all', [], /\/nowhere\/at\/all/],
    ['./knowledge', ['next week'], /^Usage: npm run knowledge:check/],
  ])('says what is wrong with %s %s', (folder, args, says) => {
    const { status, stdout, stderr } = run(folder, ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(says);
  });
});
