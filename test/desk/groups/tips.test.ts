import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createGroups } from '../../../src/desk/groups/groups.ts';
import { createOfficers } from '../../../src/desk/officers.ts';
import { createOutbox } from '../../../src/desk/outbox.ts';
import { createAwareness } from '../../../src/desk/reports/awareness.ts';
import { createSettle } from '../../../src/desk/settle.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/storage/knowledge-files.ts';
import { openLowdbStore } from '../../../src/storage/lowdb-store.ts';
import { createHandClock } from '../../hand-clock.ts';

const knowledge = loadKnowledge(await readKnowledgeFiles('knowledge'));
const log = { info() {}, warn() {}, error() {} };
const school = { id: -100, kind: 'group', title: '৮ম শ্রেণি', addedBy: 7, members: 40 } as const;

/** Groups over a real store, at eight in the morning of a Tuesday in Dhaka. */
async function openGroups() {
  const place = await mkdtemp(join(tmpdir(), 'sheba-groups-'));
  const clock = createHandClock('2026-11-24T08:00:00+06:00');
  const open = async () => {
    const store = await openLowdbStore(place, process.pid);
    const outbox = createOutbox({ store, clock });
    const zone = 'Asia/Dhaka';
    const awareness = createAwareness({ store, clock, zone });
    const groups = createGroups({ store, outbox, library: { knowledge }, awareness, clock, zone, log });
    await groups.start();
    const officers = createOfficers({ store, clock, named: [], officeChat: undefined });
    return { store, groups, settle: createSettle({ outbox, officers, clock }) };
  };
  let now = await open();
  const stop = async () => {
    await now.groups.stop();
    await now.store.close();
  };
  onTestFinished(async () => {
    await stop();
    await rm(place, { recursive: true });
  });
  const settled = async () => {
    for (let turn = 0; turn < 3; turn += 1) await now.store.transaction(async () => {});
    await clock.nextAlarm();
  };
  return {
    clock,
    get now() {
      return now;
    },
    async until(time: string) {
      for (;;) {
        const left = Date.parse(`${time}:00+06:00`) - clock.now().getTime();
        if (left <= 0) return;
        clock.advance(Math.min(left, await clock.nextAlarm()));
        await settled();
      }
    },
    /** Off while the clock goes on. */
    async away(hours: number) {
      await stop();
      clock.advance(hours * 60 * 60_000);
      now = await open();
      await settled();
    },
    deliveries: async () => (await now.store.deliveries.all()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

it('gives each group its tip at its hour, another each day, as its admins chose', async () => {
  const play = await openGroups();
  await play.now.groups.join(school);
  expect(await play.now.groups.choose(school.id, 0, { is: 'hour', to: 9 })).toMatchObject({ version: 1 });
  await play.now.groups.choose(school.id, 1, { is: 'look', to: 'text' });
  await play.until('2026-11-24T08:59');
  expect(await play.deliveries()).toEqual([]);
  await play.until('2026-11-26T09:01');
  const tips = await play.deliveries();
  expect(tips.map(({ target, content }) => ({ ...target, ...content }))).toEqual(
    tips.map(() => expect.objectContaining({ channel: 'mass', chatId: -100, kind: 'tip', look: 'text' })),
  );
  expect(new Set(tips.map(({ content }) => JSON.stringify(content))).size).toBe(3);
  expect(await play.now.store.days.get('2026-11-26')).toMatchObject({
    awareness: { tips: 1 },
    reach: { groups: 1, members: 40 },
  });
});

it('goes on after a pause with the next tip, not with all that were missed', async () => {
  const play = await openGroups();
  await play.now.groups.join(school);
  await play.until('2026-11-24T10:00');
  await play.away(24 * 5 + 6);
  expect(await play.deliveries()).toHaveLength(1);
  await play.until('2026-11-30T10:00');
  expect(await play.deliveries()).toHaveLength(2);
  // An hour late is not too late.
  await play.away(25);
  expect(await play.deliveries()).toHaveLength(3);
});

it('keeps what was chosen and shown when the group becomes a supergroup, or leaves and comes back', async () => {
  const play = await openGroups();
  await play.now.groups.join(school);
  await play.until('2026-11-24T10:00');
  await play.now.groups.migrate(-100, -1001);
  await play.now.groups.leave(-1001);
  await play.until('2026-11-25T10:00');
  expect(await play.deliveries()).toHaveLength(1);
  await play.now.groups.join({ ...school, id: -1001, kind: 'supergroup' });
  await play.until('2026-11-26T10:00');
  const [first, second] = await play.deliveries();
  expect(second?.target).toMatchObject({ chatId: -1001 });
  expect(second?.content).not.toEqual(first?.content);
  expect(await play.now.groups.all()).toHaveLength(1);
});

it('lets one of two admins win who press at once', async () => {
  const { now } = await openGroups();
  await now.groups.join(school);
  const both = await Promise.all([
    now.groups.choose(school.id, 0, { is: 'hour', to: 9 }),
    now.groups.choose(school.id, 0, { is: 'hour', to: 18 }),
  ]);
  expect(both.filter((one) => one === 'stale')).toHaveLength(1);
  expect(await now.groups.choose(-5, 0, { is: 'hour', to: 9 })).toBeUndefined();
});

it('is silent where it may not write, and tells who brought it there, once', async () => {
  const play = await openGroups();
  await play.now.groups.join(school);
  await play.until('2026-11-24T10:00');
  const [tip] = await play.deliveries();
  if (tip === undefined) throw new Error('there is no tip');
  await play.now.settle(tip, { is: 'undeliverable', reason: 'refused' });
  expect(await play.now.groups.get(school.id)).toMatchObject({ state: { is: 'silenced' } });
  expect(await play.deliveries()).toMatchObject([
    { target: { channel: 'telegram', chatId: 7 }, content: { kind: 'silenced', title: school.title } },
  ]);
  await play.until('2026-11-26T10:00');
  expect(await play.deliveries()).toHaveLength(1);
  await play.now.groups.join(school);
  await play.until('2026-11-27T10:00');
  expect(await play.deliveries()).toHaveLength(2);
});
