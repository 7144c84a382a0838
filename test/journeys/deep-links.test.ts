import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Stage } from '../stage/stage.ts';
import { onEveryStage } from '../stage/stand-ins.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

onEveryStage('links that open the private chat', (open) => {
  let stage: Stage;
  let desk: OpenDesk;

  beforeEach(async () => {
    stage = await open();
    desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  });
  afterEach(async () => {
    await desk.close();
    const wrongs = await stage.wrongs();
    await stage.close();
    expect(wrongs).toEqual([]);
  });

  it('show an entry, with a way to pass it on', async () => {
    await stage.citizen.says('/start e_charter-2_1_6');
    const answer = await stage.citizen.reads('আউটসোর্সিং');
    const share = answer.keyboard?.flat().find(({ text }) => text === '↗️ অন্যদের পাঠান');
    const link = new URL(share?.url ?? '');
    expect(link.origin + link.pathname).toBe('https://t.me/share/url');
    expect(link.searchParams.get('url')).toBe(`https://t.me/${stage.botUsername}?start=e_charter-2_1_6`);
    expect(link.searchParams.get('text')).not.toBe('');
    // "And the fee?" is about it.
    await stage.citizen.says('ফি কত?');
    await stage.citizen.reads('আউটসোর্সিং');
  });

  it('ask what one wants to know', async () => {
    await stage.citizen.says('/start ask');
    await stage.citizen.reads('প্রশ্নটি লিখে পাঠান');
  });

  it.each(['ask_not-kept', 'ask_'])('ask for the question again if it is not kept: %s', async (payload) => {
    await stage.citizen.says(`/start ${payload}`);
    await stage.citizen.reads('প্রশ্নটি লিখে পাঠান');
  });

  it.each(['e_gone', 'tips', 'x'])('just start with what is not known: %s', async (payload) => {
    await stage.citizen.says(`/start ${payload}`);
    const hello = await stage.citizen.reads('/language');
    const add = hello.keyboard?.flat().find(({ text }) => text === '➕ আপনার গ্রুপে যোগ করুন');
    expect(add?.url).toBe(`https://t.me/${stage.botUsername}?startgroup=tips`);
  });
});
