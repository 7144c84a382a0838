import { type Cell, type Item, isBlank, joined, onlyText } from './cell.ts';
import type { Column } from './columns.ts';
import type { Ledger } from './ledger.ts';
import { areColumnNumbers, serialOf } from './numerals.ts';
import type { Table } from './outline.ts';
import { rowsOfStream } from './stream-rows.ts';

/** A row before its cells are given to the columns. */
export interface RawRow {
  readonly cells: readonly Cell[];
  /** Whether marks tell the cells apart, so that an empty one keeps its place. */
  readonly marked: boolean;
}

interface Rows {
  readonly rows: readonly RawRow[];
  /** Text below or between the rows that is no part of them. */
  readonly loose: readonly Cell[];
}

/** The rows of a table, however its cells are told apart. */
export function rowsOf({ heading, items }: Table, ledger: Ledger): Rows {
  const { columns, spaced } = heading;
  if (items.some(({ kind }) => kind === 'cell') || areTorn(items, columns)) {
    return rowsOfMarkedCells(items, columns, ledger);
  }
  if (items.some(({ kind }) => kind === 'row')) return rowsWithMarks(items, columns, ledger);
  const paragraphs = paragraphsOf(items, spaced);
  return {
    rows: rowsOfStream(paragraphs, columns, ledger).map((row) => ({ cells: row, marked: false })),
    loose: [],
  };
}

/** Whether rows with `|` go on in the next line: some begin with no serial number and have too few cells. */
function areTorn(items: readonly Item[], columns: readonly Column[]): boolean {
  if (columns[0]?.kind !== 'serial') return false;
  return items.some(
    (item) =>
      item.kind === 'row' &&
      item.marks === 'pipes' &&
      item.cells.length < columns.length - 1 &&
      item.cells.length > 1 &&
      serialOf(item.cells[0]?.text ?? '') === undefined,
  );
}

/** Rows of cells that a `|` ends; text right before one belongs to it. */
function rowsOfMarkedCells(items: readonly Item[], columns: readonly Column[], ledger: Ledger): Rows {
  const cells: Cell[] = [];
  const loose: Cell[] = [];
  let before: Cell[] = [];
  let adjacent = false;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'text') before.push(item.cell);
    else if (item.kind !== 'gap' && item.kind !== 'end') {
      const [first, ...others] = item.kind === 'cell' ? [item.cell] : item.cells;
      if (first !== undefined) cells.push(joined([...before, first]), ...others);
      before = [];
      adjacent = true;
    } else if (
      before.length > 0 &&
      !(adjacent && items.slice(at).every(({ kind }) => kind === 'gap' || kind === 'end'))
    ) {
      loose.push(...before.splice(0));
      adjacent = false;
    } else adjacent &&= before.length > 0;
  }
  const open = before.length > 0 ? joined(before) : undefined;
  const rows = rowsOfStream(open === undefined ? cells : [...cells, open], columns, ledger);
  if (open !== undefined && rows.at(-1)?.length === 1) {
    return {
      rows: rows.slice(0, -1).map((row) => ({ cells: row, marked: true })),
      loose: [...loose, ...before],
    };
  }
  if (open !== undefined)
    ledger.doubt(open.lines, 'a cell without its "|" at the end; the file may be cut here');
  return { rows: rows.map((row) => ({ cells: row, marked: true })), loose };
}

function rowsWithMarks(items: readonly Item[], columns: readonly Column[], ledger: Ledger): Rows {
  const rows: { cells: readonly Cell[]; closed: boolean }[] = [];
  const loose: Cell[] = [];
  let adjacent = false;
  for (const item of items) {
    const last = rows.at(-1);
    const alone = onlyText(item);
    if (item.kind === 'gap') adjacent = false;
    else if (item.kind === 'row' && areColumnNumbers(item.cells.map(({ text }) => text))) {
      ledger.note(
        item.cells.flatMap(({ lines }) => lines),
        { as: 'column number' },
      );
    } else if (item.kind === 'row' && alone === undefined) {
      const both =
        last && adjacent && !last.closed ? continuedRow(last.cells, item.cells, columns.length) : undefined;
      if (both !== undefined) rows.pop();
      rows.push({ cells: both ?? item.cells, closed: item.closed });
      adjacent = true;
    } else if (alone !== undefined && item.kind !== 'row' && last && adjacent && !last.closed) {
      rows.pop();
      rows.push({
        cells: [...last.cells.slice(0, -1), joined([...last.cells.slice(-1), alone])],
        closed: false,
      });
      ledger.doubt(alone.lines, 'no new row; taken as going on with the cell before');
    } else if (alone !== undefined) loose.push(alone);
  }
  return { rows: rows.map(({ cells }) => ({ cells, marked: true })), loose };
}

/** Two short rows as one, if a line break inside a cell tore it apart. */
function continuedRow(
  above: readonly Cell[],
  below: readonly Cell[],
  columns: number,
): readonly Cell[] | undefined {
  if (above.length >= columns || above.length + below.length - 1 !== columns) return undefined;
  return [...above.slice(0, -1), joined([...above.slice(-1), ...below.slice(0, 1)]), ...below.slice(1)];
}

/** Lines of text as cells: each one, or with empty lines between cells, those that follow each other as one. */
function paragraphsOf(items: readonly Item[], spaced: boolean): readonly Cell[] {
  const paragraphs: Cell[][] = [];
  let goesOn = false;
  for (const item of items) {
    if (item.kind === 'text' && !isBlank(item.cell.text)) {
      if (goesOn) paragraphs.at(-1)?.push(item.cell);
      else paragraphs.push([item.cell]);
    }
    // A serial number is a cell, whatever stands right below it.
    goesOn = spaced && item.kind === 'text' && serialOf(item.cell.text) === undefined;
  }
  return paragraphs.map(joined);
}
