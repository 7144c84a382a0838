import type { Cell, Item } from './cell.ts';
import { headingKind } from './heading-kind.ts';
import type { ColumnKind } from './heading-words.ts';

export interface Column {
  readonly kind: ColumnKind;
  /** The heading as the charter has it. */
  readonly title: string;
  readonly lines: readonly number[];
}

export interface Heading {
  readonly columns: readonly Column[];
  /** Lines of a row of column numbers below it. */
  readonly numberLines: readonly number[];
  /** Whether cells are paragraphs, with empty lines between them. */
  readonly spaced: boolean;
  /** Position of the first item after it. */
  readonly next: number;
}

/** Kinds that a table may have several columns of. */
export const repeatable: readonly ColumnKind[] = [
  'documents',
  'fee',
  'officer',
  'contact',
  'superior',
  'recipient',
  'place',
  'other',
];

export function afterGaps(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.kind === 'gap') at += 1;
  return at;
}

export function asColumn({ text, lines }: Cell): Column {
  const kind = headingKind(text);
  return { kind: kind === undefined || kind === 'part' ? 'other' : kind, title: text, lines };
}

export function linesOf(cells: readonly Cell[]): readonly number[] {
  return [...new Set(cells.flatMap(({ lines }) => lines))];
}

/** What a table of services tells beside their names, one of these at least. */
const telling: readonly ColumnKind[] = ['how', 'documents', 'fee', 'time', 'recipient', 'remedy', 'place'];

/** The columns, if they make a table of services: a name, at least three columns, most of them known. */
export function namedColumns(columns: readonly Column[]): readonly Column[] | undefined {
  const known = new Set<ColumnKind>(columns.map(({ kind }) => kind).filter((kind) => kind !== 'other'));
  const told = columns.filter(({ kind }) => kind !== 'other').length;
  if (columns.length < 3 || known.size < 3 || told / columns.length < 0.6) return undefined;
  if (!telling.some((kind) => known.has(kind))) return undefined;
  if (known.has('name')) return columns;
  if (!known.has('description')) return undefined;
  return columns.map((entry) => (entry.kind === 'description' ? { ...entry, kind: 'name' } : entry));
}
