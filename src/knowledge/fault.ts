/** What a form can say in its own language: the rest goes wrong in files alone. */
export type FaultKind = 'empty' | 'tooLong' | 'control' | 'placeholder';

/** One thing that is wrong in the knowledge folder, for somebody who edits the files and does not program. */
export interface Fault {
  /** The file, relative to the knowledge folder. */
  readonly file: string;
  /** Counted from 1; absent where the fault has no place in the file. */
  readonly line?: number;
  /** The id of the entry, or which one it is where the id itself is missing. */
  readonly entry?: string;
  /** The way to the field inside the entry: `answer.en`, `phrasings, item 3`. */
  readonly field?: string;
  readonly kind?: FaultKind;
  /** What is wrong and what was expected. */
  readonly expected: string;
}

/** How the parts of reading hand on what they find, so that all faults are told at once. */
export type Report = (fault: Fault) => void;

/** The knowledge can't be used as it is. Carries every fault of every file, by file and line. */
export class KnowledgeFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const inOrder = faults.toSorted(byPlace);
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`The knowledge has ${count}:\n${inOrder.map((fault) => `  ${faultLine(fault)}`).join('\n')}`);
    this.name = 'KnowledgeFault';
    this.faults = inOrder;
  }
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

function faultLine({ file, line, entry, field, expected }: Fault): string {
  const place = [
    file,
    line === undefined ? [] : `line ${line}`,
    entry === undefined ? [] : `entry ${entry}`,
    field === undefined ? [] : `field ${field}`,
  ].flat();
  return `${place.join(', ')}: ${expected}`;
}
