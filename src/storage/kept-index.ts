import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../knowledge/model.ts';
import { type Index, indexOf, isIndex } from '../understanding/index-data.ts';
import { kept } from './kept.ts';

/** Whose code decides what an index is: another line there, another index. */
const rooms = ['language', 'understanding'].map((room) =>
  fileURLToPath(new URL(`../${room}`, import.meta.url)),
);

/**
 * The index of a knowledge, made at most once: making it takes a second or two, reading it a tenth of one. It is
 * kept in the folder until the knowledge or the code that hears changes.
 */
export async function keptIndex(folder: string, knowledge: Knowledge): Promise<Index> {
  return kept(folder, {
    name: 'index',
    from: [...(await sources()), JSON.stringify(knowledge)],
    make: () => indexOf(knowledge),
    is: isIndex,
  });
}

async function sources(): Promise<readonly string[]> {
  const files = (
    await Promise.all(
      rooms.map(async (room) => (await readdir(room, { recursive: true })).map((file) => join(room, file))),
    )
  )
    .flat()
    .filter((file) => extname(file) !== '')
    .sort();
  return Promise.all(files.map((file) => readFile(file, 'utf8')));
}
