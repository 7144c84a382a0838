/**
 * Does a broadcast hold up answers? The whole desk, in front of a sandbox on this computer that counts as Telegram does:
 * answers to a citizen while nothing else happens, then during a broadcast to 1,000 groups. Prints the p95 of both with
 * their ratio, the broadcast's speed, the most messages in any second, and what the sandbox had to refuse.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { startApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { joined, usualSettings } from '../src/desk/groups/group.ts';
import { startSandbox } from '../src/sandbox/sandbox.ts';
import { openLowdbStore } from '../src/storage/lowdb-store.ts';
import { systemClock as clock } from '../src/system-clock.ts';

const groups = Number(process.argv[2] ?? 1_000);
/** A citizen a second, as their chats allow. */
const pauseMs = 1_000;
const longestMs = 150_000;

const at = (ms: readonly number[], part: number) =>
  [...ms].sort((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(ms.length * part))] ?? Number.NaN;

/** The most moments within any second. */
function mostInASecond(moments: readonly number[]): number {
  let [most, first] = [0, 0];
  for (const [last, moment] of moments.entries()) {
    while (moment - (moments[first] ?? moment) >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

const root = await mkdtemp(join(tmpdir(), 'sheba-cast-'));
const sandbox = await startSandbox({ now: clock.now, limits: true });
const { world, officer } = sandbox;
const teacher = world.addPerson({ firstName: 'শিক্ষক', languageCode: 'bn' });
const citizens = Array.from({ length: 20 }, (_, n) =>
  world.addPerson({ firstName: `নাগরিক ${n}`, languageCode: 'bn' }),
);
// The sandbox has a group of its own, too. None has quiet hours: the figures are the same at night.
const chats = [
  sandbox.group.id,
  ...Array.from({ length: groups - 1 }, (_, n) => world.addGroup(`দল ${n}`, [teacher]).id),
];
const store = await openLowdbStore(root, process.pid);
await store.transaction(async (changes) => {
  for (const [n, id] of chats.entries())
    changes.groups.put({
      ...joined(undefined, { id, kind: 'group', title: `দল ${n}`, addedBy: teacher.id, members: 9 }),
      settings: { ...usualSettings, quiet: null, days: [] },
    });
});
await store.close();

const sent: number[] = [];
const reached = new Map<number, number>();
let lastReached = 0;
world.listen((event) => {
  if (event.what !== 'message' || event.message.from.kind !== 'bot') return;
  sent.push(performance.now());
  const { chatId, text } = event.message;
  if (!text.startsWith('📢') || chatId > 0) return;
  reached.set(chatId, (reached.get(chatId) ?? 0) + 1);
  lastReached = performance.now();
});

const config = loadConfig({
  BOT_TOKEN: sandbox.token,
  BOT_API_ROOT: sandbox.root,
  DATA_DIR: root,
  PORT: '0',
  OFFICER_IDS: String(officer.id),
  LOG_LEVEL: 'fatal',
});
const app = await startApp({ config, log: pino({ level: 'silent' }), clock, pid: process.pid });

async function read(chatId: number, expected: RegExp, after = 0): Promise<number> {
  const from = performance.now();
  for (;;) {
    const found = world
      .messages(chatId)
      .find(({ id, text, from: by }) => id > after && by.kind === 'bot' && expected.test(text));
    if (found !== undefined) return found.id;
    if (performance.now() - from > longestMs) throw new Error(`nobody read ${expected}`);
    await sleep(1);
  }
}

/** Asks until told to stop. @returns how long each answer took, in milliseconds */
async function ask(until: () => boolean): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; !until(); n += 1) {
    const citizen = citizens[n % citizens.length];
    if (citizen === undefined) break;
    const start = performance.now();
    const { id } = world.says(citizen, citizen.id, 'অফিস কখন খোলা?');
    await read(citizen.id, /./, id);
    took.push(performance.now() - start);
    await sleep(Math.max(0, pauseMs - (performance.now() - start)));
  }
  return took;
}

try {
  world.says(officer, officer.id, '/start');
  await read(officer.id, /সহায়তা ডেস্ক/);
  for (const citizen of citizens) world.says(citizen, citizen.id, '/start');
  // What the groups are greeted with is not what is measured.
  for (let count = -1; count !== sent.length; await sleep(5_000)) count = sent.length;

  const end = performance.now() + 20_000;
  const idle = await ask(() => performance.now() > end);

  world.says(officer, officer.id, '/broadcast ওটিপি কাউকে দেবেন না');
  const control = await read(officer.id, /পাঠাবেন\?/);
  const button = world
    .messages(officer.id)
    .find(({ id }) => id === control)
    ?.keyboard?.flat()
    .find(({ data }) => data?.startsWith('cast:start'));
  if (button?.data === undefined) throw new Error('there is nothing to confirm');
  sent.length = 0;
  const start = performance.now();
  world.presses(officer, officer.id, control, button.data);
  const busy = await ask(() => reached.size === groups || performance.now() - start > longestMs);
  const seconds = (lastReached - start) / 1_000;
  const all = sent.filter((moment) => moment <= lastReached).length;

  const [before, during] = [at(idle, 0.95), at(busy, 0.95)];
  const refused = sandbox.audit().filter(({ what }) => /429|Too Many/i.test(what)).length;
  const twice = [...reached.values()].filter((times) => times > 1).length;
  process.stdout.write(`A broadcast to ${groups} groups, and answers beside it\n`);
  process.stdout.write(
    `  answers when idle: p95 ${before.toFixed(1)} ms of ${idle.length}; during it: p95 ${during.toFixed(1)} ms of ${busy.length}; ${(during / before).toFixed(1)} times\n`,
  );
  process.stdout.write(
    `  ${reached.size} groups reached, ${twice} of them twice, ${(reached.size / seconds).toFixed(1)} a second, with answers ${(all / seconds).toFixed(1)}, at most ${mostInASecond(sent)} in any second, ${refused} refused\n`,
  );
} finally {
  await app.stop();
  await sandbox.stop();
  await rm(root, { recursive: true, force: true });
}
