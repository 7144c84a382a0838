import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { z } from 'zod';
import { DocumentFault, DocumentFile } from './document-file.ts';

/**
 * A folder with one file a document, so that a write costs the same whatever their number. All are read once at
 * start, checked, and held in memory by lowdb.
 */
export class Folder<Content extends object> {
  readonly name: string;
  readonly #path: string;
  readonly #schema: z.ZodType<Content>;
  readonly #documents = new Map<string, Low<Content>>();

  constructor(root: string, name: string, schema: z.ZodType<Content>) {
    this.name = name;
    this.#path = join(root, name);
    this.#schema = schema;
  }

  /** Reads all documents. @returns what was wrong with those that can't be read */
  async load(): Promise<readonly DocumentFault[]> {
    await mkdir(this.#path, { recursive: true, mode: 0o700 });
    const ids = (await readdir(this.#path))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5));
    const faults: DocumentFault[] = [];
    for (let start = 0; start < ids.length; start += filesAtOnce) {
      const some = ids.slice(start, start + filesAtOnce);
      await Promise.all(
        some.map(async (id) => {
          try {
            const content = await this.#file(id).read();
            if (content !== null) this.#documents.set(id, new Low(this.#file(id), content));
          } catch (error) {
            if (!(error instanceof DocumentFault)) throw error;
            faults.push(error);
          }
        }),
      );
    }
    return faults;
  }

  get(id: string): Content | undefined {
    return this.#documents.get(id)?.data;
  }

  *values(): Iterable<Content> {
    for (const { data } of this.#documents.values()) yield data;
  }

  /** Writes (or, with null, removes) the document. Readers see it as it was until it is shown. */
  async write(id: string, content: Content | null): Promise<void> {
    if (content === null) await this.#file(id).remove();
    else await new Low(this.#file(id), content).write();
  }

  /** Lets readers see what was written. */
  show(id: string, content: Content | null): void {
    if (content === null) this.#documents.delete(id);
    else this.#documents.set(id, new Low(this.#file(id), content));
  }

  /** Writes what a journal holds. */
  async restore(id: string, content: unknown): Promise<void> {
    const checked = content === null ? null : this.#schema.parse(content);
    await this.write(id, checked);
    this.show(id, checked);
  }

  #file(id: string): DocumentFile<Content> {
    return new DocumentFile(join(this.#path, `${encodeURIComponent(id)}.json`), this.#schema);
  }
}

const filesAtOnce = 64;
