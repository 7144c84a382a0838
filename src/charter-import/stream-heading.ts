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
import { headingKind, isOpenHeading } from './heading-kind.ts';
import { areColumnNumbers, serialOf } from './numerals.ts';

/**
 * The heading of a table with one cell a line or a paragraph. It goes on as long as each is a heading, of a column
 * that is not there yet.
 */
export function streamHeading(
  items: readonly Item[],
  at: number,
  kind: 'cell' | 'text',
): Heading | undefined {
  const spaced = kind === 'text' && items[at + 1]?.kind === 'gap';
  const unit = (from: number) => unitAt(items, from, kind, spaced);
  const first = unit(at);
  const firstKind = first && headingKind(first.cell.text);
  if (firstKind !== 'serial' && firstKind !== 'name' && firstKind !== 'description') return undefined;
  const cells: Cell[] = [];
  let next = at;
  for (let here = first; here !== undefined; here = unit(next)) {
    const last = cells.at(-1);
    const beyond = unit(here.next)?.cell;
    // A title that reads like a heading stands above the heading.
    const begins = headingKind(here.cell.text) === 'serial' && headingKind(beyond?.text ?? '') === 'name';
    if (begins && last !== undefined && headingKind(last.text) !== 'serial') return undefined;
    if (last !== undefined && kind === 'text' && isOneHeading(last.text, here.cell.text)) {
      cells.splice(-1, 1, joined([last, here.cell]));
    } else if (fits(here.cell, cells) || (beyond !== undefined && bridges(here.cell, beyond, cells))) {
      cells.push(here.cell);
    } else break;
    next = here.next;
  }
  const columns = namedColumns(cells.map(asColumn));
  if (columns === undefined) return undefined;
  const numbers: Cell[] = [];
  for (let here = unit(next); here && numbers.length < columns.length; here = unit(here.next)) {
    if (serialOf(here.cell.text) !== numbers.length + 1) break;
    numbers.push(here.cell);
    if (numbers.length === columns.length && areColumnNumbers(numbers.map(({ text }) => text))) {
      return { columns, numberLines: linesOf(numbers), spaced, next: here.next };
    }
  }
  return { columns, numberLines: [], spaced, next };
}

/** Whether a text is the heading of a column that is not among these. */
function fits({ text }: Cell, before: readonly Cell[]): boolean {
  const kind = headingKind(text);
  if (kind === undefined || kind === 'part') return false;
  return repeatable.includes(kind) || before.map(asColumn).every((column: Column) => column.kind !== kind);
}

/** Whether a heading that nobody foresaw, or a piece of one, stands between two that are known. */
function bridges(cell: Cell, beyond: Cell, before: readonly Cell[]): boolean {
  if (cell.text.length >= 60 || serialOf(cell.text) !== undefined) return false;
  return fits(beyond, before) || (headingKind(cell.text) === 'part' && fits(joined([cell, beyond]), before));
}

/** Whether two lines are one heading that is torn apart: `ক্রঃ` and `নং`, `(ঘন্টা/দিন/মাস)` after a time. */
function isOneHeading(above: string, below: string): boolean {
  if (serialOf(below) !== undefined) return false;
  if (/^\(.*\)$/s.test(below)) return true;
  const [kind, other] = [headingKind(above), headingKind(below)];
  if (kind === 'serial' && other === 'serial') return true;
  return (kind === 'part' || isOpenHeading(above)) && other !== undefined;
}

interface Unit {
  readonly cell: Cell;
  readonly next: number;
}

/** The next cell of a table with one cell a line or a paragraph; undefined where something else comes. */
function unitAt(
  items: readonly Item[],
  from: number,
  kind: 'cell' | 'text',
  spaced: boolean,
): Unit | undefined {
  const pieces: Cell[] = [];
  let at = afterGaps(items, from);
  for (; ; at += 1) {
    const item = items[at];
    if (item?.kind !== 'text' && (item?.kind !== 'cell' || kind === 'text')) break;
    pieces.push(item.cell);
    if (item.kind === 'cell' || (kind === 'text' && !spaced)) return { cell: joined(pieces), next: at + 1 };
  }
  return kind === 'text' && pieces.length > 0 ? { cell: joined(pieces), next: at } : undefined;
}
