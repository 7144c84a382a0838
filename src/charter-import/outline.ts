import { type Cell, cellsOf, type Item, joined, onlyText } from './cell.ts';
import type { Heading } from './columns.ts';
import { headingAt, isOtherHeading } from './headings.ts';
import { isLetterhead, isSubheading, type Label, labelOf, type SectionKind } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { areColumnNumbers, serialOf } from './numerals.ts';

/** A group of services, as its heading names it. */
export interface SectionHead {
  /** In ASCII digits: `2.1`. */
  readonly number: string;
  readonly kind: SectionKind;
  /** As the charter has it; undefined where the charter has no heading over its table. */
  readonly name: string | undefined;
}

/** A table of services: its heading, and all that stands below it until something else begins. */
export interface Table {
  readonly section: SectionHead;
  readonly heading: Heading;
  readonly items: readonly Item[];
}

/** A charter taken into its parts; the tables are not read yet. */
export interface Outline {
  /** Names of the government, the ministry, … above the charter, the office last. */
  readonly letterhead: readonly string[];
  readonly vision: string | undefined;
  readonly mission: string | undefined;
  readonly tables: readonly Table[];
  /** Text that stands outside tables and is no part that is known. */
  readonly loose: readonly Cell[];
}

/** The numbers that the Cabinet Division's form gives to the groups of services. */
const usualNumber: Readonly<Record<SectionKind, string>> = {
  citizen: '2.1',
  institution: '2.2',
  internal: '2.3',
  other: '2.4',
};

type Part = 'opening' | 'vision' | 'mission' | 'services' | 'other part';

export function outlineOf(items: readonly Item[], ledger: Ledger): Outline {
  const letterhead: Cell[] = [];
  const said: Record<'vision' | 'mission', Cell[]> = { vision: [], mission: [] };
  const loose: Cell[] = [];
  const tables: { section: SectionHead; heading: Heading; items: Item[] }[] = [];
  // Changed inside `follow`, which the compiler does not see.
  let part = 'opening' as Part;
  let section: SectionHead | undefined;
  let inTable = false;

  const follow = (label: Label, cell: Cell) => {
    const { lines } = cell;
    inTable = false;
    switch (label.kind) {
      case 'section':
        section = { number: label.number ?? usualNumber[label.of], kind: label.of, name: label.name };
        ledger.note(lines, { as: 'section', detail: section.number });
        part = 'services';
        break;
      case 'vision':
      case 'mission':
        ledger.note(lines, label.rest === '' ? { as: 'label' } : { as: label.kind });
        if (label.rest !== '') said[label.kind].push({ text: label.rest, lines });
        part = label.kind;
        break;
      case 'other part':
        ledger.note(lines, { as: 'other part' });
        ledger.doubt(lines, 'a part that is about something else than services; nothing of it is imported');
        part = 'other part';
        break;
      case 'vision and mission':
      case 'services':
        ledger.note(lines, { as: 'label' });
        part = 'services';
        break;
      default:
        ledger.note(lines, { as: label.kind });
    }
  };
  const keep = (item: Item) => {
    for (const cell of cellsOf(item)) {
      if (part === 'vision' || part === 'mission') {
        said[part].push(cell);
        ledger.note(cell.lines, { as: part });
      } else if (part === 'other part') ledger.note(cell.lines, { as: 'other part' });
      else if (part === 'opening' && isLetterhead(cell.text)) {
        letterhead.push(cell);
        ledger.note(cell.lines, { as: 'letterhead' });
      } else loose.push(cell);
    }
  };

  for (let at = 0; at < items.length; ) {
    const item = items[at] ?? { kind: 'gap' };
    const alone = item.kind === 'cell' && inTable ? undefined : onlyText(item);
    const label = alone === undefined ? undefined : labelOf(alone.text);
    const heading = label === undefined || label.kind === 'services' ? headingAt(items, at) : undefined;
    if (heading !== undefined) {
      noteAbove(tables.at(-1)?.items, loose, ledger);
      section ??= { number: usualNumber.citizen, kind: 'citizen', name: undefined };
      noteHeading(heading, tables.length === 0 && section.name === undefined, ledger);
      tables.push({ section, heading, items: [] });
      inTable = true;
      part = 'services';
      at = heading.next;
      continue;
    }
    // In a table `সিটিজেন চার্টার হালনাগাদ` is a service.
    const follows = label !== undefined && !(inTable && label.kind === 'title');
    if (follows && alone !== undefined) follow(label, alone);
    else if (isOtherHeading(item)) {
      follow({ kind: 'other part' }, joined(cellsOf(item)));
    } else if (item.kind === 'end') inTable &&= tables.at(-1)?.items.length === 0;
    else if (inTable) tables.at(-1)?.items.push(item);
    else keep(item);
    at += 1;
  }
  const text = (cells: readonly Cell[]) => (cells.length === 0 ? undefined : joined(cells).text);
  return {
    letterhead: letterhead.map((cell) => cell.text),
    vision: text(said.vision),
    mission: text(said.mission),
    tables,
    loose,
  };
}

/** Column numbers, or a heading of their own, that stand above a table's heading: not part of the table before. */
function noteAbove(items: Item[] | undefined, loose: Cell[], ledger: Ledger): void {
  const at = items?.findLastIndex(({ kind }) => kind !== 'gap' && kind !== 'end') ?? -1;
  const last = items?.[at];
  if (last?.kind === 'text' && isSubheading(last.cell.text)) {
    items?.splice(at, 1);
    ledger.note(last.cell.lines, { as: 'label' });
    ledger.doubt(
      last.cell.lines,
      'a heading between tables; the services below it are counted with those above',
    );
    return;
  }
  const numbers: Cell[] = [];
  for (
    let cell = loose.at(-1);
    cell !== undefined && serialOf(cell.text) !== undefined;
    cell = loose.at(-1)
  ) {
    numbers.unshift(cell);
    loose.pop();
  }
  if (areColumnNumbers(numbers.map(({ text }) => text))) {
    for (const { lines } of numbers) ledger.note(lines, { as: 'column number' });
  } else loose.push(...numbers);
}

function noteHeading({ columns, numberLines }: Heading, assumed: boolean, ledger: Ledger): void {
  const lines = columns.flatMap((column) => column.lines);
  for (const [index, column] of columns.entries()) {
    ledger.note(column.lines, { as: 'heading', detail: `column ${index + 1}, ${column.kind}` });
    if (column.kind === 'other' || column.kind === 'description') {
      ledger.doubt(column.lines, `no known heading: "${column.title}"; its cells are kept under "how"`);
    }
  }
  ledger.note(numberLines, { as: 'column number' });
  if (assumed) {
    ledger.doubt(
      lines.slice(0, 1),
      'no heading says whose services these are; taken as services for citizens (2.1)',
    );
  }
}
