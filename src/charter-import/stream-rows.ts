import { asciiDigits } from '../language/digits.ts';
import { type Cell, joined } from './cell.ts';
import type { Column } from './columns.ts';
import type { Ledger } from './ledger.ts';
import { areColumnNumbers, serialOf } from './numerals.ts';

/**
 * Rows out of cells that follow each other with nothing to tell where a row ends: a row begins at its serial
 * number, or where the one before has all its cells.
 */
export function rowsOfStream(
  all: readonly Cell[],
  columns: readonly Column[],
  ledger: Ledger,
): readonly (readonly Cell[])[] {
  const cells = withoutColumnNumbers(all, columns.length, ledger);
  if (cells.length === 0) return [];
  const numbered = columns[0]?.kind === 'serial';
  const starts = numbered ? startsOf(cells, columns.length) : [];
  if (starts.length > 0) return cut(cells, starts, columns.length);
  if (cells[0]?.text === '') return everyFew(cells, columns.length);
  const whole = sentencesJoined(cells);
  const led = rowsByFirstWord(whole, numbered);
  return led ?? everyFew(whole, columns.length - (numbered ? 1 : 0));
}

function withoutColumnNumbers(cells: readonly Cell[], count: number, ledger: Ledger): readonly Cell[] {
  return cells.filter((cell, index) => {
    const at = (serialOf(cell.text) ?? 0) - 1;
    const run = cells.slice(index - at, index - at + count);
    const isNumber =
      at >= 0 && at <= index && run.length === count && areColumnNumbers(run.map(({ text }) => text));
    if (isNumber) ledger.note(cell.lines, { as: 'column number' });
    return !isNumber;
  });
}

/** Positions of the serial numbers that begin rows. A number inside a row, a fee or a span of days, is not the next. */
function startsOf(cells: readonly Cell[], count: number): readonly number[] {
  const starts: number[] = [];
  let serial = 0;
  for (const [index, { text }] of cells.entries()) {
    const number = serialOf(text);
    const before = starts.at(-1);
    if (number === undefined) continue;
    if (before === undefined) {
      if (index > 0 && number !== 1) continue;
    } else {
      const full = index - before >= count;
      const next = number === serial + 1 && index - before >= 2;
      const better = serialOf(cells[before + count]?.text ?? '') === number && index < before + count;
      if (better || !(next || full)) continue;
    }
    starts.push(index);
    serial = number;
  }
  return starts;
}

function cut(cells: readonly Cell[], starts: readonly number[], count: number): readonly (readonly Cell[])[] {
  const edges = [...(starts[0] === 0 ? [] : [0]), ...starts, cells.length];
  return edges.slice(0, -1).flatMap((from, index) => {
    const row = cells.slice(from, edges[index + 1]);
    // Rows whose serial number is missing hide behind one that has it.
    return row.length >= 2 * count && row.length % count === 0 ? everyFew(row, count) : [row];
  });
}

function everyFew(cells: readonly Cell[], count: number): readonly (readonly Cell[])[] {
  return Array.from({ length: Math.ceil(cells.length / count) }, (_, row) =>
    cells.slice(row * count, (row + 1) * count),
  );
}

/** Rows whose names begin with their serial numbers, `1. Business and trade`; undefined if they do not. */
function rowsByFirstWord(
  cells: readonly Cell[],
  numbered: boolean,
): readonly (readonly Cell[])[] | undefined {
  const starts: number[] = [];
  for (const [index, { text }] of cells.entries()) {
    const far = starts.length === 0 ? index === 0 : index - (starts.at(-1) ?? 0) >= 2;
    if (far && listNumber(text) === starts.length + 1) starts.push(index);
  }
  if (starts.length < 2) return undefined;
  return starts.map((from, row) => {
    const [name, ...others] = cells.slice(from, starts[row + 1]);
    const [, serial = '', rest = ''] = /^\s*(\S+?[.)।])\s*(.*)$/su.exec(name?.text ?? '') ?? [];
    const own = { text: rest, lines: name?.lines ?? [] };
    return numbered ? [{ text: serial, lines: own.lines }, own, ...others] : [own, ...others];
  });
}

/** Cells that are one: a paragraph ends in the middle of a list or a sentence, `ইউএনও/`, and goes on in the next. */
function sentencesJoined(cells: readonly Cell[]): readonly Cell[] {
  const whole: Cell[] = [];
  for (const cell of cells) {
    const before = whole.at(-1);
    if (before !== undefined && goesOn(before.text, cell.text)) whole.splice(-1, 1, joined([before, cell]));
    else whole.push(cell);
  }
  return whole;
}

/** Whether a text is not over before the next: it ends in `/` or an "and", or the next is the next item of its list. */
export function goesOn(text: string, next: string): boolean {
  if (!/\p{L}/u.test(text) || serialOf(next) !== undefined) return false;
  if (/[/&+]$|(?:^|\s)(?:ও|এবং|বা|অথবা|and|or)$/iu.test(text)) return true;
  const [number, following] = [listNumber(text.slice(text.lastIndexOf('\n') + 1)), listNumber(next)];
  if (following === 1 && /[:ঃ]$/u.test(text)) return true;
  if (number === undefined || following === undefined) return false;
  // Lists by letters leave out ঙ and ঞ now and then.
  return following === number + 1 || (following === number + 2 && !/^\W*[0-9০-৯]/u.test(next));
}

const letters = 'কখগঘঙচছজঝঞটঠডঢণতথদধন';

/** The place of an item in its list: 2 for `২. …` and `খ) …`; undefined for other texts. */
function listNumber(text: string): number | undefined {
  const [, digits, letter] =
    /^\s*\(?(?:([0-9]{1,2})|([ক-ন]))[.)।](?![0-9])\s*\S/u.exec(asciiDigits(text)) ?? [];
  if (digits !== undefined) return Number(digits);
  return letter === undefined ? undefined : letters.indexOf(letter) + 1;
}
