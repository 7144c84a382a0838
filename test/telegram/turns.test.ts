import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurns, type Urgency } from '../../src/telegram/turns.ts';
import { createTicker } from './ticker.ts';

/** Sends so many at given moments. @returns when each went */
async function play(arrivals: readonly (readonly [at: number, urgency: Urgency])[], late?: () => number) {
  const time = createTicker(late);
  const turns = createTurns(time.ticker);
  const went: { urgency: Urgency; came: number; at: number }[] = [];
  for (const [came, urgency] of arrivals.toSorted(([one], [other]) => one - other)) {
    await time.until(came);
    void turns.wait(urgency).then(() => went.push({ urgency, came, at: time.now() }));
    await Promise.resolve();
  }
  await time.until(1e7);
  return went;
}

const most = (times: readonly number[]): number =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length));

describe('turns', () => {
  it('no second has more than 30, and all get their turn', async () => {
    const moments = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.constantFrom<Urgency>('answer', 'mass')),
      { maxLength: 200 },
    );
    await fc.assert(
      fc.asyncProperty(moments, fc.integer({ min: 0, max: 15 }), async (arrivals, late) => {
        const went = await play(arrivals, () => late);
        expect(went).toHaveLength(arrivals.length);
        expect(most(went.map(({ at }) => at))).toBeLessThanOrEqual(30);
      }),
      { numRuns: 60 },
    );
  });

  it('a crowd of a thousand gets at least 25 a second', async () => {
    const crowd = Array.from({ length: 1000 }, () => [0, 'mass'] as const);
    const went = await play(crowd, () => 3);
    const seconds = Math.max(...went.map(({ at }) => at)) / 1000;
    expect(1000 / seconds).toBeGreaterThanOrEqual(25);
  });

  it('an answer goes at once, in the midst of a crowd', async () => {
    const crowd = Array.from({ length: 500 }, () => [0, 'mass'] as const);
    const answers = [1010, 3020, 3030, 5000].map((at) => [at, 'answer'] as const);
    const went = await play([...crowd, ...answers]);
    const waits = went.filter(({ urgency }) => urgency === 'answer').map(({ at, came }) => at - came);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1);
  });
});
