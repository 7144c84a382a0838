import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AuditRecord, deedOf } from '../../src/desk/audit/audit-record.ts';
import { newCitizen } from '../../src/desk/citizen.ts';
import { type LowdbStore, openLowdbStore } from '../../src/storage/lowdb-store.ts';

let folder: string;
let store: LowdbStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheba-audit-'));
  store = await openLowdbStore(folder, process.pid);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const who = { officer: 1, name: 'নাজমুল' };
const at = (text: string) => new Date(text);
const line = (text: string, name = 'হক') => deedOf(at(text), { ...who, name }, 'signed-in');
const add = (...lines: AuditRecord[]) =>
  store.transaction(async ({ audit }) => {
    for (const one of lines) audit.add(one);
  });
const whole = { from: at('2020-01-01'), to: at('2030-01-01') };
const names = async ({ from, to } = whole) =>
  (await store.audit.between(from, to)).records.map(({ who }) => who.name);
const reopen = async (meanwhile: () => Promise<unknown>) => {
  await store.close();
  await meanwhile();
  store = await openLowdbStore(folder, process.pid);
};
const november = () => join(folder, 'audit', '2026-11.jsonl');

it('adds line to line, a file a month, and finds them between two moments', async () => {
  await add(line('2026-11-24T10:00:00Z', 'ক'));
  await add(line('2026-11-24T11:00:00Z', 'খ'), line('2026-12-01T00:00:00Z', 'গ'));
  expect(await store.audit.months()).toEqual(['2026-11', '2026-12']);
  expect(await names()).toEqual(['ক', 'খ', 'গ']);
  expect(await names({ from: at('2026-11-24T11:00:00Z'), to: at('2026-12-01T00:00:00Z') })).toEqual(['খ']);
  const before = await readFile(november(), 'utf8');
  await add(line('2026-11-24T12:00:00Z', 'ঘ'));
  expect((await readFile(november(), 'utf8')).startsWith(before)).toBe(true);
});

it('is written with what it tells of, or not at all', async () => {
  const failing = store.transaction(async ({ audit, citizens }) => {
    audit.add(line('2026-11-24T10:00:00Z'));
    citizens.put(newCitizen(7));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await names()).toEqual([]);
});

it('survives a crash in the middle of a line: what was acknowledged stays, the rest goes', async () => {
  await add(line('2026-11-24T10:00:00Z', 'ক'));
  await reopen(() => appendFile(november(), '{"at":"2026-11-24T10:00:01Z","wh'));
  await add(line('2026-11-24T11:00:00Z', 'খ'));
  expect(await store.audit.between(whole.from, whole.to)).toMatchObject({ unreadable: 0 });
  expect(await names()).toEqual(['ক', 'খ']);
});

it.each([
  ['none of its lines', 0],
  ['the first of its lines', 1],
  ['all of its lines', 2],
])('finishes a transaction that was cut off with %s on disk, and writes none twice', async (_case, there) => {
  await add(line('2026-11-24T10:00:00Z', 'ক'));
  const lines = ['খ', 'গ'].map((name, n) => ({ ...line('2026-11-24T11:00:00Z', name), id: `id-${n}` }));
  await reopen(async () => {
    for (const one of lines.slice(0, there)) await appendFile(november(), `${JSON.stringify(one)}\n`);
    const journal = [
      { folder: 'audit', id: '2026-11', content: { lines } },
      { folder: 'citizens', id: '7', content: newCitizen(7) },
    ];
    await writeFile(join(folder, 'journal.json'), JSON.stringify(journal));
  });
  expect(await names()).toEqual(['ক', 'খ', 'গ']);
  expect(await store.citizens.get(7)).toEqual(newCitizen(7));
});

it('tells of lines that somebody spoilt, and reads the others', async () => {
  await add(line('2026-11-24T10:00:00Z', 'ক'));
  await appendFile(november(), 'spoilt\n{"at":"2026-11-24T10:00:01.000Z","what":"flew"}\n');
  await add(line('2026-11-24T11:00:00Z', 'খ'));
  expect(await store.audit.between(whole.from, whole.to)).toMatchObject({ unreadable: 2 });
  expect(await names()).toEqual(['ক', 'খ']);
});

it('takes of whoever did it no more than who they are', async () => {
  const session = { ...who, formToken: 'secret-of-the-session' };
  await add(deedOf(at('2026-11-24T10:00:00Z'), session, 'signed-in'));
  expect(await readFile(november(), 'utf8')).not.toContain('secret');
});
