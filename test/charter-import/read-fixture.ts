import { readFileSync } from 'node:fs';
import { type Charter, readCharter } from '../../src/charter-import/charter.ts';

/** The text of a charter in `fixtures/`: made up, in the shapes that offices publish. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

export const fixtures = [
  'tabs.txt',
  'cells-with-marks.txt',
  'rows-with-marks.txt',
  'paragraphs.txt',
  'paragraphs-without-serials.txt',
  'english.txt',
  'page.html.txt',
];

/** Lines with something printed on them that nobody accounts for; empty for every charter. */
export function unaccounted(charter: Charter, text: string): readonly string[] {
  const written = text.split(/\r\n|\r|\n/);
  const lost = charter.lines.filter(({ uses }) => uses.length === 0).map(({ number }) => `line ${number}`);
  return written.length === charter.lines.length
    ? lost
    : [`${charter.lines.length} of ${written.length} lines`];
}

/** The names of the services, by section. */
export function namesIn(charter: Charter): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    charter.sections.map(({ number, rows }) => [number, rows.map(({ serial, name }) => `${serial} ${name}`)]),
  );
}

/** What became of a line, counted from 1. */
export function usesOf(charter: Charter, line: number): readonly string[] {
  return (charter.lines[line - 1]?.uses ?? []).map(({ as, detail }) =>
    detail === undefined ? as : `${as}: ${detail}`,
  );
}

export function read(name: string): Charter {
  return readCharter(fixture(name));
}
