import { type Cell, type Item, isBlank, type Line, tidy } from './cell.ts';
import type { Ledger } from './ledger.ts';

/** Reads plain text: rows with tabs, cells ended by `|` one a line or many, and lines without any mark. */
export function readPlainLines(lines: readonly Line[], ledger: Ledger): readonly Item[] {
  const pipes = lines.filter(({ text }) => text.includes('|'));
  const ended = pipes.filter(({ text }) => endsInPipe(text)).length;
  // `a | b | c` needs no mark at its end; where marks are the custom, a row without one goes on below.
  const goesOn = ended * 2 > pipes.length || endsInPipe(pipes[0]?.text ?? '');
  const items: Item[] = [];
  let open: PipeRow | undefined;
  const close = () => {
    if (open !== undefined) items.push(asItem(open));
    open = undefined;
  };
  for (const line of lines) {
    if (isBlank(line.text)) {
      close();
      ledger.note([line.number], { as: 'blank' });
      items.push({ kind: 'gap' });
    } else if (open !== undefined) {
      open = continued(open, line);
      if (open.ended) close();
    } else if (isRule(line.text)) {
      ledger.note([line.number], { as: 'markup' });
    } else if (line.text.includes('|')) {
      open = pipeRow(line);
      if (open.ended || !goesOn) close();
    } else items.push(tabRow(line) ?? { kind: 'text', cell: cellOf(line.text, line) });
  }
  close();
  return items;
}

/** A line between rows: `|---|---|`, or marks with nothing between them. */
function isRule(text: string): boolean {
  return /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$|^\s*\|(?:\s*\|)+\s*$/.test(text);
}

function cellOf(text: string, { number }: Line): Cell {
  return { text: tidy(text), lines: [number] };
}

interface PipeRow {
  readonly cells: readonly Cell[];
  readonly ended: boolean;
}

function endsInPipe(text: string): boolean {
  return /\|\s*$/.test(text);
}

function pipeRow(line: Line): PipeRow {
  const ended = endsInPipe(line.text);
  const body = line.text.trim().replace(/\|$/, '');
  const cells = body.split('|').map((text) => cellOf(text, line));
  // `| a | b |` has a mark at its beginning too. A mark alone is an empty cell.
  return { cells: ended && cells.length > 2 && cells[0]?.text === '' ? cells.slice(1) : cells, ended };
}

/** The last cell of a row without its mark goes on with the first cell of the next line. */
function continued(row: PipeRow, line: Line): PipeRow {
  const last = row.cells.at(-1);
  const [first, ...others] = line.text
    .trim()
    .replace(/\|$/, '')
    .split('|')
    .map((text) => cellOf(text, line));
  const both = [last, first].flatMap((cell) => cell ?? []);
  const cell = {
    text: tidy(both.map(({ text }) => text).join(' ')),
    lines: both.flatMap(({ lines }) => lines),
  };
  return { cells: [...row.cells.slice(0, -1), cell, ...others], ended: endsInPipe(line.text) };
}

function asItem({ cells, ended }: PipeRow): Item {
  const [only, second] = cells;
  return only !== undefined && second === undefined && ended
    ? { kind: 'cell', cell: only }
    : { kind: 'row', cells, closed: ended, marks: 'pipes' };
}

function tabRow(line: Line): Item | undefined {
  if (!line.text.trim().includes('\t')) return undefined;
  // Spreadsheets put quotes around cells that hold quotes or tabs.
  const cells = line.text.split('\t').map((text) =>
    cellOf(
      text.replace(/^"(.*)"$/s, (_, inside: string) => inside.replaceAll('""', '"')),
      line,
    ),
  );
  return { kind: 'row', cells, closed: false, marks: 'tabs' };
}
