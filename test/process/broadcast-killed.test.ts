import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { joined, usualSettings } from '../../src/desk/groups/group.ts';
import { openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { openSandboxStage } from '../stage/sandbox-stage.ts';
import { type DeskProcess, startDeskProcess } from './desk-process.ts';

/** At 26 messages a second this takes forty seconds. */
const groups = 1000;

it('a broadcast whose process is killed half-way reaches each group once', { timeout: 480_000 }, async () => {
  const stage = await openSandboxStage();
  const { world } = stage.sandbox;
  const dataDir = await mkdtemp(join(tmpdir(), 'sheba-cast-'));
  const start = async (): Promise<DeskProcess> => {
    const started = startDeskProcess({
      BOT_TOKEN: stage.token,
      BOT_API_ROOT: stage.root,
      DATA_DIR: dataDir,
      OFFICER_IDS: String(stage.officer.id),
    });
    await started.says(/Sheba Desk: http/);
    return started;
  };
  const teacher = world.addPerson({ firstName: 'শিক্ষক', languageCode: 'bn' });
  // The stage has one of its own.
  const more = Array.from({ length: groups - 1 }, (_, n) => world.addGroup(`দল ${n}`, [teacher]).id);
  const chats = [...more, stage.group.id];
  const store = await openLowdbStore(dataDir, process.pid);
  await store.transaction(async (changes) => {
    for (const [n, id] of chats.entries())
      changes.groups.put({
        ...joined(undefined, { id, kind: 'group', title: `দল ${n}`, addedBy: teacher.id, members: 9 }),
        settings: { ...usualSettings, quiet: null, days: [] },
      });
  });
  await store.close();
  let desk = await start();
  onTestFinished(async () => {
    await desk.kill('SIGTERM');
    await stage.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const got = (chat: number) => world.messages(chat).filter(({ text }) => text.startsWith('📢')).length;
  const reached = () => chats.filter((chat) => got(chat) > 0).length;

  const patient = { within: 120_000 };
  await stage.officer.says('/start');
  await stage.officer.reads('সহায়তা ডেস্ক', patient);
  await stage.officer.says('/broadcast ওটিপি কাউকে দেবেন না');
  await stage.officer.reads(/১,?০০০টি দল ও চ্যানেলে/, patient);
  await stage.officer.presses(/📢 হ্যাঁ, ১,?০০০টি চ্যাটে পাঠান/);
  await expect.poll(reached, { timeout: 120_000, interval: 5 }).toBeGreaterThanOrEqual(groups / 2);
  // Between two messages: what Telegram has taken is noted a moment later.
  await after(20);
  await desk.kill('SIGKILL');
  expect(reached()).toBeLessThan(groups);

  desk = await start();
  await expect.poll(reached, { timeout: 120_000 }).toBe(groups);
  await stage.officer.reads(/শেষ: ১,?০০০\/১,?০০০/, patient);
  expect(chats.map(got)).toEqual(chats.map(() => 1));
  expect(stage.sandbox.audit().filter(({ kind }) => kind !== 'owed')).toEqual([]);
});
