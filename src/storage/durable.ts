import { open, rename, unlink } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname } from 'node:path';

/**
 * Writes a file so that after a power cut either the old content stands there or the new, whole: to a file beside
 * it, flushed, then renamed over it, then the folder flushed (man 2 fsync, man 2 rename). A file beside that is
 * left over from a crash was never acknowledged.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await flushFolder(dirname(path));
}

/** Removes a file, if it is there, so that it stays away after a power cut. */
export async function removeDurably(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  await flushFolder(dirname(path));
}

/** Makes names that were added to a folder, or taken out, stay so after a power cut. */
export async function flushFolder(path: string): Promise<void> {
  // Windows can't flush a folder and needs not.
  if (platform() === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
