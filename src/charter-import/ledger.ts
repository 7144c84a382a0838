import type { Line } from './cell.ts';

/** What became of a line. A line of a table is there for several cells and has a use for each. */
export interface LineUse {
  readonly as:
    | 'blank'
    | 'markup'
    | 'page furniture'
    | 'letterhead'
    | 'title'
    | 'label'
    | 'vision'
    | 'mission'
    | 'section'
    | 'heading'
    | 'column number'
    | 'cell'
    | 'officer'
    | 'other part'
    | 'not understood';
  /** Which section, row or column: `2.1 row 3, fee`. */
  readonly detail?: string;
}

export interface AccountedLine extends Line {
  /** Never empty. */
  readonly uses: readonly LineUse[];
}

/** Something a person should look at. */
export interface Doubt {
  /** Counted from 1; empty where the file as a whole is meant. */
  readonly lines: readonly number[];
  readonly what: string;
}

/** Keeps the account of every line, so that none is lost in silence. */
export interface Ledger {
  note(lines: readonly number[], use: LineUse): void;
  doubt(lines: readonly number[], what: string): void;
  isNoted(line: number): boolean;
  /** The account. Lines that nobody asked for come out as `not understood`. */
  close(): { readonly lines: readonly AccountedLine[]; readonly doubts: readonly Doubt[] };
}

export function createLedger(lines: readonly Line[]): Ledger {
  const uses = new Map<number, LineUse[]>();
  const doubts: Doubt[] = [];
  return {
    note(numbers, use) {
      for (const number of numbers) uses.set(number, [...(uses.get(number) ?? []), use]);
    },
    doubt(numbers, what) {
      doubts.push({ lines: numbers, what });
    },
    isNoted: (line) => uses.has(line),
    close() {
      const accounted = lines.map((line) => ({
        ...line,
        uses: uses.get(line.number) ?? [{ as: 'not understood' as const }],
      }));
      return {
        lines: accounted,
        doubts: [...doubts].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
      };
    },
  };
}
