import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

const secret = 'kNqT3v_0a-ZrL9mWc5YpXe2hUg7DfJb8';

let stage: SandboxStage;
let desk: OpenDesk;
beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { BOT_MODE: 'webhook', WEBHOOK_SECRET: secret });
});
afterEach(async () => {
  await desk.close();
  await stage.close();
});

const posts = async (body: string, given = secret) => {
  const response = await fetch(`${desk.app.url}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': given },
    body,
  });
  return response.status;
};
const nested = (depth: number, open = '[', close = ']') =>
  `{"update_id": 900000001, "message": {"extra": ${open.repeat(depth)}1${close.repeat(depth)}}}`;

it.each([
  ['arrays in arrays', nested(50_000)],
  ['objects in objects', nested(50_000, '{"a":', '}')],
  ['an update that is none', '{"hello": 1}'],
  ['a number too large', '{"update_id": 1e99}'],
  ['what is not JSON', '{"update_id": 1'],
  ['a list', '[{"update_id": 1}]'],
])('refuses %s, and goes on', async (_case, body) => {
  expect(await posts(body)).toBe(400);
  await stage.citizen.says('/start');
  await stage.citizen.reads('সহায়তা ডেস্ক');
});

it('takes what is nested as deep as anything of Telegram', async () => {
  expect(await posts(nested(20))).toBe(200);
});

it('takes nothing without the secret', async () => {
  expect(await posts(nested(1), 'x'.repeat(secret.length))).toBe(401);
});
