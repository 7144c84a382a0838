import { setTimeout as after } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createInboxWebhooks } from '../../../src/inbox/webhooks/incoming.ts';
import { keptLog, serve } from '../../web/serve.ts';
import { escalationOf } from '../office.ts';
import { openOfficeDesk } from '../office-desk.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const others = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const json = 'application/json';

interface Call {
  readonly body: string;
  readonly id?: string;
  readonly at?: Date;
  readonly signedWith?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signs and sends, as the desk or an outside inbox does. */
function post(url: string, { body, id = 'esc-1', at = new Date(), signedWith = secret, ...rest }: Call) {
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': rest.type ?? json,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signedWith).sign(id, at, body),
      ...rest.headers,
    },
  });
}

async function inbox(limits: { readonly callsPerMinute?: number; readonly unsignedPerMinute?: number } = {}) {
  const { desk, all, store } = await openOfficeDesk();
  const { log, lines } = keptLog();
  const router = createInboxWebhooks({ desk, secret, ...limits });
  const { url } = await serve({ log, mounts: [{ at: '/webhooks', router }] });
  return {
    desk,
    all,
    store,
    lines,
    escalations: `${url}/webhooks/escalations`,
    replies: `${url}/webhooks/replies`,
  };
}

const question = JSON.stringify(escalationOf());
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('an escalation', () => {
  it('is taken with 202 and its number, and sent again with 200 and the same number', async () => {
    const { all, escalations } = await inbox();
    const first = await post(escalations, { body: question });
    expect([first.status, await first.json()]).toEqual([202, { ticket: 7 }]);
    const again = await post(escalations, { body: question });
    expect([again.status, await again.json()]).toEqual([200, { ticket: 7 }]);
    const other = await post(escalations, {
      body: JSON.stringify(escalationOf({ id: 'esc-2' })),
      id: 'esc-2',
    });
    expect([other.status, await other.json()]).toEqual([202, { ticket: 101 }]);
    expect((await all()).length).toBe(2);
  });

  it('is taken up to five minutes after it was signed', async () => {
    const { escalations } = await inbox();
    expect((await post(escalations, { body: question, at: minutesAgo(4.9) })).status).toBe(202);
  });

  it('is taken when one of several signatures holds', async () => {
    const { escalations } = await inbox();
    const at = new Date();
    const good = new Webhook(secret).sign('esc-1', at, question);
    const bad = new Webhook(others).sign('esc-1', at, question);
    const headers = { 'webhook-signature': `v2,x ${bad} ${good}` };
    expect((await post(escalations, { body: question, at, headers })).status).toBe(202);
  });

  const large = JSON.stringify({ ...escalationOf(), more: 'x'.repeat(256 * 1024) });
  const unsigned = { 'webhook-signature': '' };
  const refused: readonly (readonly [string, Call, number])[] = [
    ['without a signature', { body: question, headers: unsigned }, 401],
    ['with a signature of nonsense', { body: question, headers: { 'webhook-signature': 'v1' } }, 401],
    ['without a time', { body: question, headers: { 'webhook-timestamp': '' } }, 401],
    ['with a time of nonsense', { body: question, headers: { 'webhook-timestamp': 'now' } }, 401],
    ['without an id', { body: question, headers: { 'webhook-id': '' } }, 401],
    ['signed with another secret', { body: question, signedWith: others }, 401],
    ['changed after signing', { body: question, headers: { 'webhook-id': 'esc-2' } }, 401],
    ['six minutes old', { body: question, at: minutesAgo(6) }, 401],
    ['from the future', { body: question, at: minutesAgo(-6) }, 401],
    ['over 256 KB', { body: large }, 413],
    ['over 256 KB and unsigned', { body: large, headers: unsigned }, 413],
    ['that is not JSON and unsigned', { body: 'hello', headers: unsigned }, 401],
    ['that is form data', { body: question, type: 'application/x-www-form-urlencoded' }, 415],
    ['that is text', { body: question, type: 'text/plain' }, 415],
    ['that is packed', { body: question, headers: { 'content-encoding': 'gzip' } }, 415],
  ];
  it.each(refused)('%s is refused and not kept', async (_case, call, status) => {
    const { all, escalations } = await inbox();
    const response = await post(escalations, call);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ type: 'about:blank', status });
    expect((await all()).length).toBe(0);
  });

  const base = escalationOf();
  const malformed: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing', '', ['body']],
    ['half of JSON', question.slice(0, 80), ['body']],
    ['brackets without end', '['.repeat(200_000), ['body']],
    ['null', 'null', ['body']],
    ['a list', '[]', ['body']],
    ['a number as id', JSON.stringify({ ...base, id: 5 }), ['id']],
    ['another id than its header', JSON.stringify({ ...base, id: 'esc-9' }), ['id']],
    ['no time', JSON.stringify({ ...base, askedAt: undefined }), ['askedAt']],
    ['a day as time', JSON.stringify({ ...base, askedAt: 'yesterday' }), ['askedAt']],
    [
      'a question that is too long',
      JSON.stringify({ ...base, question: { ...base.question, text: 'ক'.repeat(4097) } }),
      ['question.text'],
    ],
    [
      'an unknown attachment',
      JSON.stringify({ ...base, question: { ...base.question, attachments: [{ kind: 'bomb' }] } }),
      ['question.attachments.0.kind', 'question.attachments.0.from'],
    ],
    [
      'two faults',
      JSON.stringify({ ...base, citizen: { ...base.citizen, channel: 'pigeon' }, urgent: 'very' }),
      ['citizen.channel', 'urgent'],
    ],
  ];
  it.each(malformed)('with %s is refused with the fields', async (_case, body, fields) => {
    const { all, lines, escalations } = await inbox();
    const response = await post(escalations, { body });
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { errors: { field: string; message: string }[] };
    expect(problem.errors.map(({ field }) => field)).toEqual(fields);
    expect(problem.errors.every(({ message }) => message.length > 0)).toBe(true);
    expect((await all()).length).toBe(0);
    expect(lines.join('')).not.toContain('রহিমা');
  });

  it('names at most twenty faults', async () => {
    const { escalations } = await inbox();
    const question = { ...base.question, attachments: Array(100).fill({}) };
    const body = JSON.stringify({ ...base, question });
    const problem = (await (await post(escalations, { body })).json()) as { errors: unknown[] };
    expect(problem.errors).toHaveLength(20);
  });

  it('is only posted', async () => {
    const { escalations } = await inbox();
    const response = await fetch(escalations);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('that the desk could not keep is answered 500, so that it is sent again', async () => {
    const { desk, escalations } = await inbox();
    desk.file = () => Promise.reject(new Error('disk full'));
    const response = await post(escalations, { body: question });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('disk');
  });
});

describe('an outside reply', () => {
  const reply = JSON.stringify({ ticket: 7, text: 'রবিবার শুরু।', author: 'নাজমুল হক' });

  it('goes to the ticket, once for each webhook-id', async () => {
    const { all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const first = await post(replies, { body: reply, id: 'reply-1' });
    expect([first.status, await first.json()]).toEqual([202, { ticket: 7 }]);
    expect((await post(replies, { body: reply, id: 'reply-1' })).status).toBe(202);
    const [ticket] = await all();
    expect(ticket?.messages.map(({ text }) => text)).toEqual([escalationOf().question.text, 'রবিবার শুরু।']);
  });

  it.each([
    ['to an unknown ticket', { ticket: 99, text: 'x', author: 'y' }, 404, ['ticket']],
    ['to a number that no ticket can have', { ticket: 1e12, text: 'x', author: 'y' }, 400, ['ticket']],
    ['without words', { ticket: 7, text: '  ', author: 'y' }, 400, ['text']],
    ['that is the mark of a note alone', { ticket: 7, text: ' // ', author: 'y' }, 400, ['text']],
    ['that is too long', { ticket: 7, text: 'ক'.repeat(4097), author: 'y' }, 400, ['text']],
    ['with an endless author', { ticket: 7, text: 'x', author: 'y'.repeat(301) }, 400, ['author']],
    ['with a ticket in words', { ticket: 'seven', text: 'x', author: 'y' }, 400, ['ticket']],
    ['with words that are none', { ticket: 7, text: 5, author: 'y' }, 400, ['text']],
    ['without author or ticket', { text: 'x' }, 400, ['ticket', 'author']],
  ])('%s is refused', async (_case, body, status, fields) => {
    const { all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const response = await post(replies, { body: JSON.stringify(body), id: 'reply-1' });
    expect(response.status).toBe(status);
    const problem = (await response.json()) as { errors: { field: string }[] };
    expect(problem.errors.map(({ field }) => field)).toEqual(fields);
    expect((await all()).flatMap(({ messages }) => messages)).toHaveLength(1);
  });

  it('that begins with // stays in the office as a note, once', async () => {
    const { store, all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const before = await store.deliveries.all();
    const body = JSON.stringify({ ticket: 7, text: ' // জেলা অফিসে ফোন করেছি', author: 'নাজমুল হক' });
    for (const _time of [1, 2]) {
      const response = await post(replies, { body, id: 'reply-1' });
      expect([response.status, await response.json()]).toEqual([202, { ticket: 7 }]);
    }
    const [ticket] = await all();
    expect(ticket?.messages.slice(1)).toMatchObject([
      { by: 'note', text: 'জেলা অফিসে ফোন করেছি', author: 'নাজমুল হক' },
    ]);
    expect(await store.deliveries.all()).toEqual(before);
  });

  it('sent twice at the same moment goes out once', async () => {
    const { all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const calls = [1, 2, 3].map(() => post(replies, { body: reply, id: 'reply-1' }));
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([202, 202, 202]);
    expect((await all())[0]?.messages).toHaveLength(2);
  });

  it('to a closed ticket opens it again; its name and number may be written as text', async () => {
    const { desk, all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const [asked] = await all();
    if (asked === undefined) throw new Error('there is no ticket');
    await desk.closing.close(asked.number, 'closed', 'নাজমুল হক');
    const body = JSON.stringify({ ticket: '7', text: '  রবিবার শুরু।\n', author: ' নাজমুল হক ' });
    expect((await post(replies, { body, id: 'reply-1' })).status).toBe(202);
    const [ticket] = await all();
    expect(ticket?.status).toEqual({ is: 'answered' });
    expect(ticket?.messages.at(-1)).toMatchObject({ text: 'রবিবার শুরু।', author: 'নাজমুল হক' });
  });

  it('to a citizen whom the office blocked goes out all the same', async () => {
    const { desk, all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const [asked] = await all();
    if (asked === undefined) throw new Error('there is no ticket');
    await desk.closing.block(asked.number, 'নাজমুল হক');
    expect((await post(replies, { body: reply, id: 'reply-1' })).status).toBe(202);
    expect((await all())[0]?.messages.at(-1)).toMatchObject({ delivery: { state: 'pending' } });
  });

  it('to a question that was taken back is refused, and names the ticket', async () => {
    const { desk, all, escalations, replies } = await inbox();
    await post(escalations, { body: question });
    const [asked] = await all();
    if (asked === undefined) throw new Error('there is no ticket');
    await desk.turn.withdraw(asked.citizen.chatId, asked.number);
    const response = await post(replies, { body: reply, id: 'reply-1' });
    expect([response.status, await response.json()]).toMatchObject([409, { errors: [{ field: 'ticket' }] }]);
    expect((await all())[0]?.messages).toHaveLength(1);
  });

  it('unsigned is refused', async () => {
    const { replies } = await inbox();
    expect((await post(replies, { body: reply, signedWith: others })).status).toBe(401);
  });

  it('with an endless id is refused', async () => {
    const { replies } = await inbox();
    const response = await post(replies, { body: reply, id: 'r'.repeat(101) });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ field: 'webhook-id' }] },
    ]);
  });
});

describe('limits', () => {
  it('have those who guess signatures wait, and nobody else', async () => {
    const { escalations } = await inbox({ unsignedPerMinute: 2 });
    const guess = () => post(escalations, { body: question, signedWith: others });
    expect([(await guess()).status, (await guess()).status]).toEqual([401, 401]);
    const response = await guess();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect((await post(escalations, { body: question })).status).toBe(202);
  });

  it("do not let unsigned calls use up the desk's own", async () => {
    const { escalations } = await inbox({ callsPerMinute: 2, unsignedPerMinute: 30 });
    for (let n = 0; n < 4; n += 1) {
      expect((await post(escalations, { body: question, signedWith: others })).status).toBe(401);
    }
    expect((await post(escalations, { body: question })).status).toBe(202);
  });

  it('hold for signed calls too', async () => {
    const { escalations } = await inbox({ callsPerMinute: 1 });
    expect((await post(escalations, { body: question })).status).toBe(202);
    const response = await post(escalations, { body: question });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('take no notice of a forwarded address from a caller who is no proxy of ours', async () => {
    const { escalations, lines } = await inbox({ unsignedPerMinute: 1 });
    const headers = { forwarded: 'for=1.2.3.4' };
    await post(escalations, { body: question, signedWith: others, headers });
    expect((await post(escalations, { body: question, signedWith: others, headers })).status).toBe(429);
    await after(0);
    expect(lines.join('')).not.toContain('1.2.3.4');
  });
});
