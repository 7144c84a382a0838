import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewFile } from '../../src/sandbox/world.ts';
import { odd } from '../odd-question.ts';
import { document, photo, voice } from '../stage/files.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import type { Stage } from '../stage/stage.ts';
import { onEveryStage } from '../stage/stand-ins.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

onEveryStage('what officers write in Telegram', (open) => {
  let stage: Stage;
  let desk: OpenDesk;
  beforeEach(async () => {
    stage = await open();
    desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
    for (const person of [stage.officer, stage.citizen]) {
      await person.says('/start');
      await person.reads('/language');
    }
  });
  afterEach(async () => {
    const wrongs = await stage.wrongs();
    expect(wrongs.filter((wrong) => !/bot was blocked/.test(wrong))).toEqual([]);
    await desk.close();
    await stage.close();
  });
  const ask = async () => {
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    return stage.officer.reads(/^🎫/);
  };
  const has = (words: string) => stage.citizen.messages().filter(({ text }) => text.includes(words));

  it('is a note behind two slashes, which no citizen ever gets', async () => {
    const notice = await ask();
    const note = await stage.officer.repliesTo(notice, '//চেয়ারম্যানকে ফোন করেছি');
    await stage.quiet();
    await stage.officer.edits(note, '// চেয়ারম্যানকে দুবার ফোন করেছি');
    await stage.quiet();
    await stage.officer.edits(note, 'চেয়ারম্যানকে তিনবার ফোন করেছি');
    await stage.quiet();
    await stage.officer.repliesTo(notice, 'কাল জানাব');
    await stage.citizen.reads('কাল জানাব');
    expect(has('চেয়ারম্যান')).toEqual([]);
  });

  it('that is edited into a note does not reach the citizen, and the officer is told', async () => {
    const notice = await ask();
    const reply = await stage.officer.repliesTo(notice, 'রবিবার আসুন');
    await stage.citizen.reads('রবিবার আসুন');
    await stage.officer.edits(reply, '// চেয়ারম্যানের আত্মীয়, সাবধান');
    await stage.officer.reads('আগের লেখাটিই নাগরিকের কাছে গেছে');
    await stage.quiet();
    expect(has('চেয়ারম্যান')).toEqual([]);
    expect(has('রবিবার আসুন')).toHaveLength(1);
  });

  it('reaches the citizen anew when it is edited, in the same message', async () => {
    const notice = await ask();
    const reply = await stage.officer.repliesTo(notice, 'রবিবার আসুন');
    const before = await stage.citizen.reads('রবিবার আসুন');
    await stage.officer.reads(/পেয়েছেন/);
    await stage.officer.edits(reply, 'সোমবার আসুন');
    const after = await stage.citizen.reads('সোমবার আসুন');
    expect(after.id).toBe(before.id);
    await stage.officer.reads('বদলানো লেখা নাগরিকের কাছে গেছে');
    expect(has('রবিবার')).toEqual([]);
    // The buttons are still under it.
    await stage.citizen.presses(/সমাধান/);
    await stage.citizen.seesNotice();
  });

  it('grows and shrinks with its edits', async () => {
    const notice = await ask();
    const reply = await stage.officer.repliesTo(notice, 'ছোট');
    await stage.citizen.reads('ছোট');
    const long = 'দীর্ঘ কথা '.repeat(405).trim();
    await stage.officer.edits(reply, long);
    await stage.officer.reads('বদলানো লেখা নাগরিকের কাছে গেছে');
    expect(has('দীর্ঘ কথা').length).toBeGreaterThan(0);
    await stage.officer.edits(reply, 'আবার ছোট');
    await stage.citizen.reads('আবার ছোট');
    await stage.officer.reads('বদলানো লেখা নাগরিকের কাছে গেছে');
    expect(has('দীর্ঘ কথা')).toEqual([]);
  });

  it('says that an edit is not carried where there is nothing to change', async () => {
    const notice = await ask();
    await stage.citizen.blocks();
    const reply = await stage.officer.repliesTo(notice, 'রবিবার আসুন');
    await stage.officer.reads('উত্তর পৌঁছায়নি');
    await stage.officer.edits(reply, 'সোমবার আসুন');
    await stage.officer.reads('বদলানো লেখা যায়নি');
  });
});

describe('what officers send along', () => {
  let stage: SandboxStage;
  let desk: OpenDesk;
  beforeEach(async () => {
    stage = await openSandboxStage();
    desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
    for (const person of [stage.officer, stage.citizen]) {
      await person.says('/start');
      await person.reads('/language');
    }
    await stage.citizen.says(odd);
    await stage.officer.reads(/^🎫/);
  });
  afterEach(async () => {
    await desk.close();
    await stage.close();
  });
  const sends = (...files: readonly NewFile[]) => {
    const { world, officer } = stage.sandbox;
    const notice = stage.officer.messages().find(({ text }) => text.startsWith('🎫'));
    world.sends(officer, officer.id, files, notice === undefined ? {} : { replyTo: notice.id });
  };
  const got = () =>
    stage.citizen
      .messages()
      .filter(({ from, file }) => from.kind === 'bot' && file !== undefined)
      .map(({ file }) => file?.kind);

  it.each([
    ['an album', [photo('দুটি ছবি'), photo()], ['photo', 'photo']],
    ['a voice', [voice()], ['voice']],
    ['a document', [document('নমুনা.pdf', 'নমুনা')], ['document']],
  ] as const)('%s reaches the citizen', async (_what, files, kinds) => {
    sends(...files);
    await vi.waitFor(() => expect(got()).toEqual(kinds), 15_000);
    await stage.quiet();
    expect(got()).toEqual(kinds);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('with a note stays with the officers, all parts of an album', async () => {
    sends(photo('// নাগরিকের পরিচয়পত্র'), photo(), photo());
    await stage.quiet();
    sends(photo('// একা'));
    await stage.quiet();
    sends(voice());
    await vi.waitFor(() => expect(got()).toEqual(['voice']), 15_000);
    expect(stage.officer.messages().flatMap(({ reactions }) => reactions)).toContain('✍');
  });
});
