import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVisitor, field, type Visitor } from '../inbox/visitor.ts';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import type { Actor } from '../stage/stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
beforeEach(async () => {
  stage = await openSandboxStage();
});
afterEach(async () => {
  await desk.close();
  await stage.close();
});
const starts = async (...people: readonly Actor[]) => {
  for (const person of people) {
    await person.says('/start');
    await person.reads('/language');
  }
};

async function signsIn(person: Actor): Promise<Visitor> {
  await person.says('/inbox');
  const link = /http\S+/.exec((await person.reads('/inbox/sign-in/')).text)?.[0] ?? '';
  const browser = createVisitor(desk.app.url);
  await browser.posts(new URL(link).pathname);
  return browser;
}

const inPage = async (browser: Visitor, act: string, fields: Record<string, string>) => {
  const { html } = await browser.opens('/inbox/tickets/101');
  const hidden = Object.fromEntries(['key', 'form', 'after'].map((name) => [name, field(html, name)]));
  expect((await browser.posts(`/inbox/tickets/101/${act}`, { ...hidden, ...fields })).status).toBe(303);
};

describe('the notice of a ticket in the chat of each officer', () => {
  let colleague: Actor;
  beforeEach(async () => {
    colleague = stage.otherCitizen;
    desk = await openDesk(stage, { OFFICER_IDS: `${stage.officer.id},${colleague.id}` });
    await starts(stage.officer, colleague, stage.citizen);
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০১');
  });
  const tells = (id: number) => colleague.messages().find((message) => message.id === id);

  it('says who answered, to the others, once, and stays an old one when the citizen writes on', async () => {
    const own = await stage.officer.reads(/^🎫/);
    const theirs = await colleague.reads(/^🎫/);
    await stage.officer.repliesTo(own, 'মৎস্য অফিসে জানান।');
    const changed = await colleague.reads(/✅ উত্তর দিয়েছেন .?নাজমুল হক/u);
    expect(changed.id).toBe(theirs.id);
    expect(changed.text).toContain('প্রশ্ন করেছেন');
    const answer = await stage.citizen.reads('মৎস্য অফিসে জানান।');
    await stage.officer.reads('উত্তর পেয়েছেন');
    await stage.quiet();
    expect(colleague.unread()).toEqual([]);
    expect(stage.officer.messages().find(({ id }) => id === own.id)?.text).not.toContain('উত্তর দিয়েছেন');

    await stage.citizen.repliesTo(answer, 'নম্বরটা দিন');
    const more = await colleague.reads('নম্বরটা দিন');
    await stage.quiet();
    expect(more.text).not.toContain('উত্তর দিয়েছেন');
    expect(tells(theirs.id)?.text).toContain('উত্তর দিয়েছেন');
    expect(tells(theirs.id)?.text).not.toContain('নম্বরটা দিন');
    await colleague.repliesTo(more, '০১৭…');
    const told = await stage.officer.reads(/✅ উত্তর দিয়েছেন .?Karim Uddin/u);
    expect(told.text).toContain('নম্বরটা দিন');
    expect(await stage.wrongs()).toEqual([]);
  });

  it.each([
    ['reply', { text: 'কাল আসুন' }, /✅ উত্তর দিয়েছেন .?নাজমুল হক/u],
    ['close', {}, /✔️ বন্ধ করেছেন .?নাজমুল হক/u],
    ['note', { text: 'ফোন করেছি' }, /📝 নোট রেখেছেন .?নাজমুল হক/u],
  ] as const)('shows a %s from the page', async (act, fields, line) => {
    const notice = await colleague.reads(/^🎫/);
    const browser = await signsIn(stage.officer);
    await inPage(browser, act, fields);
    const changed = await colleague.reads(line);
    expect(changed.id).toBe(notice.id);
    await stage.quiet();
    expect(colleague.unread()).toEqual([]);
    const keys = changed.keyboard?.flat().map(({ text }) => text);
    if (act === 'close') expect(keys).toEqual(['🚫 ব্লক']);
    else expect(keys).toHaveLength(3);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('shows whose work the ticket is, and then who closed it', async () => {
    const notice = await colleague.reads(/^🎫/);
    const browser = await signsIn(stage.officer);
    await inPage(browser, 'assign', { to: String(stage.officer.id) });
    expect((await colleague.reads(/👤 .*নাজমুল হক.? দেখছেন/u)).id).toBe(notice.id);
    await stage.officer.presses(/বন্ধ/);
    const closed = await colleague.reads(/✔️ বন্ধ করেছেন .?নাজমুল হক/u);
    expect(closed.text).not.toContain('দেখছেন');
  });

  it('shows no answer any more that did not arrive', async () => {
    await colleague.reads(/^🎫/);
    await stage.citizen.blocks();
    await stage.officer.repliesTo(await stage.officer.reads(/^🎫/), 'কাল আসুন');
    await stage.officer.reads('উত্তর পৌঁছায়নি');
    await vi.waitFor(
      () => expect(colleague.messages().filter(({ text }) => text.includes('উত্তর দিয়েছেন'))).toEqual([]),
      10_000,
    );
  });

  it('is left alone where Telegram does not let it be changed', async () => {
    await colleague.reads(/^🎫/);
    stage.sandbox.faults.add({ kind: 'status', status: 400, method: 'editMessageText', times: 1 });
    const browser = await signsIn(stage.officer);
    await inPage(browser, 'reply', { text: 'কাল আসুন' });
    await stage.citizen.reads('কাল আসুন');
    const told = () =>
      [...colleague.messages(), ...stage.officer.messages()].filter(({ text }) =>
        text.includes('উত্তর দিয়েছেন'),
      );
    await vi.waitFor(() => expect(told()).toHaveLength(1), 10_000);
    await stage.quiet();
    expect(told()).toHaveLength(1);
  });
});

it('says in a plain office group who answered', async () => {
  desk = await openDesk(stage, { OFFICER_CHAT_ID: String(stage.group.id) });
  await starts(stage.citizen);
  await stage.citizen.says(odd);
  const group = stage.officer.inGroup;
  const notice = await group.reads(/^🎫/);
  await group.repliesTo(notice, 'কাল আসুন');
  expect((await group.reads(/✅ উত্তর দিয়েছেন .?নাজমুল হক/u)).id).toBe(notice.id);
  await stage.citizen.reads('কাল আসুন');
  expect(await stage.wrongs()).toEqual([]);
});
