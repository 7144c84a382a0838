import { execFile } from 'node:child_process';
import { link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Another running process has the folder. */
export class FolderInUse extends Error {
  constructor(root: string) {
    super(
      `${root} is in use by another running desk. Stop that one first, or give this one another DATA_DIR.`,
    );
    this.name = 'FolderInUse';
  }
}

/** A holder on another machine shows that it lives by touching the lock. */
const touchMs = 15_000;
const abandonedMs = 60_000;

/**
 * Takes the folder for this process alone. The lock names its holder by machine, number and birth, so that one left
 * behind by a process that was killed is known for what it is, also when its number was given to somebody else
 * since, as in a container where the desk is always process 1.
 * @returns a function that gives the folder back
 * @throws FolderInUse
 */
export async function lockFolder(root: string, pid: number): Promise<() => Promise<void>> {
  const lock = join(root, 'lock');
  const mine = `${hostname()} ${pid} ${await birthOf(pid)}`;
  const offered = `${lock}.${pid}`;
  await writeFile(offered, mine, { mode: 0o600 });
  try {
    // link(2) makes the lock only if there is none: of two processes that start at once, one gets it.
    while (!(await linked(offered, lock))) {
      const held = await contentOf(lock);
      if (held !== undefined && (await isAlive(lock, held))) throw new FolderInUse(root);
      await clearAway(lock, held, `${offered}.left`);
    }
  } finally {
    await unlink(offered);
  }
  const touching = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), touchMs);
  touching.unref();
  return async () => {
    clearInterval(touching);
    if ((await contentOf(lock)) === mine) await unlink(lock);
  };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away; one that somebody else took meanwhile is put back. */
async function clearAway(lock: string, held: string | undefined, aside: string): Promise<void> {
  try {
    await rename(lock, aside);
  } catch {
    return; // Somebody else cleared it away.
  }
  if ((await contentOf(aside)) !== held) await linked(aside, lock);
  await unlink(aside);
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function isAlive(lock: string, held: string): Promise<boolean> {
  const [host, pid, ...birth] = held.split(' ');
  if (host === hostname()) return birth.join(' ') !== '' && birth.join(' ') === (await birthOf(Number(pid)));
  const touched = await stat(lock).catch(() => undefined);
  return touched !== undefined && Date.now() - touched.mtimeMs < abandonedMs;
}

/** When a process was born, in whatever words the system has for it; empty if there is none. */
async function birthOf(pid: number): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may hold blanks and brackets: count from behind it. Field 22 is the start (man 5 proc).
    return `${boot.trim()} ${status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    const listed = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return listed.stdout.trim();
  }
}
