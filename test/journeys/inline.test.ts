import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;

beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  await stage.officer.says('/start');
  await stage.officer.reads('/inbox');
});
afterEach(async () => {
  await desk.close();
  const wrongs = await stage.wrongs();
  await stage.close();
  expect(wrongs).toEqual([]);
});

/** All that is kept; what is just being written has another name until it is whole. */
const documents = async () => {
  const names = await readdir(desk.dataDir, { recursive: true, withFileTypes: true });
  const files = names
    .filter((name) => name.isFile() && !name.name.endsWith('.new'))
    .map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
};

it('offers an answer and tips for a word, which somebody sends on', async () => {
  const student = stage.citizen.inGroup;
  const shown = await student.asksInline('otp');
  expect(shown.results[0]).toMatchObject({ id: 'e.cyber-otp', type: 'article' });
  expect(shown.results.map(({ id }) => id)).toContain('t.cyber-otp.0');
  expect(shown.button).toMatchObject({ startParameter: 'inline' });

  const sent = shown.pick('t.cyber-otp.0');
  expect(sent).toMatchObject({ chatId: stage.group.id, viaBot: true });
  const links = sent.keyboard?.flat().map(({ url }) => url);
  expect(links).toContain(`https://t.me/${stage.botUsername}?start=e_cyber-otp`);
  expect(links).toContain(`https://t.me/${stage.botUsername}?start=inline`);
  await vi.waitFor(async () => expect(await documents()).toMatch(/"shares": ?1/), 10_000);
});

it('speaks the language that the asker is spoken to in', async () => {
  await stage.citizen.says('/language');
  await stage.citizen.presses('English', await stage.citizen.reads('কোন ভাষায়'));
  await stage.citizen.reads('in English from now on');
  expect((await stage.citizen.asksInline('পাসওয়ার্ড')).results[0]?.title).toMatch(/password/i);
  expect((await stage.otherCitizen.asksInline('পাসওয়ার্ড')).results[0]?.title).toContain('পাসওয়ার্ড');
});

it('shows tips of the day without words, page by page, each once', async () => {
  const ids: string[] = [];
  let offset = '';
  do {
    const shown = await stage.citizen.asksInline('', offset);
    expect(shown.results.length).toBeLessThanOrEqual(10);
    ids.push(...shown.results.map(({ id }) => id));
    offset = shown.nextOffset;
  } while (offset !== '');
  expect(ids.length).toBeGreaterThan(100);
  expect(new Set(ids).size).toBe(ids.length);
  for (const forged of ['-1', 'x', '9999999'])
    expect((await stage.citizen.asksInline('', forged)).results).toEqual([]);
});

it('offers the picture of a tip once Telegram has it', async () => {
  const student = stage.citizen.inGroup;
  await student.says('/tip otp');
  const tip = await student.reads(/^💡/);
  expect(tip.file?.kind).toBe('photo');
  const shown = await student.asksInline('ওটিপি');
  const photo = shown.results.find(({ type }) => type === 'photo');
  expect(shown.pick(photo?.id ?? '').file?.kind).toBe('photo');
  await stage.quiet();
});

it('offers what to do first to somebody in danger, and nothing for half a word', async () => {
  expect((await stage.citizen.asksInline('আমি আর বাঁচতে চাই না')).results[0]).toMatchObject({ id: 'danger' });
  expect((await stage.citizen.asksInline('asdf')).results).toEqual([]);
});

it('writes nothing down of what somebody types, and takes what they send for no question', async () => {
  const shown = await stage.citizen.asksInline('otp amar gopon kotha');
  expect(shown.results).not.toEqual([]);
  shown.pick(shown.results[0]?.id ?? '');
  await stage.quiet();
  expect(stage.citizen.unread()).toEqual([]);
  expect(await documents()).not.toContain('gopon');
});
