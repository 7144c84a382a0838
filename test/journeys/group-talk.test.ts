import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenMessage } from '../../src/sandbox/world.ts';
import { odd } from '../odd-question.ts';
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

const linkOf = ({ keyboard }: SeenMessage, words: string): string =>
  keyboard?.flat().find(({ text }) => text.includes(words))?.url ?? '';

describe('a question in a group', () => {
  it('is answered briefly, and read to the end alone', async () => {
    const student = stage.citizen.inGroup;
    const question = await student.says('/ask কেউ ফোনে OTP চাইলে কী করব?');
    const answer = await student.reads('ওটিপি');
    expect(answer.replyTo).toBe(question.id);
    expect(answer.text.length).toBeLessThan(400);
    stage.citizen.opensLink(linkOf(answer, 'পুরোটা পড়ুন'));
    const whole = await stage.citizen.reads('ওটিপি');
    expect(whole.text.length).toBeGreaterThan(answer.text.length);
  });

  it('that nobody can answer goes on alone, in the same words, as a ticket', async () => {
    const student = stage.citizen.inGroup;
    await student.says(`/ask ${odd}`);
    const answer = await student.reads('একান্তে জিজ্ঞাসা করুন');
    await stage.quiet();
    expect(stage.officer.unread()).toEqual([]);

    const link = linkOf(answer, 'একান্তে');
    // Somebody else's press carries nothing.
    stage.otherCitizen.opensLink(link);
    expect((await stage.otherCitizen.reads('প্রশ্নটি লিখে পাঠান')).text).not.toContain(odd);

    stage.citizen.opensLink(link);
    await stage.citizen.reads(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    await stage.officer.reads(odd);

    // Once is enough.
    stage.citizen.opensLink(link);
    await stage.citizen.reads('প্রশ্নটি লিখে পাঠান');
    await stage.quiet();
    expect(stage.officer.unread()).toEqual([]);
  });

  it('of somebody in danger gets the emergency line', async () => {
    await stage.citizen.inGroup.says('/ask আমি আর বাঁচতে চাই না');
    await stage.citizen.inGroup.reads('৯৯৯');
    await stage.quiet();
    expect(stage.officer.unread()).toEqual([]);
  });

  it('may be meant for another thing: choices are links', async () => {
    await stage.citizen.inGroup.says('/ask children');
    const choices = await stage.citizen.inGroup.reads('Is it one of these?');
    expect(choices.keyboard?.flat().map(({ url }) => url)).toContain(
      `https://t.me/${stage.botUsername}?start=e_cyber-child-safety`,
    );
  });

  it('is heard as a mention, in reply to the bot, and as /ask under what another said', async () => {
    const [one, other] = [stage.citizen.inGroup, stage.otherCitizen.inGroup];
    await one.says(`@${stage.botUsername} পাসওয়ার্ড কেমন হবে?`);
    const answer = await one.reads('পাসওয়ার্ড');
    await other.repliesTo(answer, 'ফেসবুক হ্যাক হয়েছে');
    await other.reads('ফেসবুক');
    const overheard = await one.says('অফিস কবে খোলা');
    await other.repliesTo(overheard, '/ask');
    await other.reads(/রবি|বৃহস্পতি/);
    await stage.quiet();
    const before = one.messages().length;
    await one.repliesTo(answer, 'ধন্যবাদ');
    await one.says(`@${stage.botUsername}x পাসওয়ার্ড`);
    await stage.quiet();
    expect(one.messages()).toHaveLength(before + 2);
  });
});

it('gives tips in a group, of a topic or the next one, each another', async () => {
  const student = stage.citizen.inGroup;
  const texts: string[] = [];
  for (const words of ['/tip otp', '/tip otp', '/tip otp', '/tip']) {
    await student.says(words);
    const tip = await student.reads(/^💡/);
    expect(linkOf(tip, 'পুরোটা পড়ুন')).toContain('?start=e_cyber-');
    texts.push(tip.text);
  }
  expect(texts.slice(0, 3).every((text) => text.includes('OTP') || text.includes('পিন'))).toBe(true);
  await student.says('/tip ফ্রিল্যান্সিং প্রশিক্ষণ');
  await student.reads('এ বিষয়ে আমার কাছে টিপস নেই');
  await stage.citizen.says('/tip');
  const alone = await stage.citizen.reads(/^💡/);
  expect(linkOf(alone, 'আপনার গ্রুপে')).toContain('?startgroup=tips');
});

it('puts a quiz that people vote in, and tells why', async () => {
  const [one, other] = [stage.citizen.inGroup, stage.otherCitizen.inGroup];
  await one.says('/quiz');
  const quiz = await vi.waitFor(() => {
    const found = one.messages().find(({ poll }) => poll !== undefined);
    if (found?.poll === undefined) throw new Error('no quiz yet');
    return found;
  }, 10_000);
  expect(quiz.poll?.options.length).toBeGreaterThanOrEqual(3);
  const right = quiz.poll?.correct ?? -1;
  expect(quiz.poll?.explanation).not.toBe('');
  one.votes(quiz, right);
  other.votes(quiz, right === 0 ? 1 : 0);
  await vi.waitFor(async () => {
    const [day] = await readdir(join(desk.dataDir, 'days'));
    const counts: unknown = JSON.parse(await readFile(join(desk.dataDir, 'days', day ?? ''), 'utf8'));
    expect(counts).toMatchObject({ awareness: { quizzes: 1, quizRight: 1, quizWrong: 1 } });
  }, 10_000);
});
