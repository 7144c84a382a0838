import fc from 'fast-check';
import { Api, type Transformer } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/telegram/pace.ts';
import type { Turns, Urgency } from '../../src/telegram/turns.ts';
import { createTicker } from './ticker.ts';

interface Sending {
  readonly at: number;
  readonly chat: number;
  readonly parts: number;
  readonly urgency: Urgency;
}

const noOthers: Turns = { wait: () => Promise.resolve() };
const photo = { type: 'photo', media: 'id' } as const;

/** @returns when each message of these went, and how many parts it had */
async function play(sendings: readonly Sending[]) {
  const time = createTicker();
  const pace = createPace(noOthers, time.ticker);
  const went: { came: number; at: number; chat: number; parts: number }[] = [];
  const apiOf = (urgency: Urgency, sending: () => Sending) => {
    const arrives: Transformer = async () => {
      const { at: came, chat, parts } = sending();
      went.push({ came, at: time.now(), chat, parts });
      return { ok: true, result: true as never };
    };
    const api = new Api('1:a');
    api.config.use(arrives, pace(urgency));
    return api;
  };
  for (const sending of sendings.toSorted((one, other) => one.at - other.at)) {
    await time.until(sending.at);
    const api = apiOf(sending.urgency, () => sending);
    const { chat, parts } = sending;
    void (parts === 1 ? api.sendMessage(chat, 'x') : api.sendMediaGroup(chat, Array(parts).fill(photo)));
    await time.until(sending.at);
  }
  await time.until(1e9);
  return went;
}

const sendings = (chat: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 60_000 }),
      chat,
      parts: fc.constantFrom(1, 1, 1, 2, 10),
      urgency: fc.constantFrom<Urgency>('answer', 'mass'),
    }),
    { minLength: 1, maxLength: 60 },
  );

describe('the pace', () => {
  it('never empties the bucket of a private chat: five, and one a second', async () => {
    await fc.assert(
      fc.asyncProperty(sendings(fc.constant(7)), async (all) => {
        const went = await play(all);
        expect(went).toHaveLength(all.length);
        let level = 5;
        let before = 0;
        for (const { at, parts } of went) {
          level = Math.min(5, level + (at - before) / 1000);
          before = at;
          expect(level).toBeGreaterThanOrEqual(Math.min(parts, 5));
          level -= parts;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sends a group no more than 20 in any minute, answers and tips together', async () => {
    const single = sendings(fc.constant(-7)).map((all) => all.map((one) => ({ ...one, parts: 1 })));
    await fc.assert(
      fc.asyncProperty(single, async (all) => {
        const times = (await play(all)).map(({ at }) => at);
        for (const start of times)
          expect(times.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order in a chat', async () => {
    await fc.assert(
      fc.asyncProperty(sendings(fc.constantFrom(7, -7)), async (all) => {
        for (const chat of [7, -7]) {
          const came = (await play(all)).filter((one) => one.chat === chat).map((one) => one.came);
          expect(came).toEqual(came.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets the sixth wait one second, and other chats not at all', async () => {
    const message = (chat: number) => ({ at: 0, chat, parts: 1, urgency: 'answer' }) as const;
    const went = await play([...Array.from({ length: 7 }, () => message(7)), message(8)]);
    expect(went.filter(({ chat }) => chat === 7).map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 1050, 2100]);
    expect(went.filter(({ chat }) => chat === 8).map(({ at }) => at)).toEqual([0]);
  });
});
