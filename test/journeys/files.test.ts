import { afterEach, beforeEach, expect, it } from 'vitest';
import { createVisitor, type Visitor } from '../inbox/visitor.ts';
import { odd } from '../odd-question.ts';
import { document, photo } from '../stage/files.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
let browser: Visitor;
beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  for (const person of [stage.officer, stage.citizen]) {
    await person.says('/start');
    await person.reads('/language');
  }
  await stage.officer.says('/inbox');
  const link = /http\S+/.exec((await stage.officer.reads('/inbox/sign-in/')).text)?.[0] ?? '';
  browser = createVisitor(desk.app.url);
  await browser.posts(new URL(link).pathname);
});
afterEach(async () => {
  await desk.close();
  await stage.close();
});

it('shows an officer what a citizen sent, without a word of where it lies', async () => {
  await stage.citizen.sends(photo(`${odd} ছবি দেখুন`));
  await stage.citizen.reads();
  await stage.citizen.presses(/পাঠান/);
  await stage.officer.reads(/^🎫/);
  const { html } = await browser.opens('/inbox/tickets/101');
  const address = /<img src="([^"]+)"/.exec(html)?.[1] ?? '';
  const picture = await browser.opens(address);
  expect(picture.status).toBe(200);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(html + picture.html + [...picture.headers].join()).not.toContain(stage.token);
});

it('says so when Telegram has the file no more', async () => {
  await stage.citizen.sends(document('দরখাস্ত.pdf'));
  await stage.citizen.reads();
  await stage.citizen.presses(/পাঠান/);
  await stage.officer.reads(/^🎫/);
  await browser.opens('/inbox/tickets/101');
  stage.sandbox.faults.add({ kind: 'status', status: 400, method: 'getFile', times: 1 });
  const { status, html } = await browser.opens('/inbox/tickets/101/files/c3/0');
  expect({ status, html }).toMatchObject({ status: 404, html: expect.stringContaining('ফাইলটি আর নেই') });
});
