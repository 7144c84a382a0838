import type { Language } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { ServiceRow } from './services.ts';
import type { WrittenService } from './written.ts';

/** A row of a section, with the id that its number asks for. */
export interface NumberedRow {
  readonly row: ServiceRow;
  /** `charter-2.1.6`. */
  readonly id: string;
  /** The file of its section, if there is one. */
  readonly path: string | undefined;
}

/**
 * Finds the entry of each row: the one of the same name, in its own section first; else the one with its id or, in
 * its section, any other whose name is much the same. No entry is found twice.
 */
export function matchRows(
  rows: readonly NumberedRow[],
  entries: readonly WrittenService[],
  language: Language,
): ReadonlyMap<NumberedRow, WrittenService> {
  const found = new Map<NumberedRow, WrittenService>();
  const free = new Set(entries);
  const pass = (fits: (row: NumberedRow, entry: WrittenService) => boolean) => {
    for (const row of rows) {
      if (found.has(row)) continue;
      const entry = [...free].find((candidate) => fits(row, candidate));
      if (entry === undefined) continue;
      found.set(row, entry);
      free.delete(entry);
    }
  };
  const sameName = ({ row }: NumberedRow, entry: WrittenService) => sameText(row.name, entry.name[language]);
  const likeness = ({ row }: NumberedRow, entry: WrittenService) =>
    likenessOf(row.name, entry.name[language]);
  pass((row, entry) => row.id === entry.id && sameName(row, entry));
  pass((row, entry) => row.path === entry.path && sameName(row, entry));
  pass(sameName);
  pass((row, entry) => row.id === entry.id && likeness(row, entry) >= 0.5);
  pass((row, entry) => row.path === entry.path && likeness(row, entry) >= 0.75);
  return found;
}

/** Whether two texts are the same but for spaces and for ways to type the same letter. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The share of words that two names have in common, 0 to 1. */
function likenessOf(a: string, b: string): number {
  const words = (text: string) => new Set(normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const [of, other] = [words(a), words(b)];
  const common = [...of].filter((word) => other.has(word)).length;
  return of.size + other.size === 0 ? 0 : (2 * common) / (of.size + other.size);
}
