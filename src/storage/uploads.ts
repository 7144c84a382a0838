import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uploads } from '../desk/files/uploads.ts';
import { removeDurably, writeDurably } from './durable.ts';

/** Ids that we make ourselves: no other name is ever looked for in the folder. */
const safeId = /^[A-Za-z0-9-]{1,64}$/;
const ending = '.upload';

/** Keeps files in a folder of their own, one a file. */
export async function openUploads(root: string): Promise<Uploads> {
  const folder = join(root, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string) => {
    if (!safeId.test(id)) throw new RangeError('This is no id of a file.');
    return join(folder, `${id}${ending}`);
  };

  return {
    put: (id, bytes) => writeDurably(pathOf(id), bytes),
    async open(id) {
      const path = pathOf(id);
      return (await isThere(path)) ? read(path) : undefined;
    },
    delete: (id) => removeDurably(pathOf(id)),
    ids: async () =>
      (await readdir(folder))
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length)),
  };
}

/** Opens the file when it is read, so that one that is never read is not left open. */
async function* read(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
