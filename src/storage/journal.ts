import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DocumentFile } from './document-file.ts';
import type { Write } from './transaction.ts';

const entries = z.array(z.object({ folder: z.string(), id: z.string(), content: z.unknown() }));
type Entries = z.infer<typeof entries>;

/**
 * Makes several writes one: they are written down together first. If the process dies half-way, the next start
 * finds them here and does them again.
 */
export class Journal {
  readonly #file: DocumentFile<Entries>;

  constructor(root: string) {
    this.#file = new DocumentFile(join(root, 'journal.json'), entries);
  }

  /** @returns what was written down but perhaps not done */
  async left(): Promise<Entries> {
    return (await this.#file.read()) ?? [];
  }

  async note(writes: readonly Write[]): Promise<void> {
    const noted = writes.map(({ folder, id, content }) => ({ folder, id, content }));
    await new Low<Entries>(this.#file, noted).write();
  }

  /** All is done. */
  async clear(): Promise<void> {
    await this.#file.remove();
  }
}
