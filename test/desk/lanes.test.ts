import { expect, it } from 'vitest';
import type { Delivery } from '../../src/desk/delivery.ts';
import { createLanes } from '../../src/desk/lanes.ts';

const to = (chatId: number, id: string): Delivery => ({
  id,
  ticket: null,
  target: { channel: 'mass', chatId, topic: null },
  content: { kind: 'silenced', title: '' },
  attempts: 0,
  notBefore: '2026-11-24T10:00:00.000Z',
  trouble: null,
});
const heads = (lanes: ReturnType<typeof createLanes>) => [...lanes.heads()].map(([, { id }]) => id);

it('gives the oldest of each lane, in whatever order they came', () => {
  const lanes = createLanes();
  for (const [chat, id] of [
    [1, 'b'],
    [1, 'c'],
    [2, 'd'],
    [1, 'a'],
  ] as const)
    lanes.put(to(chat, id));
  expect(heads(lanes)).toEqual(['a', 'd']);
  lanes.delete('a');
  lanes.delete('nothing');
  expect(heads(lanes)).toEqual(['b', 'd']);
  lanes.delete('d');
  expect(heads(lanes)).toEqual(['b']);
});

it('takes over a change, and another chat', () => {
  const lanes = createLanes();
  lanes.put(to(1, 'a'));
  lanes.put({ ...to(1, 'a'), attempts: 1 });
  lanes.put(to(1, 'b'));
  expect([...lanes.heads()]).toMatchObject([['mass 1', { attempts: 1 }]]);
  lanes.put(to(3, 'a'));
  expect([...lanes.heads()].map(([lane]) => lane)).toEqual(['mass 1', 'mass 3']);
});

it('finds the heads of a thousand lanes without sorting what waits', () => {
  const lanes = createLanes();
  for (let n = 0; n < 5_000; n += 1) lanes.put(to(n % 1_000, String(n).padStart(5, '0')));
  const start = performance.now();
  for (let n = 0; n < 100; n += 1) expect(heads(lanes)).toHaveLength(1_000);
  expect((performance.now() - start) / 100).toBeLessThan(10);
});
