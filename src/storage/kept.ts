import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from 'node:process';
import { deserialize, serialize } from 'node:v8';

/** Something that takes long to make, and what it is made from. */
export interface Making<Made> {
  /** The beginning of the file's name. */
  readonly name: string;
  /** All that it depends on: another text, another thing. */
  readonly from: readonly string[];
  make(): Made;
  /** Whether what was read is such a thing. */
  is(read: unknown): read is Made;
}

/**
 * Makes something once, and keeps it in a folder as long as nothing that it is made from changes. Plain data, as
 * the structured clone algorithm takes it: maps, sets and typed arrays too. What can't be read or written is made
 * anew: this saves time and nothing else.
 */
export async function kept<Made>(folder: string, making: Making<Made>): Promise<Made> {
  const file = `${making.name}-${keyOf(making.from)}.v8`;
  const before = await readFile(join(folder, file)).then(deserialized, () => undefined);
  if (making.is(before)) return before;
  const made = making.make();
  await keep(folder, making.name, file, made).catch(() => {});
  return made;
}

/** Another version of Node may write it in another way. */
function keyOf(from: readonly string[]): string {
  const hash = createHash('sha256').update(version);
  for (const part of from) hash.update(`\0${part.length}\0`).update(part);
  return hash.digest('hex').slice(0, 32);
}

function deserialized(bytes: Buffer): unknown {
  try {
    return deserialize(bytes);
  } catch {
    return undefined;
  }
}

/** Written aside and moved into place, so that nobody reads half of it; what it replaces goes. */
async function keep(folder: string, name: string, file: string, made: unknown): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `${file}.${randomUUID()}`);
  await writeFile(aside, serialize(made), { mode: 0o600 });
  await rename(aside, join(folder, file));
  for (const other of await readdir(folder)) {
    if (other.startsWith(`${name}-`) && other !== file) await rm(join(folder, other), { force: true });
  }
}
