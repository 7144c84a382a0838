import type { Charter } from './charter.ts';
import type { AccountedLine, LineUse } from './ledger.ts';
import { lineDiff } from './line-diff.ts';
import type { Plan } from './plan.ts';
import type { Section } from './services.ts';

/** What was understood of a charter, what was doubted and what became of its lines, for a terminal. */
export function charterReport(charter: Charter, file: string, everyLine: boolean): string {
  const { lines, doubts, mended, officers } = charter;
  const language = charter.language === 'bn' ? 'Bangla' : 'English';
  const unread = lines.filter(({ uses }) => uses.some(({ as }) => as === 'not understood'));
  return [
    `${file}: ${lines.length} lines in ${language}, tables with ${charter.form}`,
    '',
    'Understood',
    ...[`  office   ${charter.office ?? 'not named'}`],
    ...(['vision', 'mission'] as const).map(
      (part) => `  ${part.padEnd(8)} ${shown(charter[part]) ?? 'none'}`,
    ),
    ...charter.sections.flatMap(sectionLines),
    ...officers.map(
      ({ name, post, phones, emails }) =>
        `  officer  ${[name ?? 'no name', post ?? 'no post', ...phones, ...emails].join(' · ')}`,
    ),
    '',
    `Lines: ${tally(lines)}`,
    ...(everyLine ? lines.map(accountLine) : []),
    ...list(
      'Not understood: nothing of these lines is imported',
      unread.map(({ number, text }) => `line ${number}: ${shown(text) ?? ''}`),
    ),
    ...list(
      'Doubts',
      doubts.map((doubt) => `${place(doubt.lines)}${doubt.what}`),
    ),
    ...list(
      'Mended, left by a conversion from Bijoy',
      mended.map(({ line, from, to }) => `line ${line}: ${from} → ${to}`),
    ),
    '',
  ].join('\n');
}

/** What importing would change, as a diff, and what is left to do. */
export function planReport(plan: Plan, folder: string): string {
  const { rows, files } = plan;
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  return [
    `Over ${folder}, services: ${count('the same')} the same, ${count('changed')} changed, ${count('new')} new`,
    ...rows.flatMap(({ id, outcome, note }) =>
      outcome === 'the same' && note === undefined
        ? []
        : [`  ${outcome.padEnd(8)} ${id}${note === undefined ? '' : ` (${note})`}`],
    ),
    ...(files.length === 0
      ? ['Nothing to change.']
      : ['', ...files.map(({ path, before, after }) => lineDiff(path, before, after))]),
    ...list('In the folder, not in the charter; they stay', plan.notInCharter),
    ...list('Doubts about the folder', plan.doubts),
    ...list('To translate, or to compare with the changed text', plan.toTranslate),
    ...list(
      'To fill in before the desk can start with this folder',
      plan.toFill.map(
        ({ file, entry, field, expected }) =>
          `${[file, entry, field].filter(Boolean).join(', ')}: ${expected}`,
      ),
    ),
    '',
  ].join('\n');
}

function sectionLines(section: Section): readonly string[] {
  const { number, name, rows, tables } = section;
  return [
    `  section  ${number} ${name ?? '(no heading)'}, services: ${rows.length}`,
    ...tables.map(
      ({ line, columns }) => `    columns, line ${line}: ${columns.map(({ kind }) => kind).join(' · ')}`,
    ),
    ...rows.map(
      ({ serial, name: service, lines }) => `    row ${serial}, ${place(lines)}${shown(service) ?? ''}`,
    ),
  ];
}

function tally(lines: readonly AccountedLine[]): string {
  const counts = new Map<string, number>();
  for (const { uses } of lines) {
    for (const as of new Set(uses.map((use) => use.as))) counts.set(as, (counts.get(as) ?? 0) + 1);
  }
  return [...counts].map(([as, count]) => `${count} ${as}`).join(', ');
}

function accountLine({ number, uses }: AccountedLine): string {
  const use = ({ as, detail }: LineUse) => (detail === undefined ? as : `${as} (${detail})`);
  return `  line ${number}: ${uses.map(use).join('; ')}`;
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}

function place(lines: readonly number[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined) return '';
  return first === last ? `line ${first}: ` : `lines ${first}–${last}: `;
}

/** A text on one line, cut where a terminal's line would be long over; undefined if there is none. */
function shown(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line !== undefined && line.length > 90 ? `${line.slice(0, 90)}…` : line;
}
