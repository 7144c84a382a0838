import type { Language } from '../language/language.ts';
import { type Mend, mendBijoy } from './bijoy.ts';
import { type Cell, type Item, joined, type Line } from './cell.ts';
import { readHtml } from './html-tables.ts';
import { looksLikeHtml } from './html-tokens.ts';
import { officeAmong } from './labels.ts';
import { type AccountedLine, createLedger, type Doubt, type Ledger } from './ledger.ts';
import { pullApart } from './officer.ts';
import { type CharterOfficer, officersOf } from './officers.ts';
import { outlineOf } from './outline.ts';
import { readPlainLines } from './plain-lines.ts';
import { type Section, servicesOf } from './services.ts';

/** A Citizen's Charter as it was understood, with the account of every line of its file. */
export interface Charter {
  /** The language that most of it is written in. */
  readonly language: Language;
  /** How its tables are written. */
  readonly form: 'HTML' | 'tabs' | '"|" after each cell' | 'a line or paragraph for each cell';
  /** The office's name above the charter; undefined where there is none. */
  readonly office: string | undefined;
  readonly vision: string | undefined;
  readonly mission: string | undefined;
  /** Empty if no table of services was found. */
  readonly sections: readonly Section[];
  readonly officers: readonly CharterOfficer[];
  /** Every line of the file, in its order, with what became of it. */
  readonly lines: readonly AccountedLine[];
  readonly doubts: readonly Doubt[];
  /** Words in which the residue of Bijoy was mended. */
  readonly mended: readonly Mend[];
}

/** Reads a charter as published on the national portal, in any form. Never throws, whatever the text. */
export function readCharter(text: string): Charter {
  const mended: Mend[] = [];
  const lost: number[] = [];
  const lines = text.split(/\r\n|\r|\n/).map((written, index): Line => {
    if (written.includes('\ufffd')) lost.push(index + 1);
    const mend = mendBijoy(written.normalize('NFC'), index + 1);
    mended.push(...mend.mends);
    // In the knowledge { } hold the names of facts.
    const plain = mend.text.replaceAll('\ufffd', '').replaceAll('{', '(').replaceAll('}', ')');
    return { number: index + 1, text: plain };
  });
  const ledger = createLedger(lines);
  for (const line of lost) ledger.doubt([line], 'a letter is lost here ("\ufffd")');
  const whole = lines.map((line) => line.text).join('\n');
  const html = looksLikeHtml(whole);
  const items = html ? readHtml(whole, lines, ledger) : readPlainLines(lines, ledger);
  const outline = outlineOf(items, ledger);
  const { sections, loose } = servicesOf(outline.tables, ledger);
  const rows = sections.flatMap((section) => section.rows);
  const signatures = signaturesIn([...outline.loose, ...loose], ledger);
  const officers = officersOf([...rows.flatMap(({ officer }) => officer ?? []), ...signatures]);
  doubtOfficers(officers, rows, ledger);
  const { lines: accounted, doubts } = ledger.close();
  return {
    language: languageOf(rows.length > 0 ? rows.map(({ name }) => name).join(' ') : whole),
    form: html ? 'HTML' : formOf(items),
    office: officeAmong(outline.letterhead),
    vision: outline.vision,
    mission: outline.mission,
    sections: sections.filter((section) => section.rows.length > 0),
    officers,
    lines: accounted,
    doubts,
    mended,
  };
}

function languageOf(text: string): Language {
  const bangla = text.match(/[\u0980-\u09ff]/g)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return latin > bangla ? 'en' : 'bn';
}

function formOf(items: readonly Item[]): Charter['form'] {
  if (items.some(({ kind }) => kind === 'cell')) return '"|" after each cell';
  const rows = items.filter((item) => item.kind === 'row');
  if (rows.length === 0) return 'a line or paragraph for each cell';
  return rows.some(({ marks }) => marks === 'tabs') ? 'tabs' : '"|" after each cell';
}

/** Text outside the tables with an officer's particulars, such as the signature below a charter. */
function signaturesIn(loose: readonly Cell[], ledger: Ledger): readonly string[] {
  const blocks: Cell[][] = [];
  for (const cell of loose) {
    const above = blocks.at(-1)?.at(-1)?.lines.at(-1);
    if (above !== undefined && cell.lines[0] === above + 1) blocks.at(-1)?.push(cell);
    else blocks.push([cell]);
  }
  return blocks.flatMap((block) => {
    const text = block.map((cell) => cell.text).join('\n');
    const { name, post, phones, emails } = pullApart(text);
    const { lines } = joined(block);
    if (phones.length + emails.length === 0 || (name ?? post) === undefined) return [];
    ledger.note(lines, { as: 'officer' });
    return [text];
  });
}

function doubtOfficers(
  officers: readonly CharterOfficer[],
  rows: readonly { readonly officer: string | undefined; readonly lines: readonly number[] }[],
  ledger: Ledger,
): void {
  for (const { cells, doubts } of officers) {
    const lines = rows.find(({ officer }) => officer !== undefined && cells.includes(officer))?.lines ?? [];
    for (const doubt of new Set(doubts)) ledger.doubt(lines.slice(-1), doubt);
  }
  const understood = new Set(officers.flatMap(({ cells }) => cells));
  for (const { officer, lines } of rows) {
    if (officer !== undefined && !understood.has(officer)) {
      ledger.doubt(
        lines.slice(-1),
        `"${officer.slice(0, 80)}" is not understood as an officer; the row goes to the office's officer`,
      );
    }
  }
}
