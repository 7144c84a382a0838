import { type Cell, joined } from './cell.ts';
import type { Column } from './columns.ts';
import type { ColumnKind } from './heading-words.ts';
import { serialOf } from './numerals.ts';
import type { RawRow } from './rows.ts';
import { goesOn } from './stream-rows.ts';

export interface AlignedRow {
  /** One for each column; undefined where the row has none. */
  readonly cells: readonly (Cell | undefined)[];
  /** Why the cells may stand under the wrong columns. */
  readonly doubt?: string;
}

/** A row with more is no row; what is over stays together. */
const mostPieces = 60;

/** Gives a row's cells to the columns. Where their numbers differ, by what the cells look like, and with a doubt. */
export function align(row: RawRow, columns: readonly Column[]): AlignedRow {
  const cells = withoutEmptyEnd(row.cells, columns.length);
  const [first] = cells;
  const serialFirst = columns[0]?.kind === 'serial';
  const numbered =
    serialFirst && first !== undefined && (first.text === '' || serialOf(first.text) !== undefined);
  const wanted = columns.length - (serialFirst && !numbered ? 1 : 0);
  if (cells.length === columns.length) return { cells };
  if (cells.length === wanted) return { cells: [undefined, ...cells] };
  // An empty paragraph for remarks leaves no trace.
  if (!row.marked && cells.length === wanted - 1 && columns.at(-1)?.kind === 'remarks') {
    return { cells: wanted === columns.length ? cells : [undefined, ...cells] };
  }
  const cut = cells.length < wanted ? '; if this is the last row, the file may be cut here' : '';
  const doubt = `${cells.length} cells for ${wanted} columns`;
  if (row.marked && cells.length < wanted) {
    const at = columns.length - wanted;
    const placed = columns.map((_, index) => cells[index - at]);
    return { cells: placed, doubt: `${doubt}; the last columns stay empty${cut}` };
  }
  // The serial number stands fast.
  const fixed = numbered ? cells.slice(0, 1) : [];
  const from = serialFirst ? 1 : 0;
  const given = placed(cells.slice(fixed.length), columns.slice(from));
  return {
    cells: [...(serialFirst ? [fixed[0]] : []), ...given],
    doubt: `${doubt}; they were placed by what they look like${cut}`,
  };
}

/** The cells under the columns where they look most likely, several in one if need be. */
function placed(cells: readonly Cell[], columns: readonly Column[]): readonly (Cell | undefined)[] {
  const pieces =
    cells.length > mostPieces ? [...cells.slice(0, mostPieces), joined(cells.slice(mostPieces))] : cells;
  const places = bestPlaces(
    pieces,
    columns.map(({ kind }) => kind),
  );
  return columns.map((_, column) => {
    const here = pieces.filter((_cell, piece) => places[piece] === column);
    return here.length === 0 ? undefined : joined(here);
  });
}

function withoutEmptyEnd(cells: readonly Cell[], most: number): readonly Cell[] {
  let count = cells.length;
  while (count > most && cells[count - 1]?.text === '') count -= 1;
  return cells.slice(0, count);
}

const looks: Readonly<Partial<Record<ColumnKind, RegExp>>> = {
  serial: /^[(]?[0-9০-৯]{1,3}[)।.]*$/u,
  time: /দিন|দিবস|ঘন্টা|ঘণ্টা|মাস|বছর|মিনিট|তাৎক্ষ|সময়|\b(days?|hours?|months?|within|immediate)/iu,
  fee: /টাকা|৳|\/-|বিনামূল্যে|বিনা মূল্যে|(?<![\p{L}\p{M}])ফি(?![\p{L}\p{M}])|চালান|\b(free|tk|taka|fees?)\b/iu,
  officer: /কর্মকর্তা|অফিসার|প্রোগ্রামার|কমিশনার|পরিচালক|প্রকৌশলী|@|\bofficer|\bprogrammer|\bcommissioner/iu,
  documents: /ফরম|ফটোকপি|ছবি|সনদ|কপি|আবেদনপত্র|\b(form|copy|photo|certificate|application)/iu,
  place: /স্থান|কার্যালয়|অফিস|\boffice/iu,
};

/**
 * For every cell the column with which all together look most likely: cells stay in their order, a column left
 * out costs a little, two cells in one column more, unless the first is not over.
 */
function bestPlaces(cells: readonly Cell[], kinds: readonly ColumnKind[]): readonly number[] {
  // best[c]: the highest score of all cells so far with the last of them in column c, and where they went.
  let best = kinds.map((kind, column) => ({
    score: likeness(cells[0], kind) - 2 * column,
    places: [column],
  }));
  for (const [index, cell] of cells.slice(1).entries()) {
    const before = best;
    const stays = goesOn(cells[index]?.text ?? '', cell.text) ? 1 : -2;
    best = kinds.map((kind, column) => {
      const from = before
        .slice(0, column + 1)
        .map(({ score, places }, last) => ({
          score: score + (last === column ? stays : last + 1 - column),
          places,
        }))
        .reduce((a, b) => (b.score >= a.score ? b : a));
      return { score: from.score + likeness(cell, kind), places: [...from.places, column] };
    });
  }
  const withEnd = best.map(({ score, places }, last) => ({
    score: score - (kinds.length - 1 - last) / 3,
    places,
  }));
  return withEnd.reduce((a, b) => (b.score > a.score ? b : a), {
    score: Number.NEGATIVE_INFINITY,
    places: [],
  }).places;
}

function likeness(cell: Cell | undefined, kind: ColumnKind): number {
  const text = cell?.text ?? '';
  const weight = kind === 'documents' || kind === 'place' ? 1 : 3;
  return looks[kind]?.test(text) ? weight : 0;
}
