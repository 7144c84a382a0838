import { align } from './align.ts';
import { type Cell, joined } from './cell.ts';
import type { Column } from './columns.ts';
import type { ColumnKind } from './heading-words.ts';
import type { Ledger } from './ledger.ts';
import { serialOf } from './numerals.ts';
import type { SectionHead, Table } from './outline.ts';
import { rowsOf } from './rows.ts';
import { whatIsSaid } from './said.ts';
import { createSerials, hasSerials, type Serials, serialFor } from './serials.ts';

/** A row of the charter. A column that the charter does not have, or says nothing in, is undefined. */
export interface ServiceRow {
  readonly serial: number;
  readonly name: string;
  /** With what else the row says, place and recipients and such, on labelled lines below. */
  readonly how: string | undefined;
  readonly documents: string | undefined;
  readonly fee: string | undefined;
  readonly time: string | undefined;
  readonly officer: string | undefined;
  readonly lines: readonly number[];
}

export interface Section extends SectionHead {
  /** The columns of each of its tables, and the line of its heading. */
  readonly tables: readonly { readonly line: number; readonly columns: readonly Column[] }[];
  readonly rows: readonly ServiceRow[];
}

/** The sections with their rows, in the charter's order, and text between the rows that is no part of them. */
export function servicesOf(
  tables: readonly Table[],
  ledger: Ledger,
): { readonly sections: readonly Section[]; readonly loose: readonly Cell[] } {
  const numbers = [...new Set(tables.map(({ section }) => section.number))];
  const loose: Cell[] = [];
  const sections = numbers.flatMap((number): Section[] => {
    const own = tables.filter(({ section }) => section.number === number);
    const head = own.find(({ section }) => section.name !== undefined)?.section ?? own[0]?.section;
    const rows: ServiceRow[] = [];
    const before = createSerials();
    let above: Values = new Map();
    for (const table of own) {
      const read = rowsOf(table, ledger);
      loose.push(...read.loose);
      const aligned = read.rows.map((raw) => align(raw, table.heading.columns));
      const numbered = hasSerials(
        aligned,
        table,
        read.rows.every(({ marked }) => marked),
        ledger,
      );
      for (const { cells, doubt } of aligned) {
        const row = readRow(cells, table, { before, above, misplaced: doubt, numbered }, ledger);
        above = row.values;
        if (row.service !== undefined) rows.push(row.service);
      }
    }
    const shown = own.map(({ heading: { columns } }) => ({ line: columns[0]?.lines[0] ?? 1, columns }));
    return head === undefined ? [] : [{ ...head, tables: shown, rows }];
  });
  return { sections, loose };
}

/** What a row says, by kind of column; several texts where several columns are of that kind. */
type Values = ReadonlyMap<ColumnKind, readonly { readonly title: string; readonly text: string }[]>;

/** What a row is read against. */
interface Surroundings {
  /** The serial numbers of the rows before it in its section. */
  readonly before: Serials;
  /** What the row above says, for cells that say "the same". */
  readonly above: Values;
  /** Why its cells may stand under the wrong columns. */
  readonly misplaced: string | undefined;
  /** Whether the rows of its table have serial numbers. */
  readonly numbered: boolean;
}

function readRow(
  cells: readonly (Cell | undefined)[],
  { heading: { columns }, section }: Table,
  { before, above, misplaced, numbered }: Surroundings,
  ledger: Ledger,
): { readonly values: Values; readonly service: ServiceRow | undefined } {
  const { lines } = joined(cells.flatMap((cell) => cell ?? []));
  const serial = serialFor(cells, columns, before, numbered ? lines.slice(0, 1) : undefined, ledger);
  const row = `${section.number} row ${serial}`;
  const values = new Map<ColumnKind, { title: string; text: string }[]>();
  if (misplaced !== undefined) ledger.doubt(lines, `${row}: ${misplaced}`);
  for (const [index, { kind, title }] of columns.entries()) {
    const cell = cells[index];
    if (cell === undefined) continue;
    ledger.note(cell.lines, { as: 'cell', detail: `${row}, ${kind}` });
    if (kind === 'serial') {
      const odd = cell.text !== '' && serialOf(cell.text) === undefined;
      if (odd) ledger.doubt(cell.lines, `${row}: "${cell.text}" stands in the column of numbers; left out`);
      continue;
    }
    const said = whatIsSaid(cell.text);
    const nth = values.get(kind)?.length ?? 0;
    const text =
      said.kind === 'text' ? said.text : said.kind === 'ditto' ? above.get(kind)?.[nth]?.text : undefined;
    if (said.kind === 'ditto' && !(said.sure && text !== undefined)) {
      ledger.doubt(
        cell.lines,
        `${row}, ${kind}: "${cell.text}" ${text === undefined ? 'stands below no row' : 'taken as "the same as above"'}`,
      );
    }
    if (said.kind === 'nothing' && cell.text === '') {
      ledger.doubt(cell.lines, `${row}, ${kind}: the cell is empty`);
    }
    if (text !== undefined) values.set(kind, [...(values.get(kind) ?? []), { title, text }]);
  }
  const text = (kind: ColumnKind) =>
    values
      .get(kind)
      ?.map((value) => value.text)
      .join('\n');
  const name = text('name');
  if (name === undefined) {
    ledger.doubt(lines, `${row}: no name of a service; the row is not imported`);
    return { values, service: undefined };
  }
  const officer = [text('officer'), text('contact')].filter((part) => part !== undefined).join('\n');
  return {
    values,
    service: {
      serial,
      name,
      how: howWithTheRest(values),
      documents: text('documents'),
      fee: text('fee'),
      time: text('time'),
      officer: officer === '' ? undefined : officer,
      lines,
    },
  };
}

/** Columns that the knowledge has no place for, kept below the way the service is given. */
const keptUnderHow: readonly ColumnKind[] = [
  'recipient',
  'place',
  'room',
  'law',
  'superior',
  'remedy',
  'description',
  'remarks',
  'other',
];

function howWithTheRest(values: Values): string | undefined {
  const how = (values.get('how') ?? []).map(({ text }) => text);
  const rest = keptUnderHow.flatMap((kind) =>
    (values.get(kind) ?? []).map(({ title, text }) => `${title.replace(/[\s:ঃ]+$/u, '')}: ${text}`),
  );
  const all = [...how, ...rest].join('\n');
  return all === '' ? undefined : all;
}
