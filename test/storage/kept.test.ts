import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { kept, type Making } from '../../src/storage/kept.ts';
import { keptIndex } from '../../src/storage/kept-index.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import { soundFolder } from '../knowledge/sound-folder.ts';

const freshFolder = () => mkdtemp(join(tmpdir(), 'kept-'));

/** Counts how often it is made. */
function counted(from: readonly string[]): Making<Map<string, number>> & { readonly made: () => number } {
  let made = 0;
  return {
    name: 'count',
    from,
    make: () => new Map([['made', ++made]]),
    is: (read): read is Map<string, number> => read instanceof Map && read.has('made'),
    made: () => made,
  };
}

describe('what takes long to make', () => {
  it('is made once, and read from then on', async () => {
    const [folder, making] = [await freshFolder(), counted(['a'])];
    expect(await kept(folder, making)).toEqual(await kept(folder, making));
    expect(making.made()).toBe(1);
  });

  it.each([[['b']], [['a', '']], [['', 'a']]])(
    'is made anew from %j, and only the new one stays',
    async (from) => {
      const folder = await freshFolder();
      await kept(folder, counted(['a']));
      const other = counted(from);
      await kept(folder, other);
      expect(other.made()).toBe(1);
      expect(await readdir(folder)).toHaveLength(1);
    },
  );

  it.each([
    ['garbage', 'no such thing'],
    ['', 'nothing'],
  ])('is made anew if the file holds %j', async (text) => {
    const [folder, making] = [await freshFolder(), counted(['a'])];
    await kept(folder, making);
    for (const file of await readdir(folder)) await writeFile(join(folder, file), text);
    await kept(folder, making);
    expect(making.made()).toBe(2);
  });

  it('is made, though it can be kept nowhere', async () => {
    const folder = join(await freshFolder(), 'a file');
    await writeFile(folder, '');
    expect(await kept(folder, counted(['a']))).toEqual(new Map([['made', 1]]));
  });
});

it('hears the same with an index that was kept', async () => {
  const [folder, knowledge] = [await freshFolder(), loadKnowledge(soundFolder())];
  const fresh = await keptIndex(folder, knowledge);
  const read = await keptIndex(folder, knowledge);
  expect(read).toEqual(fresh);
  const [one, other] = [fresh, read].map((index) => createUnderstanding(knowledge, index));
  for (const text of ['hello', ...knowledge.entries.flatMap(({ phrasings }) => phrasings)]) {
    expect(other?.decide(`${text} please`)).toEqual(one?.decide(`${text} please`));
  }
});
