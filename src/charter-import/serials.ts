import type { AlignedRow } from './align.ts';
import type { Cell } from './cell.ts';
import type { Column } from './columns.ts';
import type { Ledger } from './ledger.ts';
import { serialOf } from './numerals.ts';
import type { Table } from './outline.ts';

/** Whether a table numbers its rows; a column for numbers that holds none is a doubt. */
export function hasSerials(
  rows: readonly AlignedRow[],
  { heading: { columns } }: Table,
  marked: boolean,
  ledger: Ledger,
): boolean {
  const at = columns.findIndex(({ kind }) => kind === 'serial');
  if (at === -1 || rows.length === 0) return false;
  const has = rows.some(({ cells }) => serialOf(cells[at]?.text ?? '') !== undefined);
  const how = marked ? 'rows' : `every ${columns.length - 1} cells were taken as a row, and rows`;
  if (!has) {
    ledger.doubt(
      columns[at]?.lines ?? [],
      `no serial numbers below this heading; ${how} are numbered in their order`,
    );
  }
  return has;
}

/** The serial numbers that a section has. */
export interface Serials {
  readonly highest: number;
  has(serial: number): boolean;
  take(serial: number): number;
}

export function createSerials(): Serials {
  const taken = new Set<number>();
  let highest = 0;
  return {
    get highest() {
      return highest;
    },
    has: (serial) => taken.has(serial),
    take(serial) {
      taken.add(serial);
      highest = Math.max(highest, serial);
      return serial;
    },
  };
}

/**
 * The row's serial number, or the one that follows the row before, where it has none of its own. Given a line,
 * that is a doubt.
 */
export function serialFor(
  cells: readonly (Cell | undefined)[],
  columns: readonly Column[],
  before: Serials,
  line: readonly number[] | undefined,
  ledger: Ledger,
): number {
  const written = cells[columns.findIndex(({ kind }) => kind === 'serial')]?.text ?? '';
  const serial = serialOf(written);
  if (serial !== undefined && !before.has(serial)) return before.take(serial);
  const next = before.take(before.highest + 1);
  if (line !== undefined) {
    const found = serial === undefined ? 'no serial number' : `serial number ${serial} stands twice`;
    ledger.doubt(line, `${found}; counted as ${next}`);
  }
  return next;
}
