import { expect, it, vi } from 'vitest';
import { everybody, nobody, openCast, words } from './open-cast.ts';

const done = (cast: Awaited<ReturnType<typeof openCast>>, id: string) =>
  vi.waitFor(async () => expect(await cast.desk.broadcasts.get(id)).toMatchObject({ is: 'done' }), 10_000);

it('goes to each group and each citizen who agreed, once, and is confirmed once', async () => {
  const cast = await openCast();
  await cast.joins(120);
  await cast.desk.groups.leave(-120);
  await cast.agrees(42);
  await cast.desk.preferences.chooseLanguage(43, 'en');
  const { id, version } = await cast.desk.broadcasts.draft(words, everybody, nobody);
  expect(await cast.desk.broadcasts.count(everybody)).toEqual({ groups: 119, members: 1190, citizens: 1 });
  expect(await cast.desk.broadcasts.get(id)).toMatchObject({ is: 'draft', total: 120, sent: 0 });
  const deliveries = cast.send();
  const both = await Promise.all([
    cast.desk.broadcasts.start(id, version, nobody),
    cast.desk.broadcasts.start(id, version, nobody),
  ]);
  expect(both.toSorted()).toEqual(['before', 'started']);
  await done(cast, id);
  expect(cast.got.toSorted((a, b) => a - b)).toEqual(
    [...Array.from({ length: 119 }, (_, n) => -119 + n), 42].toSorted((a, b) => a - b),
  );
  expect(await cast.desk.broadcasts.start(id, version, nobody)).toBe('before');
  expect(await cast.desk.broadcasts.get(id)).toMatchObject({ total: 120, sent: 120, failed: 0, left: 0 });
  expect((await cast.store.days.get('2026-11-24'))?.awareness.broadcasts).toBe(1);
  await deliveries.stop();
});

it('is confirmed as it was looked at, and by nobody for nobody', async () => {
  const cast = await openCast();
  const { broadcasts } = cast.desk;
  const { id } = await broadcasts.draft(words, everybody, nobody);
  expect(await broadcasts.start(id, 0, nobody)).toBe('nobody');
  await cast.joins(1);
  const [one, other] = await Promise.all([
    broadcasts.change(id, 0, { message: { ...words, bn: 'ক' } }),
    broadcasts.change(id, 0, { message: { ...words, bn: 'খ' } }),
  ]);
  expect([one, other].filter((each) => each !== undefined)).toHaveLength(1);
  expect(await broadcasts.start(id, 0, nobody)).toBe('stale');
  expect(await broadcasts.start('nothing', 0, nobody)).toBe('unknown');
  expect(await broadcasts.start(id, 1, nobody)).toBe('started');
  expect(await broadcasts.change(id, 1, { audience: everybody })).toBeUndefined();
  await broadcasts.discard(id);
  expect(await broadcasts.get(id)).toMatchObject({ is: 'running' });
});

it('stops, and goes on with the others alone', async () => {
  const cast = await openCast();
  await cast.joins(200);
  const { id, version } = await cast.desk.broadcasts.draft(words, everybody, nobody);
  let hold: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    hold = resolve;
  });
  // The last of those under way arrives only after the stop.
  cast.answers.set(-60, async () => {
    await held;
    return { is: 'arrived', messages: [] };
  });
  let stopping: Promise<boolean> | undefined;
  cast.answers.set(-70, async () => {
    stopping ??= cast.desk.broadcasts.stop(id, nobody);
    return { is: 'arrived', messages: [] };
  });
  const deliveries = cast.send();
  await cast.desk.broadcasts.start(id, version, nobody);
  await vi.waitFor(() => expect(stopping).toBeDefined(), 10_000);
  expect(await stopping).toBe(true);
  hold();
  await deliveries.stop();
  const stopped = await cast.desk.broadcasts.get(id);
  expect(stopped).toMatchObject({ is: 'stopped', sent: cast.got.length, left: 200 - cast.got.length });
  expect(cast.got.length).toBeLessThan(200);
  expect((await cast.store.deliveries.all()).filter(({ content }) => content.kind === 'broadcast')).toEqual(
    [],
  );
  expect(await cast.desk.broadcasts.stop(id, nobody)).toBe(false);

  cast.clock.advance(1_000);
  await cast.restart();
  const again = cast.send();
  expect(await cast.desk.broadcasts.resume(id, nobody)).toBe(true);
  expect(await cast.desk.broadcasts.resume(id, nobody)).toBe(false);
  await done(cast, id);
  expect(cast.got).toHaveLength(200);
  expect(new Set(cast.got).size).toBe(200);
  await again.stop();
  const { records } = await cast.store.audit.between(new Date(0), new Date('2030-01-01'));
  expect(records.map(({ what }) => what)).toEqual([
    'broadcast-started',
    'broadcast-stopped',
    'broadcast-resumed',
  ]);
});

it('goes on after a restart with what lay in the outbox and with the rest', async () => {
  const cast = await openCast();
  await cast.joins(150);
  const { id, version } = await cast.desk.broadcasts.draft(words, everybody, nobody);
  await cast.desk.broadcasts.start(id, version, nobody);
  await vi.waitFor(async () => expect(await cast.store.deliveries.all()).toHaveLength(50), 10_000);
  cast.clock.advance(1_000);
  await cast.restart();
  const deliveries = cast.send();
  await done(cast, id);
  expect(new Set(cast.got).size).toBe(150);
  expect(cast.got).toHaveLength(150);
  await deliveries.stop();
});

it('tells who could not be reached, naming groups and counting citizens', async () => {
  const cast = await openCast();
  await cast.joins(4);
  for (const citizen of [42, 43, 44]) await cast.agrees(citizen);
  cast.answers.set(-1, () => ({ is: 'undeliverable', reason: 'refused' }));
  cast.answers.set(-2, () => ({ is: 'undeliverable', reason: 'blocked' }));
  cast.answers.set(42, () => ({ is: 'undeliverable', reason: 'blocked' }));
  const { id, version } = await cast.desk.broadcasts.draft(words, everybody, nobody);
  await cast.desk.broadcasts.start(id, version, nobody);
  await vi.waitFor(async () => expect(await cast.store.deliveries.all()).toHaveLength(7));
  // One wants no more, one wants nothing kept at all, before it came to them.
  await cast.desk.preferences.chooseTips(43, false);
  await cast.desk.forget(44);
  const deliveries = cast.send();
  await done(cast, id);
  const now = await cast.desk.broadcasts.get(id);
  expect(now).toMatchObject({ total: 7, sent: 2, failed: 5 });
  expect(now?.broadcast.failed).toEqual({ blocked: 2, gone: 0, refused: 1, declined: 2 });
  expect(now?.broadcast.unreached.toSorted((a, b) => b.chatId - a.chatId)).toEqual([
    { chatId: -1, title: 'দল 1', reason: 'refused' },
    { chatId: -2, title: 'দল 2', reason: 'blocked' },
  ]);
  expect(JSON.stringify(await cast.store.broadcasts.all())).not.toMatch(/\b4[234]\b/);
  // Who stopped the bot is not written to again.
  expect(await cast.desk.preferences.wantsTips(42)).toBe(false);
  expect(await cast.desk.broadcasts.count(everybody)).toEqual({ groups: 2, members: 20, citizens: 0 });
  await deliveries.stop();
});

it('waits for the end of quiet hours, and holds up no other group', async () => {
  const cast = await openCast('2026-11-24T23:30:00+06:00');
  await cast.joins(3);
  await cast.desk.groups.choose(-1, 0, { is: 'quiet', to: null });
  const { id, version } = await cast.desk.broadcasts.draft(words, everybody, nobody);
  const deliveries = cast.send();
  await cast.desk.broadcasts.start(id, version, nobody);
  await vi.waitFor(() => expect(cast.got).toEqual([-1]));
  await vi.waitFor(async () =>
    expect((await cast.store.deliveries.all()).map(({ notBefore }) => notBefore)).toEqual([
      '2026-11-25T01:00:00.000Z',
      '2026-11-25T01:00:00.000Z',
    ]),
  );
  await cast.clock.nextAlarm();
  cast.clock.advance(7.5 * 60 * 60_000);
  await done(cast, id);
  expect(cast.got).toHaveLength(3);
  await deliveries.stop();
});

it('finds the language of each chat, and asks for patience in quiet hours', async () => {
  const cast = await openCast('2026-11-24T21:59:59+06:00');
  await cast.joins(1);
  await cast.desk.groups.choose(-1, 0, { is: 'language', to: 'en' });
  const { id } = await cast.desk.broadcasts.draft(words, everybody, nobody);
  expect(await cast.desk.broadcasts.open(id, -1)).toMatchObject({ language: 'en', to: 'group', quietMs: 0 });
  cast.clock.advance(2_000);
  expect(await cast.desk.broadcasts.open(id, -1)).toMatchObject({ quietMs: 9 * 60 * 60_000 - 1_000 });
  expect(await cast.desk.broadcasts.open(id, 42)).toMatchObject({
    language: 'bn',
    to: 'citizen',
    quietMs: 0,
  });
  expect(await cast.desk.broadcasts.open('nothing', 42)).toBeUndefined();
});
