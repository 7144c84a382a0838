import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVisitor, field, readable, type Visitor } from '../inbox/visitor.ts';
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
  expect(await stage.wrongs()).toEqual([]);
  await stage.close();
});

const starts = async (person: Actor) => {
  await person.says('/start');
  await person.reads('/language');
};

/** The person's browser, signed in by the link that the bot sends. */
async function signsIn(person: Actor): Promise<Visitor> {
  await person.says('/inbox');
  const link = /http\S+/.exec((await person.reads('/inbox/sign-in/')).text)?.[0] ?? '';
  const browser = createVisitor(desk.app.url);
  await browser.posts(new URL(link).pathname);
  return browser;
}

/** An admin's hands on the page of people. */
async function openPeople(admin: Visitor) {
  const form = field((await admin.opens('/inbox/people')).html, 'form');
  const post = async (path: string, fields: Record<string, string>) =>
    expect((await admin.posts(`/inbox/people${path}`, { ...fields, form })).status).toBe(303);
  return {
    adds: ({ id, firstName }: Actor, role: string) => post('', { id: String(id), name: firstName, role }),
    makes: ({ id }: Actor, role: string) => post(`/${id}/role`, { role }),
    sendsAway: ({ id }: Actor) => post(`/${id}/remove`, {}),
  };
}

describe('somebody whom an admin adds', () => {
  it('answers as an officer, only looks as a viewer, and is a citizen again when sent away', async () => {
    desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
    for (const person of [stage.officer, stage.citizen]) await starts(person);
    const people = await openPeople(await signsIn(stage.officer));
    const helper = stage.otherCitizen;
    await people.adds(helper, 'officer');
    await helper.says('/start');
    await helper.reads('কর্মকর্তার জন্য');
    await stage.citizen.says(odd);
    const notice = await helper.reads(/^🎫 নতুন প্রশ্ন/);
    await helper.repliesTo(notice, 'মৎস্য অফিসে জানান।');
    await stage.citizen.reads('মৎস্য অফিসে জানান।');
    const browser = await signsIn(helper);
    expect((await browser.opens('/inbox')).status).toBe(200);

    await people.makes(helper, 'viewer');
    await helper.repliesTo(notice, 'আরও একটি কথা।');
    await helper.reads('লেখাটি নাগরিকের কাছে যায়নি');
    await helper.presses('✔️ বন্ধ করুন', notice);
    await helper.seesNotice('কিছু করা হয়নি');
    await helper.says('/help');
    await helper.reads('দর্শকদের জন্য');
    expect((await browser.opens('/inbox/tickets/101')).status).toBe(200);
    await stage.citizen.says('আমার আরেকটি প্রশ্ন: বাঁশের সাঁকো রঙ করবে কে?');
    await stage.officer.reads(/🎫|✍️/);
    await stage.quiet();
    expect(helper.unread().map(({ text }) => text)).toEqual([]);

    await people.sendsAway(helper);
    expect((await browser.opens('/inbox')).status).toBe(401);
    await helper.repliesTo(notice, 'এখনো আছি।');
    await helper.reads('লেখাটি নাগরিকের কাছে যায়নি');
    await helper.says('/inbox');
    await stage.quiet();
    expect(
      helper
        .unread()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('sign-in');
    const texts = stage.citizen.messages().map(({ text }) => text);
    expect(texts.join()).not.toMatch(/আরও একটি কথা|এখনো আছি/);
  });

  it('is held to the role in the office’s group, too', async () => {
    desk = await openDesk(stage, {
      OFFICER_IDS: String(stage.officer.id),
      OFFICER_CHAT_ID: String(stage.group.id),
    });
    for (const person of [stage.officer, stage.citizen]) await starts(person);
    const people = await openPeople(await signsIn(stage.officer));
    const helper = stage.otherCitizen;
    await stage.citizen.says(odd);
    const notice = await helper.inGroup.reads(/^🎫 নতুন প্রশ্ন/);
    await people.adds(helper, 'viewer');
    await helper.inGroup.repliesTo(notice, 'দর্শকের কথা।');
    await helper.inGroup.reads('লেখাটি নাগরিকের কাছে যায়নি');
    await helper.inGroup.presses('✔️ বন্ধ করুন', notice);
    await helper.inGroup.seesNotice('কিছু করা হয়নি');
    await people.makes(helper, 'officer');
    await helper.inGroup.repliesTo(notice, 'কর্মকর্তার কথা।');
    await stage.citizen.reads('কর্মকর্তার কথা।');
    await people.sendsAway(helper);
    await helper.inGroup.repliesTo(notice, 'বিদায়ের পরের কথা।');
    await helper.inGroup.reads('লেখাটি নাগরিকের কাছে যায়নি');
    await stage.quiet();
    expect(
      stage.citizen
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/দর্শকের কথা|বিদায়ের/);
  });
});

it('keeps people and their roles over a restart', async () => {
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  await starts(stage.officer);
  const admin = await signsIn(stage.officer);
  await (await openPeople(admin)).adds(stage.otherCitizen, 'viewer');
  await desk.restart();
  expect(readable((await admin.opens('/inbox/people')).html)).toContain(String(stage.otherCitizen.id));
});

it('opens the inbox by the button beside the field of an officer’s chat, where the pages are reached by https', async () => {
  desk = await openDesk(stage, {
    OFFICER_IDS: String(stage.officer.id),
    PUBLIC_URL: 'https://desk.example.gov.bd',
  });
  for (const person of [stage.officer, stage.citizen]) await starts(person);
  await stage.quiet();
  const api = new Api(stage.token, { apiRoot: stage.root });
  expect(await api.getChatMenuButton({ chat_id: stage.officer.id })).toEqual({
    type: 'web_app',
    text: 'ইনবক্স',
    web_app: { url: 'https://desk.example.gov.bd/inbox/app' },
  });
  expect(await api.getChatMenuButton({ chat_id: stage.citizen.id })).toEqual({ type: 'commands' });
});
