import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVisitor, field, readable } from '../inbox/visitor.ts';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { freePort, type OpenDesk, openDesk } from './open-desk.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;

let stage: SandboxStage;
beforeEach(async () => {
  stage = await openSandboxStage();
});
afterEach(() => stage.close());

const begin = async () => {
  for (const person of [stage.officer, stage.citizen]) {
    await person.says('/start');
    await person.reads('/language');
  }
};

it('lets the officer answer on the page, and shows what became of the reply', async () => {
  const desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  await begin();
  await stage.citizen.says(odd);
  await stage.citizen.reads('টিকিট নম্বর ১০১');
  await stage.officer.reads(/^🎫/);

  await stage.officer.says('/inbox');
  const link = /http\S+/.exec((await stage.officer.reads('/inbox/sign-in/')).text)?.[0] ?? '';
  const browser = createVisitor(desk.app.url);
  const path = new URL(link).pathname;
  await browser.opens(path);
  await browser.posts(path);
  expect(readable((await browser.opens('/inbox')).html)).toContain('বাঁশঝাড়ে');
  const page = await browser.opens('/inbox/tickets/101');
  const form = { text: 'মৎস্য অফিসে জানান।', key: field(page.html, 'key'), form: field(page.html, 'form') };
  await browser.posts('/inbox/tickets/101/reply', form);
  await browser.posts('/inbox/tickets/101/reply', form);
  await stage.citizen.reads('মৎস্য অফিসে জানান।');
  await stage.quiet();
  expect(stage.citizen.unread()).toEqual([]);

  // The link is used up; somebody else who has it gets nothing.
  const other = createVisitor(desk.app.url);
  await other.posts(path);
  expect((await other.opens('/inbox')).html).not.toContain('বাঁশঝাড়ে');
  await desk.close();
});

describe('an inbox elsewhere', () => {
  let inbox: Server;
  let desk: OpenDesk;
  /** What it answers to each call, in turn; 202 after that. */
  let statuses: number[];
  let calls: { headers: Record<string, string>; body: string }[];
  let told: () => void;

  beforeEach(async () => {
    statuses = [];
    calls = [];
    const port = await freePort();
    inbox = createServer(async (request, response) => {
      calls.push({ headers: headersOf(request), body: await textOf(request) });
      response
        .writeHead(statuses.shift() ?? 202, { 'content-type': 'application/json' })
        .end('{"ticket": 101}');
      told();
    }).listen(port, '127.0.0.1');
    desk = await openDesk(stage, {
      OFFICER_IDS: String(stage.officer.id),
      ESCALATION_WEBHOOK_URL: `http://127.0.0.1:${port}/take`,
      ESCALATION_WEBHOOK_SECRET: secret,
    });
    await begin();
  });
  afterEach(async () => {
    await desk.close();
    inbox.close();
  });
  const calledTimes = async (times: number) => {
    while (calls.length < times) {
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
  };

  it('is asked until it takes the question, always with the same id, and answers by webhook', async () => {
    statuses = [503, 401];
    await stage.citizen.says(odd);
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    await calledTimes(3);
    const escalations = calls.map(({ headers, body }) => new Webhook(secret).verify(body, headers));
    expect(escalations[2]).toMatchObject({
      ticket: 101,
      question: { text: odd, language: 'bn', attachments: [] },
      citizen: { channel: 'telegram', chatId: stage.citizen.id, name: 'রহিমা বেগম' },
    });
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await stage.quiet();
    expect(stage.officer.unread().filter(({ text }) => text.startsWith('🎫'))).toEqual([]);

    const body = JSON.stringify({ ticket: 101, text: 'অন্য দপ্তর থেকে উত্তর', author: 'মৎস্য কর্মকর্তা' });
    const sign = (id: string, at = new Date()) => ({
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    });
    const answer = (headers: Record<string, string>) =>
      fetch(`${desk.app.url}/webhooks/replies`, { method: 'POST', headers, body }).then(
        ({ status }) => status,
      );
    expect(await answer({ 'content-type': 'application/json' })).toBe(401);
    expect(await answer(sign('msg_1', new Date(Date.now() - 6 * 60_000)))).toBe(401);
    expect(await answer(sign('msg_1'))).toBe(202);
    expect(await answer(sign('msg_1'))).toBe(202);
    const reply = await stage.citizen.reads('অন্য দপ্তর থেকে উত্তর');
    expect(reply.text).toContain('মৎস্য কর্মকর্তা');
    await desk.app.stop();
    expect(stage.citizen.unread()).toEqual([]);
  });
});

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
