import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what desks make once and keep, the index of their knowledge above all. */
    keptFolder: string;
  }
}

/** Desks of all plays share what takes long to make and follows from the knowledge alone. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sheba-desk-kept-'));
  provide('keptFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
