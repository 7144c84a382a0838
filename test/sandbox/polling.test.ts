import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';

let sandbox: Sandbox;
let api: Api;
const say = (text: string): void => {
  sandbox.world.says(sandbox.citizen, sandbox.citizen.id, text);
};
/** A later call that has its answer: the poll before it has reached the server. */
const arrived = (): Promise<unknown> => api.getMe();
const texts = (updates: readonly Update[]): (string | undefined)[] =>
  updates.map(({ message }) => message?.text);

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => new Date() });
  api = new Api(sandbox.token, { apiRoot: sandbox.root });
  // The news of the group that the bot is in.
  const arrival = await api.getUpdates();
  await api.getUpdates({ offset: (arrival.at(-1)?.update_id ?? 0) + 1 });
});
afterEach(() => sandbox.stop());

it('gives an update again until a later offset confirms it', async () => {
  say('one');
  say('two');
  const [first, second] = await api.getUpdates();
  expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
  expect(texts(await api.getUpdates())).toEqual(['one', 'two']);
  expect(texts(await api.getUpdates({ offset: second?.update_id ?? 0 }))).toEqual(['two']);
  expect(texts(await api.getUpdates())).toEqual(['two']);
  expect(await api.getUpdates({ offset: (second?.update_id ?? 0) + 1 })).toEqual([]);
  expect(sandbox.audit()).toEqual([]);
});

it('keeps to the limit, and counts a negative offset from the end', async () => {
  for (const text of ['one', 'two', 'three']) say(text);
  expect(texts(await api.getUpdates({ limit: 1 }))).toEqual(['one']);
  expect(texts(await api.getUpdates({ offset: -2 }))).toEqual(['two', 'three']);
  expect(texts(await api.getUpdates())).toEqual(['two', 'three']);
});

it('waits for the next update, and gives at once all that came in one breath', async () => {
  const poll = api.getUpdates({ timeout: 30 });
  await arrived();
  say('one');
  say('two');
  expect(texts(await poll)).toEqual(['one', 'two']);
});

it('answers with nothing when the time is over', async () => {
  expect(await api.getUpdates({ timeout: 1 })).toEqual([]);
});

it('sends the first poller away when a second one comes', async () => {
  const first = api.getUpdates({ timeout: 30 });
  await arrived();
  const second = api.getUpdates({ timeout: 30 });
  await expect(first).rejects.toMatchObject({
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  say('one');
  expect(texts(await second)).toEqual(['one']);
});

it('does not count a poller that hung up', async () => {
  const hangUp = new AbortController();
  const first = api.getUpdates({ timeout: 30 }, hangUp.signal as never);
  await arrived();
  hangUp.abort();
  await expect(first).rejects.toThrow();
  say('one');
  expect(texts(await api.getUpdates({ timeout: 30 }))).toEqual(['one']);
  expect(sandbox.violations()).toEqual([]);
});

it('keeps what allowed_updates said before, for updates that come later', async () => {
  await api.getUpdates({ allowed_updates: ['edited_message'] });
  const said = sandbox.world.says(sandbox.citizen, sandbox.citizen.id, 'one');
  sandbox.world.edits(sandbox.citizen, said.id, sandbox.citizen.id, 'two');
  expect((await api.getUpdates()).map((update) => Object.keys(update)[1])).toEqual(['edited_message']);
  await api.getUpdates({ allowed_updates: [] });
  say('three');
  expect(texts(await api.getUpdates()).at(-1)).toBe('three');
});

it('refuses polling while a webhook is set', async () => {
  const poll = api.getUpdates({ timeout: 30 });
  const interrupted = expect(poll).rejects.toThrow('Conflict: terminated by setWebhook request');
  await arrived();
  await api.setWebhook('http://127.0.0.1:9/');
  await interrupted;
  await expect(api.getUpdates()).rejects.toThrow(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  await api.deleteWebhook();
  expect(await api.getUpdates()).toEqual([]);
});
