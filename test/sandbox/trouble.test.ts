import { Api, GrammyError, HttpError, InputFile, InputMediaBuilder } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';

let now: Date;
let sandbox: Sandbox;
let api: Api;
let me: number;
const texts = (): string[] => sandbox.world.messages(me).map(({ text }) => text);

async function open(limits: boolean): Promise<void> {
  now = new Date('2026-11-24T06:00:00Z');
  sandbox = await startSandbox({ now: () => now, limits });
  api = new Api(sandbox.token, { apiRoot: sandbox.root });
  me = sandbox.citizen.id;
  sandbox.world.says(sandbox.citizen, me, '/start');
}
afterEach(() => sandbox.stop());

describe('faults on request', () => {
  beforeEach(() => open(false));

  it('answer with a status as often as asked, to one method only', async () => {
    sandbox.faults.add({ kind: 'status', status: 429, retryAfter: 3, method: 'sendMessage', times: 1 });
    await api.sendChatAction(me, 'typing');
    const refusal = await api.sendMessage(me, 'one').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(GrammyError);
    expect(refusal).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    await api.sendMessage(me, 'two');
    expect(texts()).toEqual(['/start', 'two']);
    // The fault is ours, not the bot's.
    expect(sandbox.violations()).toEqual([]);
  });

  it('break the connection before the call is worked on, or after it', async () => {
    sandbox.faults.add({ kind: 'drop', times: 1 });
    await expect(api.sendMessage(me, 'lost')).rejects.toBeInstanceOf(HttpError);
    sandbox.faults.add({ kind: 'drop_after', times: 1 });
    await expect(api.sendMessage(me, 'arrives all the same')).rejects.toBeInstanceOf(HttpError);
    expect(texts()).toEqual(['/start', 'arrives all the same']);
  });

  it('make a call slow, and can be taken back', async () => {
    sandbox.faults.add({ kind: 'slow', milliseconds: 100, times: 1 });
    const before = performance.now();
    await api.sendMessage(me, 'slowly');
    expect(performance.now() - before).toBeGreaterThanOrEqual(95);
    sandbox.faults.add({ kind: 'drop', times: 5 });
    sandbox.faults.clear();
    await api.sendMessage(me, 'again');
  });
});

describe('flood limits', () => {
  beforeEach(() => open(true));

  const burst = async (chat: number, messages: number): Promise<void> => {
    for (let sent = 0; sent < messages; sent++) await api.sendMessage(chat, String(sent));
  };
  const later = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };

  it('let five messages pass in a private chat, then one a second', async () => {
    await burst(me, 5);
    await expect(api.sendMessage(me, 'x')).rejects.toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    await api.sendChatAction(me, 'typing');
    later(1);
    await api.sendMessage(me, 'x');
  });

  it('let twenty pass in a group, then twenty a minute', async () => {
    await burst(sandbox.group.id, 20);
    await expect(api.sendMessage(sandbox.group.id, 'x')).rejects.toMatchObject({
      parameters: { retry_after: 3 },
    });
    later(3);
    await api.sendMessage(sandbox.group.id, 'x');
  });

  it('let an album of more than a burst pass after a rest, and count each part', async () => {
    const album = () =>
      api.sendMediaGroup(
        me,
        Array.from({ length: 7 }, () => InputMediaBuilder.document(new InputFile(Buffer.from('x'), 'x.txt'))),
      );
    await album();
    await expect(api.sendMessage(me, 'x')).rejects.toMatchObject({ parameters: { retry_after: 3 } });
    later(7);
    await album();
  });
});
