import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVisitor, field, readable, type Visitor } from '../inbox/visitor.ts';
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

describe('a file that an officer sends from the page', () => {
  const reply = async (file: File, text = 'এই দেখুন') => {
    const { html } = await browser.opens('/inbox/tickets/101');
    const form = new FormData();
    form.set('text', text);
    for (const name of ['key', 'form', 'after']) form.set(name, field(html, name));
    form.set('file', file);
    expect(await browser.uploads('/inbox/tickets/101/reply', form)).toMatchObject({ status: 303 });
  };
  const kept = () => readdir(join(desk.dataDir, 'uploads'));
  const ask = async () => {
    await stage.citizen.says(odd);
    await stage.officer.reads(/^🎫/);
  };
  const received = (kind: string) => stage.citizen.messages().filter(({ file }) => file?.kind === kind);

  it.each([
    ['photo', 'ছবি.png', photo().bytes],
    ['document', 'আবেদন পত্র.pdf', document('x').bytes],
  ])('reaches the citizen as a %s, and lies in Telegram alone after that', async (kind, name, bytes) => {
    await ask();
    await reply(new File([new Uint8Array(bytes)], name));
    await stage.citizen.reads('এই দেখুন');
    await vi.waitFor(() => expect(received(kind)).toHaveLength(1), 10_000);
    if (kind === 'document') expect(received(kind)[0]?.file?.name).toBe(name);
    await vi.waitFor(async () => expect(await kept()).toEqual([]), 10_000);

    const page = (await browser.opens('/inbox/tickets/101')).html;
    expect(readable(page)).toContain('নাগরিক পেয়েছেন');
    const address = /\/inbox\/tickets\/101\/files\/r[^"]+/.exec(page)?.[0] ?? '';
    expect(await browser.opens(address)).toMatchObject({ status: 200 });
    expect(await stage.wrongs()).toEqual([]);
  });

  it('waits on disk while Telegram is away, and is sent once after a new start', async () => {
    await ask();
    stage.sandbox.faults.add({ kind: 'drop', method: 'sendPhoto', times: 2 });
    await reply(new File([new Uint8Array(photo().bytes)], 'ছবি.png'));
    await stage.citizen.reads('এই দেখুন');
    await desk.restart();
    await vi.waitFor(() => expect(received('photo')).toHaveLength(1), 20_000);
    await vi.waitFor(async () => expect(await kept()).toEqual([]), 10_000);
    await stage.quiet();
    expect(received('photo')).toHaveLength(1);
  });

  it('that Telegram takes for no picture goes as a document', async () => {
    await ask();
    await reply(
      new File([Buffer.from('89504e470d0a1a0a0000000d494844520000ffff00000001', 'hex')], 'লম্বা.png'),
    );
    await vi.waitFor(() => expect(received('document')).toHaveLength(1), 10_000);
  });
});
