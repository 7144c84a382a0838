import { type Cell, cellsOf, type Item, isBlank, joined, type Line, tidy } from './cell.ts';
import { decodeEntities, htmlTokens } from './html-tokens.ts';
import type { Ledger } from './ledger.ts';

/** Tags that end a line of text, and so a paragraph or an item of a list. */
const breaking =
  'address article blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead title tr ul'.split(
    ' ',
  );

/** A cell under way: which columns and rows it covers, and the pieces of text in it. */
interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  readonly pieces: Cell[];
}

interface OpenTable {
  row: Cell[] | undefined;
  cell: OpenCell | undefined;
  /** By column: a cell from a row above that covers this one too, and how many more rows it covers. */
  covers: (readonly [cell: Cell, rows: number] | undefined)[];
}

/**
 * Reads HTML: rows of tables, with cells that span rows or columns put where they reach, and text outside. A
 * table inside a cell is read as a table of its own. `html` is the text that the lines make, joined by `\n`.
 */
export function readHtml(html: string, lines: readonly Line[], ledger: Ledger): readonly Item[] {
  const lineAt = lineFinder(lines);
  const items: Item[] = [];
  const tables: OpenTable[] = [];
  let piece: { text: string; lines: number[] } = { text: '', lines: [] };

  const endPiece = () => {
    const text = tidy(piece.text);
    const cell = { text, lines: [...new Set(piece.lines)] };
    piece = { text: '', lines: [] };
    if (text === '') return;
    const open = tables.at(-1)?.cell;
    if (open !== undefined) open.pieces.push(cell);
    else items.push({ kind: 'gap' }, { kind: 'text', cell }, { kind: 'gap' });
  };
  const endCell = (table: OpenTable | undefined) => {
    endPiece();
    if (table?.cell === undefined) return;
    placeCell(table, table.cell);
    table.cell = undefined;
  };
  const endRow = (table: OpenTable | undefined) => {
    endCell(table);
    if (table?.row === undefined) return;
    fillCovered(table, table.row);
    items.push(...rowItems(table.row));
    table.row = undefined;
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      piece.text += decodeEntities(token.text);
      piece.lines.push(...linesOfText(token.text, token.at, lineAt));
      continue;
    }
    const table = tables.at(-1);
    const { name, closes } = token;
    if (name === 'table') {
      if (closes) {
        endRow(tables.pop());
        items.push({ kind: 'end' });
      } else {
        endPiece();
        // What stood in the cell around it is text of its own.
        if (table?.cell)
          items.push(...table.cell.pieces.splice(0).map((cell): Item => ({ kind: 'text', cell })));
        tables.push({ row: undefined, cell: undefined, covers: [] });
      }
    } else if (name === 'tr' && table) {
      endRow(table);
      if (!closes) table.row = [];
    } else if ((name === 'td' || name === 'th') && table) {
      endCell(table);
      if (closes) continue;
      table.row ??= [];
      table.cell = {
        columns: span('colspan', token.attributes),
        rows: span('rowspan', token.attributes),
        pieces: [],
      };
    } else if (breaking.includes(name)) endPiece();
  }
  while (tables.length > 0) endRow(tables.pop());
  endPiece();
  noteMarkup(lines, items, ledger);
  return items;
}

/** Puts a cell into its row, once for every column that it covers, and remembers the rows below. */
function placeCell(table: OpenTable, { columns, rows, pieces }: OpenCell): void {
  const row = table.row ?? [];
  table.row = row;
  const cell = joined(pieces);
  for (let left = columns; left > 0; left -= 1) {
    takeCovered(table, row);
    table.covers[row.length] = rows > 1 ? [cell, rows - 1] : undefined;
    row.push(cell);
  }
}

function takeCovered({ covers }: OpenTable, row: Cell[]): void {
  for (let from = covers[row.length]; from !== undefined; from = covers[row.length]) {
    const [cell, rows] = from;
    covers[row.length] = rows > 1 ? [cell, rows - 1] : undefined;
    row.push(cell);
  }
}

/** At a row's end: cells from above that cover its last columns. */
function fillCovered(table: OpenTable, row: Cell[]): void {
  if (row.length > 0) takeCovered(table, row);
}

/** A row of one cell lays out the page; it is text. */
function rowItems(row: readonly Cell[]): readonly Item[] {
  const [only, second] = row;
  if (only === undefined || row.every(({ text }) => text === '')) return [];
  return second === undefined
    ? [{ kind: 'gap' }, { kind: 'text', cell: only }, { kind: 'gap' }]
    : [{ kind: 'row', cells: row, closed: true, marks: 'html' }];
}

/** How many columns or rows a cell covers. Browsers stop at a thousand; a charter has no use for more than 20. */
function span(name: 'colspan' | 'rowspan', attributes: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes);
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), name === 'colspan' ? 20 : 500);
}

function lineFinder(lines: readonly Line[]): (at: number) => number {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of lines) {
    starts.push(start);
    start += text.length + 1;
  }
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return lines[low - 1]?.number ?? 1;
  };
}

/** The lines on which something of a text is printed. */
function linesOfText(text: string, at: number, lineAt: (at: number) => number): readonly number[] {
  let from = at;
  return text.split('\n').flatMap((part) => {
    const line = lineAt(from);
    from += part.length + 1;
    return isBlank(decodeEntities(part)) ? [] : [line];
  });
}

function noteMarkup(lines: readonly Line[], items: readonly Item[], ledger: Ledger): void {
  const printed = new Set(items.flatMap(cellsOf).flatMap((cell) => cell.lines));
  for (const { number, text } of lines) {
    if (!printed.has(number)) ledger.note([number], { as: isBlank(text) ? 'blank' : 'markup' });
  }
}
