import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { KnowledgeFault } from '../knowledge/fault.ts';
import type { KnowledgeFile } from '../knowledge/yaml-file.ts';

/**
 * Reads every YAML file of a knowledge folder and the folders in it. Files that are no YAML, and those whose
 * name begins with a dot, are not looked at.
 * @throws KnowledgeFault if the folder, or a file in it, can't be read
 */
export async function readKnowledgeFiles(folder: string): Promise<readonly KnowledgeFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder, 'expected a folder with the knowledge files', cause);
  });
  const paths = found
    .filter((file) => !file.isDirectory() && /^[^.].*\.ya?ml$/i.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8').catch((cause: unknown) => {
        throw unreadable(path, 'expected a file that this program may read', cause);
      }),
    })),
  );
}

/** A file is replaced whole or not at all. */
export async function writeKnowledgeFile(folder: string, { path, text }: KnowledgeFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
}

function unreadable(path: string, expected: string, cause: unknown): KnowledgeFault {
  const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new KnowledgeFault([{ file: path, expected: `can't be read${why}; ${expected}` }]);
}
