import { expect, it } from 'vitest';
import type { Chat } from '../../src/sandbox/world.ts';
import { freshSandbox } from './news.ts';

const sand = freshSandbox({ limits: true });

function open(groups: number): readonly Chat[] {
  const { world, officer } = sand.sandbox;
  return Array.from({ length: groups }, (_, place) => world.addGroup(`দল ${place}`, [officer]));
}

const send = (groups: readonly Chat[]): Promise<unknown> =>
  Promise.all(groups.map(({ id }) => sand.api.sendMessage(id, 'আজকের পরামর্শ')));

it('makes a thousand groups in no time, and hears of each', async () => {
  const from = performance.now();
  const groups = open(1_000);
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(1_000);
  expect(sand.sandbox.world.chats.length).toBeGreaterThan(1_000);
});

it('takes a message to a thousand groups at thirty a second', { timeout: 60_000 }, async () => {
  const groups = open(1_000);
  for (let sent = 0; sent < groups.length; sent += 30) {
    await send(groups.slice(sent, sent + 30));
    sand.wait(1);
  }
  expect(groups.every(({ id }) => sand.sandbox.world.messages(id).length === 1)).toBe(true);
  expect(sand.sandbox.violations()).toEqual([]);
});

it('refuses the thirty-first in a second, whichever group it is for', async () => {
  await expect(send(open(31))).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
  expect(sand.sandbox.violations()).toMatchObject([{ kind: 'refused', code: 429 }]);
});
