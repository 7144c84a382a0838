import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type AuditRecord, auditRecord } from '../desk/audit/audit-record.ts';
import type { AuditTrail } from '../desk/store.ts';
import { flushFolder } from './durable.ts';
import type { Write } from './transaction.ts';

/** A line as it stands on disk. The id tells whether a line of the journal is there already. */
const writtenLine = auditRecord.extend({ id: z.string() });
type WrittenLine = z.infer<typeof writtenLine>;
const journalled = z.object({ lines: z.array(writtenLine) });

const nameOf = (month: string) => `${month}.jsonl`;
const fileName = /^(\d{4}-\d{2})\.jsonl$/;

/**
 * The log of what people did: one file a month (of UTC), one line of JSON each, only ever added to, so that a line
 * costs the same however long the log is. Nothing of it is held in memory.
 */
export class AuditFiles implements AuditTrail {
  readonly name = 'audit';
  readonly #path: string;

  constructor(root: string) {
    this.#path = join(root, this.name);
  }

  /** Cuts off a line that a crash left unfinished: it was never acknowledged, or the journal has it. */
  async load(): Promise<void> {
    await mkdir(this.#path, { recursive: true, mode: 0o700 });
    // At midnight before the first of a month, one transaction may write into two.
    for (const month of (await this.months()).slice(-2)) {
      const path = join(this.#path, nameOf(month));
      const bytes = await readFile(path);
      const whole = bytes.lastIndexOf('\n') + 1;
      if (whole < bytes.length) await truncate(path, whole);
    }
  }

  async months(): Promise<readonly string[]> {
    const names = await readdir(this.#path);
    return names.flatMap((name) => fileName.exec(name)?.[1] ?? []).toSorted();
  }

  async between(from: Date, to: Date) {
    const [first, last] = [from, to].map((at) => at.toISOString().slice(0, 7));
    const months = (await this.months()).filter((month) => month >= (first ?? '') && month <= (last ?? ''));
    const lines = (await Promise.all(months.map((month) => this.#read(month)))).flat();
    const read = lines.map((line) => auditRecord.safeParse(parsed(line)));
    return {
      records: read
        .flatMap(({ data }) => data ?? [])
        .filter(({ at }) => Date.parse(at) >= from.getTime() && Date.parse(at) < to.getTime()),
      unreadable: read.filter(({ success }) => !success).length,
    };
  }

  /** Writes what a journal holds, unless it is there already. */
  async restore(month: string, content: unknown): Promise<void> {
    const { lines } = journalled.parse(content);
    const there = await this.#read(month);
    await this.append(
      month,
      lines.filter(({ id }) => !there.some((line) => line.includes(`"id":"${id}"`))),
    );
  }

  async append(month: string, lines: readonly WrittenLine[]): Promise<void> {
    if (lines.length === 0) return;
    const file = await open(join(this.#path, nameOf(month)), 'a', 0o600);
    try {
      const isNew = (await file.stat()).size === 0;
      await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await file.datasync();
      if (isNew) await flushFolder(this.#path);
    } finally {
      await file.close();
    }
  }

  /** Whole lines alone: the last may be on its way to the disk. */
  async #read(month: string): Promise<readonly string[]> {
    const text = await readFile(join(this.#path, nameOf(month)), 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').slice(0, -1);
  }
}

/** Lines that a transaction adds. */
export class StagedAudit {
  readonly #files: AuditFiles;
  readonly #lines: WrittenLine[] = [];

  constructor(files: AuditFiles) {
    this.#files = files;
  }

  add(record: AuditRecord): void {
    this.#lines.push({ ...record, id: randomUUID() });
  }

  writes(): readonly Write[] {
    const months = new Set(this.#lines.map(({ at }) => at.slice(0, 7)));
    return [...months].map((month) => {
      const lines = this.#lines.filter(({ at }) => at.startsWith(month));
      return {
        folder: this.#files.name,
        id: month,
        content: { lines },
        apply: () => this.#files.append(month, lines),
        // It is read from the disk.
        show: () => {},
      };
    });
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
