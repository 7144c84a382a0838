import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Api } from 'grammy';
import { expect, it, onTestFinished } from 'vitest';
import { changed, folder } from '../knowledge/small-folder.ts';
import { openSandboxStage } from '../stage/sandbox-stage.ts';
import { openDesk } from './open-desk.ts';

/** The desk of an office that wrote no more than it had to. */
async function visitOffice(changes: Readonly<Record<string, string>>) {
  const knowledge = await mkdtemp(join(tmpdir(), 'sheba-office-'));
  onTestFinished(() => rm(knowledge, { recursive: true }));
  for (const { path, text } of folder(changes)) {
    await mkdir(dirname(join(knowledge, path)), { recursive: true });
    await writeFile(join(knowledge, path), text);
  }
  const stage = await openSandboxStage();
  onTestFinished(() => stage.close());
  const desk = await openDesk(stage, {
    OFFICER_IDS: String(stage.officer.id),
    KNOWLEDGE_DIR: knowledge,
  });
  onTestFinished(() => desk.close());
  return stage;
}

it('tells how to reach an officer who has no phone, and sends no empty contact', async () => {
  const { citizen, quiet, wrongs } = await visitOffice(
    changed('office.yaml', "['0123456789', '0198765432']", '[]'),
  );
  await citizen.says('/contact');
  const contact = await citizen.reads('জনাব ক');
  expect(contact.text).toBe('ছোট অফিস\n\nজনাব ক\nকর্মকর্তা\nboss@example.org\n\nঠিকানা\nসদর');
  await citizen.says('পরামর্শ');
  expect((await citizen.reads('দায়িত্বপ্রাপ্ত কর্মকর্তা')).text).toContain('জনাব ক\nকর্মকর্তা\nboss@example.org');
  await quiet();
  expect(citizen.unread()).toEqual([]);
  expect(await wrongs()).toEqual([]);
});

it.each([
  ['ছোট অফিস', 'ছোট অফিস-এর সহায়তা ডেস্ক। প্রশ্ন লিখুন, উত্তর নিন।'],
  ['লম্বা নামের কার্যালয় '.repeat(9), expect.stringMatching(/^লম্বা নামের .{100,}$/u)],
])('says on the bot’s card whose desk it is, in no more than Telegram takes', async (name, says) => {
  const { root, token, quiet, wrongs } = await visitOffice(changed('office.yaml', 'ছোট অফিস', name));
  await quiet();
  const { short_description } = await new Api(token, { apiRoot: root }).getMyShortDescription();
  expect(short_description).toEqual(says);
  expect(await wrongs()).toEqual([]);
});
