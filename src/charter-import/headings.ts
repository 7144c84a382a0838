import { type Cell, type Item, joined } from './cell.ts';
import {
  afterGaps,
  asColumn,
  type Column,
  type Heading,
  linesOf,
  namedColumns,
  repeatable,
} from './columns.ts';
import { headingKind } from './heading-kind.ts';
import { areColumnNumbers } from './numerals.ts';
import { streamHeading } from './stream-heading.ts';

/** The heading of a table that begins at this position; undefined if none does. */
export function headingAt(items: readonly Item[], at: number): Heading | undefined {
  const item = items[at];
  if (item === undefined || item.kind === 'gap' || item.kind === 'end') return undefined;
  return item.kind === 'row' ? rowHeading(items, at, item.cells) : streamHeading(items, at, item.kind);
}

function rowHeading(items: readonly Item[], at: number, cells: readonly Cell[]): Heading | undefined {
  let columns = namedColumns(cells.map(asColumn));
  if (columns === undefined) return undefined;
  let next = afterGaps(items, at + 1);
  const more = withSecondRow(cells, columns, items[next]);
  if (more !== undefined) {
    columns = more;
    next = afterGaps(items, next + 1);
  }
  const numbers = items[next];
  if (numbers?.kind === 'row' && areColumnNumbers(numbers.cells.map(({ text }) => text))) {
    return { columns, numberLines: linesOf(numbers.cells), spaced: false, next: next + 1 };
  }
  return { columns, numberLines: [], spaced: false, next };
}

/** The columns with a second row of headings: below one that spans columns, or torn off by a line break. */
function withSecondRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  below: Item | undefined,
): readonly Column[] | undefined {
  if (below?.kind !== 'row') return undefined;
  const others = below.cells.map(asColumn);
  if (below.cells.length === cells.length && namedColumns(others)) {
    return namedColumns(cells.map((cell, index) => asColumn(joinedTitle(cell, below.cells[index]))));
  }
  const torn =
    below.marks === 'pipes' &&
    below.cells.every(({ text }) => headingKind(text) !== undefined) &&
    others.every(({ kind }) => repeatable.includes(kind) || columns.every((column) => column.kind !== kind));
  return torn ? [...columns, ...others] : undefined;
}

function joinedTitle(above: Cell, below: Cell | undefined): Cell {
  if (below === undefined) return above;
  return above.text === below.text ? { ...above, lines: linesOf([above, below]) } : joined([above, below]);
}

/** Whether a row is the heading of a table about something else, such as a list of officers. */
export function isOtherHeading(item: Item): boolean {
  if (item.kind !== 'row' || item.cells.length < 3) return false;
  const kinds = item.cells.map(({ text }) => headingKind(text));
  return (
    kinds.every((kind) => kind !== undefined && kind !== 'part') && !namedColumns(item.cells.map(asColumn))
  );
}
