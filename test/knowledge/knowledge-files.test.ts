import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'knowledge-'));
});
afterEach(() => rm(place, { recursive: true }));

it('reads the YAML files of the folder and of those inside it, and nothing else', async () => {
  await mkdir(join(place, 'charter'));
  await mkdir(join(place, '.git'));
  const names = ['b.yaml', 'a.yml', 'charter/1.yaml', 'README.md', '.hidden.yaml', '.git/c.yaml', 'a.yaml~'];
  await Promise.all(names.map((name) => writeFile(join(place, name), `# ${name} খ`)));
  expect(await readKnowledgeFiles(place)).toEqual([
    { path: 'a.yml', text: '# a.yml খ' },
    { path: 'b.yaml', text: '# b.yaml খ' },
    { path: 'charter/1.yaml', text: '# charter/1.yaml খ' },
  ]);
});

it('names the folder that is not there, and what was expected', async () => {
  const missing = join(place, 'knowlege');
  await expect(readKnowledgeFiles(missing)).rejects.toMatchObject({
    faults: [
      { file: missing, expected: expect.stringMatching(/can't be read \(ENOENT\); expected a folder/) },
    ],
  });
});
