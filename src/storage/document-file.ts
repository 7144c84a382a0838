import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { removeDurably, writeDurably } from './durable.ts';

/** A document on disk is not what it should be. Nothing was changed. */
export class DocumentFault extends Error {
  constructor(path: string, why: string, options?: ErrorOptions) {
    super(
      `${path} can't be read: ${why}. Nothing was changed. Restore this file from a backup, or move it out of the folder if what it holds may be lost, then start again.`,
      options,
    );
    this.name = 'DocumentFault';
  }
}

/**
 * lowdb's adapter for one document in one file of JSON: written durably, checked when read. lowdb's own files are
 * renamed but not flushed, so a power cut could take what was acknowledged.
 */
export class DocumentFile<Content> implements Adapter<Content> {
  readonly #path: string;
  readonly #schema: z.ZodType<Content>;

  constructor(path: string, schema: z.ZodType<Content>) {
    this.#path = path;
    this.#schema = schema;
  }

  /** @returns null if there is no such file. @throws DocumentFault if it is not what the schema says */
  async read(): Promise<Content | null> {
    let source: string;
    try {
      source = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw new DocumentFault(this.#path, error instanceof Error ? error.message : 'unknown', {
        cause: error,
      });
    }
    const checked = z.safeParse(this.#schema, parsed(source));
    if (!checked.success) throw new DocumentFault(this.#path, oneLine(checked.error));
    return checked.data;
  }

  async write(content: Content): Promise<void> {
    await writeDurably(this.#path, JSON.stringify(content));
  }

  async remove(): Promise<void> {
    await removeDurably(this.#path);
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Not JSON at all: the schema refuses this too, and says so in one voice.
    return undefined;
  }
}

/** The first fault, without the values: they may be a citizen's words. */
function oneLine(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue?.path.join('.') ?? '';
  return where === '' ? 'it is not a whole JSON document' : `its field ${where} is not as it should be`;
}
