import type { Bilingual } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { soundSketch } from '../language/phonetic.ts';
import { type Particulars, pullApart } from './officer.ts';
import { posts } from './posts.ts';

/** An officer of the charter, once, however many rows name them and however they are spelled there. */
export interface CharterOfficer {
  readonly name: string | undefined;
  readonly post: string | undefined;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** The cells that name this officer, as the charter has them. */
  readonly cells: readonly string[];
  readonly doubts: readonly string[];
}

/** The officers that these cells name, most often named first. Cells that name nobody are left out. */
export function officersOf(cells: readonly string[]): readonly CharterOfficer[] {
  const officers: CharterOfficer[] = [];
  for (const cell of new Set(cells)) {
    const found = pullApart(cell);
    if (
      found.name === undefined &&
      found.post === undefined &&
      found.phones.length + found.emails.length === 0
    )
      continue;
    const at = officers.findIndex((officer) => isSame(officer, found));
    const before = officers[at];
    if (before === undefined) officers.push({ ...found, cells: [cell] });
    else officers[at] = together(before, found, cell);
  }
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const times = ({ cells: own }: CharterOfficer) =>
    own.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0);
  return officers.sort((a, b) => times(b) - times(a));
}

function together(a: CharterOfficer, b: Particulars, cell: string): CharterOfficer {
  const spelling =
    a.post !== undefined && b.post !== undefined && a.post !== b.post
      ? [`"${b.post}" taken as the same post as "${a.post}"`]
      : [];
  return {
    name: a.name ?? b.name,
    post: a.post ?? b.post,
    phones: [...new Set([...a.phones, ...b.phones])],
    emails: [...new Set([...a.emails, ...b.emails])],
    cells: [...a.cells, cell],
    doubts: [...a.doubts, ...b.doubts, ...spelling],
  };
}

function isSame(a: Particulars, b: Particulars): boolean {
  if (a.name !== undefined && b.name !== undefined) return soundsOf(a.name) === soundsOf(b.name);
  if (a.post !== undefined && b.post !== undefined) return soundsOf(a.post) === soundsOf(b.post);
  return (
    a.phones.some((phone) => b.phones.includes(phone)) || a.emails.some((email) => b.emails.includes(email))
  );
}

const honorifics = /(?<![\p{L}\p{M}])(?:জনাব|বেগম|mr|mrs|ms)(?![\p{L}\p{M}])/gu;

/** How a name or a post sounds, without জনাব and marks: `ভুমি` is `ভূমি`. */
export function soundsOf(text: string): string {
  const words =
    normalise(text)
      .replace(honorifics, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.map(soundSketch).join(' ');
}

/** A common post in both languages; undefined for others. */
export function knownPost(post: string): Bilingual | undefined {
  const wanted = normalise(post);
  const found = posts.find(([bn, en]) => normalise(bn) === wanted || normalise(en) === wanted);
  return found && { bn: found[0], en: found[1] };
}
