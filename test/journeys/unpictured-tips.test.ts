import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createHandClock } from '../hand-clock.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { keptLog } from '../web/serve.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

const ours = fileURLToPath(new URL('../../knowledge', import.meta.url));

let stage: SandboxStage;
let desk: OpenDesk;
let ticking: NodeJS.Timeout;
const folders: string[] = [];

/** A group of two, with a desk of this knowledge. Tuesday, eight in the morning in Dhaka. */
async function classroom(knowledge: string) {
  const clock = createHandClock('2026-11-24T08:00:00+06:00');
  const { log, lines } = keptLog();
  stage = await openSandboxStage({ now: clock.now });
  const env = { OFFICER_IDS: String(stage.officer.id), KNOWLEDGE_DIR: knowledge };
  desk = await openDesk(stage, env, clock, log);
  ticking = setInterval(() => clock.advance(0), 20);
  const [teacher, pupil] = [stage.joins('শিক্ষক'), stage.joins('ছাত্র')];
  const chat = stage.sandbox.world.openGroup('৮ম শ্রেণি', [teacher.person, pupil.person], 'supergroup');
  const admin = teacher.in(chat);
  admin.addsBot();
  await admin.reads('টিপস এখানে পাঠাব');
  return {
    teacher,
    chat,
    admin,
    member: pupil.in(chat),
    lines,
    hours: (n: number) => clock.advance(n * 3_600_000),
  };
}

afterEach(async () => {
  clearInterval(ticking);
  await desk.close();
  await stage.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Our knowledge with one fact so long that no picture has room for a tip with it. */
async function withEndlessFact(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sheba-tips-'));
  folders.push(folder);
  await cp(ours, folder, { recursive: true });
  const path = join(folder, 'facts.yaml');
  const fact = `endless:\n  value: { bn: ${'ক'.repeat(3000)}, en: ${'x'.repeat(3000)} }\n  what: ক\n  source: us\n  readOn: 2026-11-24\n  sure: ok\n`;
  await writeFile(path, `${await readFile(path, 'utf8')}\n${fact}`);
  const entry = `topic: { id: endless, name: { bn: ক, en: x } }
entries:
  - id: endless
    title: { bn: মিয়াওঁপোকা, en: Miaowbugs }
    answer: { bn: ক, en: x }
    tips: [{ bn: "{fact.endless}", en: "{fact.endless}" }]
    phrasings: [মিয়াওঁপোকা, miaowbugs]
    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P1Y
`;
  await writeFile(join(folder, 'endless.yaml'), entry);
  return folder;
}

it('a tip that no picture can be made of comes as text, is logged, and the next one comes too', async () => {
  const { member, admin, lines, hours } = await classroom(await withEndlessFact());
  for (let time = 0; time < 2; time += 1) {
    await member.says('/tip মিয়াওঁপোকা');
    const tip = await admin.reads('ককক');
    expect([tip.file, tip.keyboard?.length]).toEqual([undefined, 2]);
  }
  const told = lines.filter((line) => line.includes('a tip can’t be drawn'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('"entry":"endless"');
  expect(told[0]).not.toContain('ককক');
  hours(2);
  expect((await admin.reads(/^💡/)).file?.kind).toBe('photo');
  expect(await stage.wrongs()).toEqual([]);
});

it('a group that lets nobody send pictures gets its tips as text, and stays', async () => {
  const { teacher, chat, admin, member, hours } = await classroom(ours);
  stage.sandbox.world.permits(teacher.person, chat.id, ['can_send_messages']);
  await member.says('/tip otp');
  expect((await admin.reads(/^💡/)).file).toBeUndefined();
  for (const wait of [2, 24]) {
    hours(wait);
    expect((await admin.reads(/^💡/)).file).toBeUndefined();
  }
  await member.says('/quiz');
  await member.reads('কুইজ দেওয়ার অনুমতি নেই');
});
