import { type Column, type ColumnCues, columns, type FaintCues } from '../knowledge/model.ts';
import type { Word } from './heard.ts';
import { indexPhrases, openPhraseBook, type PhraseIndex, type Spotted } from './phrase-book.ts';

/** A column that is asked for, and the words that ask. */
export interface ColumnAsked {
  readonly column: Column | null;
  /** A column that a word like "who" asks for, if the question turns out to be about a service. */
  readonly faintly: Column | null;
  /** Places of the cue's words in the text. */
  readonly cueWords: ReadonlySet<number>;
}

/**
 * Hears which column is asked for. Of several cues the longest wins ("how long" is no "how"); of equally long
 * ones any other before `how`, which people put in front of everything; then the last.
 *
 * `named` are words that belong to a service's name: what a service is called asks for nothing.
 */
export function createColumnEar(
  index: ColumnsIndex,
): (words: readonly Word[], named: ReadonlySet<number>) => ColumnAsked {
  const book = openPhraseBook(index.cues);
  const faintBook = openPhraseBook(index.faintCues);

  return (words, named) => {
    const spotted = book.spot(words).filter(({ from, to }) => !range(from, to).some((at) => named.has(at)));
    const best = spotted.reduce<Spotted<Column> | undefined>(
      (so, next) => (so === undefined || outweighs(next, so) ? next : so),
      undefined,
    );
    return {
      column: best?.meaning ?? null,
      faintly: best === undefined ? (faintBook.spot(words).at(-1)?.meaning ?? null) : null,
      cueWords: new Set(spotted.flatMap(({ from, to }) => range(from, to))),
    };
  };
}

/** What asks for a column, surely or faintly. */
export interface ColumnsIndex {
  readonly cues: PhraseIndex<Column>;
  readonly faintCues: PhraseIndex<Column>;
}

export function indexColumns(cues: ColumnCues, faintCues: FaintCues): ColumnsIndex {
  return { cues: indexed((column) => cues[column]), faintCues: indexed((column) => faintCues[column] ?? []) };
}

function indexed(cuesOf: (column: Column) => readonly string[]): PhraseIndex<Column> {
  return indexPhrases(columns.flatMap((column) => cuesOf(column).map((cue) => [cue, column] as const)));
}

function outweighs(next: Spotted<Column>, so: Spotted<Column>): boolean {
  const longer = next.to - next.from - (so.to - so.from);
  if (longer !== 0) return longer > 0;
  return next.meaning !== 'how' || so.meaning === 'how';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
