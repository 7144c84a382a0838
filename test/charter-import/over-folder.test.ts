import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCharter } from '../../src/charter-import/charter.ts';
import { type Plan, planImport } from '../../src/charter-import/plan.ts';
import { planReport } from '../../src/charter-import/report.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeFile } from '../../src/knowledge/yaml-file.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { fixture, read } from './read-fixture.ts';

const today = '2026-11-24';

/** A folder that people have worked on, with quotes, comments and spacing of their own. */
const office = `name: { bn: উপজেলা আইসিটি কার্যালয়, ফুলপুর, en: "Upazila ICT Office, Phulpur" }
place: {bn: ফুলপুর, en: Phulpur}
officer: programmer
officers:
  programmer:
    name: { bn: জনাব রহিমা খাতুন, en: Ms Rahima Khatun }
    post: { bn: সহকারী প্রোগ্রামার, en: Assistant Programmer }
    phones: ['0244556677', '01700000001', '01999999999']   # the last one is the office's own
    emails: [rahima@example.gov.bd]
  helper:
    name: { bn: জনাব মোঃ করিম হোসেন, en: Md. Karim Hossain }
    post: { bn: অফিস সহকারী, en: Office Assistant }
    phones:
      - '01800000002'
    emails: []
`.replace('{ bn: উপজেলা আইসিটি কার্যালয়, ফুলপুর,', '{ bn: "উপজেলা আইসিটি কার্যালয়, ফুলপুর",');

const citizens = `# The services that people ask for most.
topic: { id: charter-citizen, number: "2.1", name: {bn: নাগরিক সেবা, en: Services for citizens} }
services:
  - id: charter-2.1.1
    name: { bn: ইন্টারনেট বিষয়ে পরামর্শ,  en: Advice about the internet }
    how: { bn: সরাসরি/ টেলিফোন, en: In person / by telephone }
    documents:
      bn: আবেদনপত্র, উপজেলা কার্যালয়
      en: |-
        An application
        from the upazila office
    fee: { bn: বিনামূল্যে, en: Free of charge }
    time: { bn: তাৎক্ষণিক, en: At once }
    officer: programmer
    keywords: [internet,ইন্টারনেট]   # typed by hand
    phrasings:
      - "ইন্টারনেট নিয়ে পরামর্শ চাই"
    source: সিটিজেনস চার্টার, ২.১ নাগরিক সেবা, ক্রমিক ১
    reviewedOn: 2026-01-01
    reviewEvery: P1Y

  # asked every day
  - id: charter-2.1.2
    name: { bn: ল্যাব ব্যবহারে সহায়তা, en: Help in using the lab }
    how: { bn: সরাসরি/ টেলিফোন, en: In person / by telephone }
    documents: { bn: "আবেদনপত্র, উপজেলা কার্যালয়", en: An application }
    fee: { bn: বিনামূল্যে, en: Free of charge }
    time: { bn: 3 কর্মদিবস, en: 3 working days }
    officer: programmer
    phrasings: [ল্যাব ব্যবহার করতে চাই]
    related: [charter-2.1.1]
    source: সিটিজেনস চার্টার, ২.১ নাগরিক সেবা, ক্রমিক ২
    reviewedOn: 2026-01-01
    reviewEvery: P1Y
`;

const folder: readonly KnowledgeFile[] = [
  { path: 'office.yaml', text: office },
  { path: 'charter/citizens.yaml', text: citizens },
];

const heading = 'ক্রমিক\tসেবার নাম\tসেবা প্রদান পদ্ধতি\tপ্রয়োজনীয় কাগজপত্র\tফি\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা';
const first =
  'ইন্টারনেট বিষয়ে পরামর্শ\tসরাসরি/ টেলিফোন\tআবেদনপত্র, উপজেলা কার্যালয়\tবিনামূল্যে\tতাৎক্ষণিক\tজনাব রহিমা খাতুন সহকারী প্রোগ্রামার';
const second =
  'ল্যাব ব্যবহারে সহায়তা\tসরাসরি/ টেলিফোন\tআবেদনপত্র, উপজেলা কার্যালয়\tবিনামূল্যে\t3 কর্মদিবস\tজনাব রহিমা খাতুন সহকারী প্রোগ্রামার';

function plan(rows: readonly string[], files: readonly KnowledgeFile[] = folder): Plan {
  return planImport(readCharter(['২.১) নাগরিক সেবা', heading, ...rows].join('\n')), files, today);
}

/** The folder as it would be. */
function folderAfter({ files }: Plan, before: readonly KnowledgeFile[] = folder): readonly KnowledgeFile[] {
  const changed = new Map(files.map(({ path, after: text }) => [path, text]));
  for (const { path, text } of before) if (!changed.has(path)) changed.set(path, text);
  return [...changed].map(([path, text]) => ({ path, text }));
}

const textOf = (files: readonly KnowledgeFile[], path: string) =>
  files.find((file) => file.path === path)?.text ?? '';

/** What a line diff would show as changed, spaces at the beginning left out. */
function changes(of: Plan): readonly string[] {
  return planReport(of, 'knowledge')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line))
    .map((line) => line.replace(/^([-+])\s*/, '$1 '));
}

describe('over a folder that has the same services', () => {
  it('changes no byte', () => {
    const { files, rows, toFill } = plan([`১\t${first}`, `২\t${second}`]);
    expect(files).toEqual([]);
    expect(toFill).toEqual([]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['the same', 'the same']);
  });

  it('changes no byte of our own folder when its own charter is imported', async () => {
    const own = await readKnowledgeFiles('knowledge');
    const { entries, office: of, topics: all } = loadKnowledge(own);
    const topics = all.filter(({ number }) => number !== undefined);
    const officer = `${of.officer.name.bn} ${of.officer.post.bn} ${of.officer.phones.join(' ')} ${of.officer.emails.join(' ')}`;
    const services = entries.filter((entry) => entry.kind === 'service');
    const text = topics.flatMap((topic) => [
      `${topic.number}) ${topic.name.bn}:`,
      heading,
      ...services
        .filter((service) => service.topic === topic)
        .map(({ title, columns: { how, documents, fee, time } }, index) =>
          [index + 1, title.bn, how.bn, documents.bn, fee.bn, time.bn, officer].join('\t'),
        ),
    ]);
    const imported = planImport(readCharter(text.join('\n')), own, today);
    expect(imported.rows).toHaveLength(22);
    expect(imported.files).toEqual([]);
  });
});

describe('a row that changed', () => {
  const changed = plan([`১\t${first.replace('বিনামূল্যে', '৫০ টাকা')}`, `২\t${second}`]);

  it('shows as a diff of its own words alone', () => {
    expect(changes(changed)).toEqual([
      '- fee: { bn: বিনামূল্যে, en: Free of charge }',
      '+ fee: { bn: "৫০ টাকা", en: Free of charge }',
      '+ review: officer',
    ]);
    expect(changed.toTranslate).toEqual(['charter-2.1.1: fee']);
  });

  it('keeps every other byte of the file', () => {
    const text = textOf(folderAfter(changed), 'charter/citizens.yaml');
    const back = text.replace('bn: "৫০ টাকা"', 'bn: বিনামূল্যে').replace('    review: officer\n', '');
    expect(back).toBe(citizens);
    expect(() => loadKnowledge(folderAfter(changed))).not.toThrow();
  });
});

it('finds a service whose number moved by its name, and keeps its id', () => {
  const moved = plan([`১\t${second}`, `২\t${first}`]);
  expect(moved.rows).toEqual([
    { id: 'charter-2.1.2', outcome: 'changed', note: expect.stringContaining('number 1') },
    { id: 'charter-2.1.1', outcome: 'changed', note: expect.stringContaining('number 2') },
  ]);
  expect(changes(moved).every((line) => line.includes('source'))).toBe(true);
});

it('finds a service whose name was reworded by its number', () => {
  const reworded = plan([`১\t${first.replace('ইন্টারনেট বিষয়ে পরামর্শ', 'ইন্টারনেট বিষয়ে পরামর্শ প্রদান')}`]);
  expect(reworded.rows).toEqual([{ id: 'charter-2.1.1', outcome: 'changed' }]);
  expect(reworded.notInCharter).toEqual(['charter-2.1.2 ল্যাব ব্যবহারে সহায়তা']);
});

it('gives another service at the same number an id of its own', () => {
  const other = plan([`১\tড্রোন নিবন্ধন\tঅনলাইন\t-\t-\t৭ দিন\t-`, `২\t${second}`]);
  expect(other.rows[0]).toEqual({
    id: 'charter-2.1.1-2',
    outcome: 'new',
    note: expect.stringContaining('charter-2.1.1 is another service'),
  });
  expect(textOf(folderAfter(other), 'charter/citizens.yaml')).toContain('ইন্টারনেট নিয়ে পরামর্শ চাই');
});

describe('a new row', () => {
  const added = plan([`১\t${first}`, `২\tড্রোন নিবন্ধন\tঅনলাইনে\t-\t\t৭ দিন\tঐ`, `৩\t${second}`]);
  const text = textOf(folderAfter(added), 'charter/citizens.yaml');
  const { services } = parse(text) as { services: { id: string }[] }; // what the test wrote itself

  it('stands in the order of the charter, in both languages, marked for review', () => {
    expect(services.map(({ id }) => id)).toEqual(['charter-2.1.1', 'charter-2.1.2-2', 'charter-2.1.2']);
    expect(services[1]).toEqual({
      id: 'charter-2.1.2-2',
      name: { bn: 'ড্রোন নিবন্ধন', en: 'ড্রোন নিবন্ধন' },
      how: { bn: 'অনলাইনে', en: 'অনলাইনে' },
      documents: { bn: 'সনদে উল্লেখ নেই', en: 'The charter does not say' },
      fee: { bn: 'সনদে উল্লেখ নেই', en: 'The charter does not say' },
      time: { bn: '৭ দিন', en: '৭ দিন' },
      officer: 'programmer',
      source: 'সিটিজেনস চার্টার, ২.১ নাগরিক সেবা, ক্রমিক ২',
      reviewedOn: today,
      reviewEvery: 'P1Y',
      review: 'officer',
    });
    expect(added.toTranslate).toContain('charter-2.1.2-2: name, how, time');
  });

  it('is listed as to translate until somebody did', () => {
    const rows = [`১\t${first}`, `২\tড্রোন নিবন্ধন\tঅনলাইনে\t-\t\t৭ দিন\tঐ`, `৩\t${second}`];
    const again = plan(rows, folderAfter(added));
    expect(again.files).toEqual([]);
    expect(again.toTranslate).toEqual(['charter-2.1.2-2: name, how, time']);
    const translated = folderAfter(added).map(({ path, text: of }) => ({
      path,
      text: of.replace('en: ড্রোন নিবন্ধন', 'en: Registering a drone'),
    }));
    expect(plan(rows, translated).toTranslate).toEqual(['charter-2.1.2-2: how, time']);
  });
});

describe('officers', () => {
  const row = (officer: string) => `১\t${first.replace('জনাব রহিমা খাতুন সহকারী প্রোগ্রামার', officer)}`;

  it('keeps numbers that the charter does not name, and adds those that are new', () => {
    const same = plan([row('জনাব রহিমা খাতুন সহকারী প্রোগ্রামার ফোন ০১৭০০০০০০০১')]);
    expect(same.files).toEqual([]);
    const more = plan([row('জনাব রহিমা খাতুন সহকারী প্রোগ্রামার ফোন ০১৭০০০০০০০৭ new@example.com')]);
    expect(changes(more)).toEqual([
      "- phones: ['0244556677', '01700000001', '01999999999']   # the last one is the office's own",
      '- emails: [rahima@example.gov.bd]',
      `+ phones: ['0244556677', '01700000001', '01999999999', "01700000007"]   # the last one is the office's own`,
      '+ emails: [rahima@example.gov.bd, "new@example.com"]',
    ]);
    expect(more.doubts).toEqual([expect.stringContaining('01999999999'), expect.stringContaining('rahima@')]);
  });

  it('knows the post that somebody else holds now', () => {
    const transferred = plan([row('জনাব তানভীর আলম সহকারী প্রোগ্রামার')]);
    expect(changes(transferred)).toEqual([
      '- name: { bn: জনাব রহিমা খাতুন, en: Ms Rahima Khatun }',
      '+ name: { bn: "জনাব তানভীর আলম", en: Ms Rahima Khatun }',
    ]);
    expect(transferred.toTranslate).toEqual(['programmer: name']);
  });

  it('adds one who is new, and gives the row to them', () => {
    const fresh = plan([row('জনাব মোঃ সেলিম উপজেলা প্রকৌশলী ০১৭০০০০০০০৮')]);
    const { officers } = parse(textOf(folderAfter(fresh), 'office.yaml')) as {
      officers: Record<string, unknown>;
    };
    expect(officers['upazila-engineer']).toEqual({
      name: { bn: 'জনাব মোঃ সেলিম', en: 'জনাব মোঃ সেলিম' },
      post: { bn: 'উপজেলা প্রকৌশলী', en: 'Upazila Engineer' },
      phones: ['01700000008'],
      emails: [],
    });
    expect(changes(fresh)).toContain('+ officer: upazila-engineer');
    expect(() => loadKnowledge(folderAfter(fresh))).not.toThrow();
  });
});

describe('into a new folder', () => {
  const fresh = planImport(read('tabs.txt'), [], today);

  it('writes the office, its vision and mission, and a file for each section', () => {
    expect(fresh.files.map(({ path, before }) => [path, before])).toEqual([
      ['office.yaml', undefined],
      ['charter/2.1-citizen.yaml', undefined],
      ['charter/2.2-institution.yaml', undefined],
      ['charter/2.3-internal.yaml', undefined],
      ['00-office.yaml', undefined],
    ]);
    expect(fresh.rows.map(({ id }) => id)).toEqual([
      'charter-2.1.1',
      'charter-2.1.2',
      'charter-2.1.3',
      'charter-2.2.1',
      'charter-2.3.1',
    ]);
  });

  it('marks vision and mission as the words of the charter, which nobody wants plainer or shorter', () => {
    const { entries } = parse(textOf(folderAfter(fresh, []), '00-office.yaml')) as {
      entries: { id: string; wording: string }[];
    };
    expect(entries.map(({ id, wording }) => [id, wording])).toEqual([
      ['office-vision', 'charter'],
      ['office-mission', 'charter'],
    ]);
  });

  it('lists what only the office knows, and is knowledge once that is filled in', () => {
    expect(fresh.toFill.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'office.yaml place.bn',
      'office.yaml place.en',
    ]);
    const filled = folderAfter(fresh, []).map(({ path, text }) => ({
      path,
      text: text.replaceAll('""', 'ফুলপুর'),
    }));
    const knowledge = loadKnowledge(filled);
    expect(knowledge.entry('charter-2.3.1')).toMatchObject({ officer: { post: { en: 'Office Assistant' } } });
    expect(knowledge.office.officer.name.bn).toBe('জনাব রহিমা খাতুন');
  });

  it('changes nothing when imported again', () => {
    expect(planImport(read('tabs.txt'), folderAfter(fresh, []), today).files).toEqual([]);
  });

  it('leaves an officer without particulars empty, for the check to name; a phone may be lacking', () => {
    const english = planImport(read('english.txt'), [], today);
    expect(english.toFill.map(({ field }) => field)).toContain('officers.officer.name.en');
    expect(english.toFill.map(({ field }) => field)).not.toContain('officers.officer.phones');
    expect(textOf(folderAfter(english, []), 'charter/2.1-citizen.yaml')).toContain(
      'bn: Yearly lease of markets.',
    );
  });
});

it('refuses a folder with faults, and tells them', () => {
  const broken = [folder[0], { path: 'charter/x.yaml', text: 'topic: {' }].flatMap((file) => file ?? []);
  expect(() => planImport(readCharter(fixture('tabs.txt')), broken, today)).toThrow(
    /charter\/x\.yaml, line 1/,
  );
});
