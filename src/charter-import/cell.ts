/** A piece of a charter's text, and the lines of the file it stands on, counted from 1. */
export interface Cell {
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * What a charter's file is made of, in its order, before anybody knows what it means.
 *
 * - `row`: a row whose cells are told apart by these marks. Not `closed`: a line of text right after it can go on
 *   with its last cell.
 * - `cell`: one cell on a line of its own, ended by `|`.
 * - `text`: a line with no mark of a table on it.
 * - `gap`: an empty line.
 * - `end`: the end of a table, where the file has a mark for it.
 */
export type Item =
  | {
      readonly kind: 'row';
      readonly cells: readonly Cell[];
      readonly closed: boolean;
      readonly marks: 'tabs' | 'pipes' | 'html';
    }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'text'; readonly cell: Cell }
  | { readonly kind: 'gap' }
  | { readonly kind: 'end' };

/** A line of the file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

export function isBlank(text: string): boolean {
  return /^[\s\u200b-\u200d\u2060\ufeff]*$/.test(text);
}

/** All that is written in an item. */
export function cellsOf(item: Item): readonly Cell[] {
  if (item.kind === 'gap' || item.kind === 'end') return [];
  return item.kind === 'row' ? item.cells : [item.cell];
}

/** Single spaces, none at the ends. Joiners between letters stay: they are part of the spelling. */
export function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a text
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff]+/g, ' ').trim();
}

const listMark = /^(?:\(?[০-৯0-9]{1,2}[.)।](?![০-৯0-9])|\(?[ক-ন][.)]|[•●▪■➢✓*–-]\s)/u;

/** Several pieces as one. Items of a list keep lines of their own. */
export function joined(pieces: readonly Cell[]): Cell {
  const texts = pieces.map(({ text }) => text).filter((text) => text !== '');
  return {
    text: texts.reduce(
      (all, text) => (all === '' ? text : `${all}${listMark.test(text) ? '\n' : ' '}${text}`),
      '',
    ),
    lines: [...new Set(pieces.flatMap(({ lines }) => lines))],
  };
}

/** The only text of a row that says one thing, alone or in a cell across all columns; undefined if it says more. */
export function onlyText(item: Item): Cell | undefined {
  if (item.kind === 'gap' || item.kind === 'end') return undefined;
  if (item.kind !== 'row') return item.cell;
  const said = new Set(item.cells.filter(({ text }) => text !== ''));
  const [only] = said;
  return said.size === 1 ? only : undefined;
}
