import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportCommand } from '../../src/cli/export-command.ts';
import { exportEntries } from '../../src/knowledge/export.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import type { OfficersEntry } from '../../src/knowledge/overlay.ts';
import type { KnowledgeFile } from '../../src/knowledge/yaml-file.ts';
import { readKnowledgeFiles, writeKnowledgeFile } from '../../src/storage/knowledge-files.ts';
import { openKnowledgeDesk } from '../desk/knowledge-desk.ts';
import { folder } from './small-folder.ts';

const commented = folder({
  'cyber.yaml': `# Read by the officer in November.
topic: { id: cyber, name: { bn: সাইবার, en: Cyber } }
entries:
  - id: cyber-otp
    title: { bn: ওটিপি, en: OTP } # as on the phone
    answer:
      bn: |-
        কাউকে দেবেন না।
        বিপদে {fact.emergency}।
      en: Give it to nobody. In danger, {fact.emergency}.
    phrasings:
      # how people really say it
      - ওটিপি চায়
      - they want my OTP
    related: [charter-1]
    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P6M
`,
});

const own = (id: string, change: object): OfficersEntry => {
  const filed = openKnowledge(commented).inFiles(id);
  if (filed === undefined) throw new Error(`no ${id}`);
  return { id, topic: filed.topic, base: filed.fields, own: { ...filed.fields, ...change } };
};
const fresh: OfficersEntry = {
  id: 'fish',
  topic: 'cyber',
  base: null,
  own: {
    id: 'fish',
    title: { bn: 'মাছ: পুকুরের', en: 'Fish' },
    answer: { bn: 'এক\n\nদুই # তিন', en: 'One' },
    phrasings: ['মাছ ভাসে: কেন?'],
    keywords: [],
    related: [],
    tips: [],
    source: 'us',
    reviewedOn: '2026-11-24',
    reviewEvery: 'P6M',
  },
};
const over = (files: readonly KnowledgeFile[], written: readonly KnowledgeFile[]) =>
  files.map((file) => written.find(({ path }) => path === file.path) ?? file);

it.each<[string, readonly OfficersEntry[], RegExp[]]>([
  ['a new entry', [fresh], [/- id: fish\n/]],
  [
    'a text',
    [
      own('cyber-otp', {
        answer: { bn: 'নতুন\n\nলেখা', en: 'Give it to nobody. In danger, {fact.emergency}.' },
      }),
    ],
    [/নতুন\n\n {8}লেখা/, /en: Give it to nobody/],
  ],
  [
    'phrasings, less and more',
    [own('cyber-otp', { phrasings: ['they want my OTP', 'otp ki'] })],
    [/- otp ki\n/],
  ],
  ['no phrasings any more', [own('cyber-otp', { phrasings: ['otp ki'] })], [/otp ki/]],
  ['keywords where none stood', [own('cyber-otp', { keywords: ['OTP'] })], [/keywords:/]],
  ['a mark for review', [own('cyber-otp', { review: 'officer' })], [/review: officer/]],
  ['no related ones', [own('cyber-otp', { related: [] })], [/related: \[\]/]],
  [
    'a service',
    [own('charter-1', { fee: { bn: '১০ টাকা', en: '10 taka' } })],
    [/fee: \{ bn: "?১০ টাকা"?, en: "?10 taka"? \}/],
  ],
])('writes %s, keeps comments, and says the same as the officers', (_, officers, says) => {
  const { files } = exportEntries(commented, officers);
  const now = over(commented, files);
  const text = now.map((file) => file.text).join('\n');
  for (const words of says) expect(text).toMatch(words);
  expect(text).toContain('# Read by the officer in November.');
  expect(text).toContain('# as on the phone');

  const entries = (given: readonly KnowledgeFile[], laid: readonly OfficersEntry[]) =>
    openKnowledge(given)
      .with(laid)
      .entries.map((entry) => ({ ...entry, phrasings: entry.phrasings.toSorted() }));
  expect(entries(now, [])).toEqual(entries(commented, officers));
  // Done again, nothing changes: what officers have is what the files have.
  expect(exportEntries(now, officers).files).toEqual([]);
  expect(entries(now, officers)).toEqual(entries(now, []));
});

it('leaves what is withdrawn to people, and tells of it', () => {
  const gone: OfficersEntry = { id: 'cyber-otp', topic: 'cyber', base: null, own: null };
  expect(exportEntries(commented, [gone])).toMatchObject({ files: [], withdrawn: ['cyber-otp'] });
});

it('is a command: run twice it changes no byte, and the next start knows them as the same', async () => {
  const data = await mkdtemp(join(tmpdir(), 'sheba-export-'));
  const into = await mkdtemp(join(tmpdir(), 'sheba-export-'));
  onTestFinished(async () => {
    for (const place of [data, into]) await rm(place, { recursive: true, force: true });
  });
  for (const file of commented) await writeKnowledgeFile(into, file);
  const first = await openKnowledgeDesk({ data, files: commented });
  const draft = { id: 'fish', topic: 'cyber', kind: 'article', version: 0, isNew: true, from: null } as const;
  await first.curator.publish({ ...draft, fields: fresh.own ?? {} }, { officer: 1, name: 'নাজমুল' });
  await first.store.close();

  const said: string[] = [];
  const world = {
    data,
    folder: into,
    say: (text: string) => said.push(text),
    complain: (text: string) => said.push(text),
  };
  expect(await exportCommand(world)).toBe(0);
  const once = await readFile(join(into, 'cyber.yaml'), 'utf8');
  expect(await exportCommand(world)).toBe(0);
  expect(await readFile(join(into, 'cyber.yaml'), 'utf8')).toBe(once);
  expect(said[0]).toMatch(/Added: fish\nWritten: /);
  expect(said[1]).toBe('The files say the same already. Nothing is written.\n');

  // The files have it now: a slip that is mended there later is not undone by what the officer had.
  const second = await openKnowledgeDesk({ data, files: await readKnowledgeFiles(into) });
  expect((await second.curator.document('fish'))?.base).toEqual(
    (await second.curator.document('fish'))?.versions[0]?.fields,
  );
  await second.store.close();
  const mended = (await readKnowledgeFiles(into)).map((file) => ({
    ...file,
    text: file.text.replace('en: One', 'en: First'),
  }));
  const third = await openKnowledgeDesk({ data, files: mended });
  expect(third.library.knowledge.entry('fish')).toMatchObject({ answer: { en: 'First' } });
  await third.store.close();
});
