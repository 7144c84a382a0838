import { isDeepStrictEqual } from 'node:util';
import { type Fault, KnowledgeFault, type Report } from './fault.ts';
import { type Folder, listedEntries, readEntries } from './folder.ts';
import { fieldName, type Path, valueAt, type YamlFile } from './yaml-file.ts';

/** The fields of an entry by their names, as a file has them. */
export type WrittenFields = Readonly<Record<string, unknown>>;

/** An entry as officers have it, to lie over what the files say. */
export interface OfficersEntry {
  readonly id: string;
  /** The id of the topic that it stands under, if no file has the entry. */
  readonly topic: string;
  /** What the file said when an officer first touched the entry; null where no file had it. */
  readonly base: WrittenFields | null;
  /** What officers made of it; null: nobody is answered with it any more. */
  readonly own: WrittenFields | null;
}

/** Where faults of officers' entries are said to be, in the place of a file's name. */
export const officersPlace = 'officers’ entries';

/**
 * The folder with officers' entries in the places of the files' own. What officers did not touch is the file's: a new
 * release of the files changes it. An entry that no file has comes last under its topic. All are checked as the files
 * are; references are not yet.
 */
export function layOver(folder: Folder, officers: readonly OfficersEntry[], report: Report): Folder {
  if (officers.length === 0) return folder;
  const byId = new Map(officers.map((entry) => [entry.id, entry]));
  const gone = new Set(officers.filter(({ own }) => own === null).map(({ id }) => id));
  const inFiles = new Set(
    folder.entryFiles.flatMap(({ file }) => listedEntries(file).map(({ written }) => idOf(written))),
  );
  const added = officers.filter(({ id, own }) => own !== null && !inFiles.has(id));
  const homes = new Map(
    folder.entryFiles
      .filter(({ file }) => valueAt(file.data, 'entries') !== undefined)
      .map(({ topic, file }) => [topic?.id ?? '', file.path]),
  );
  for (const { id, topic } of added) {
    if (!homes.has(topic)) {
      report({
        file: officersPlace,
        entry: id,
        field: 'topic',
        expected: `no file has entries under the topic ${topic}`,
      });
    }
  }
  const entryFiles = folder.entryFiles.map((read) => {
    const here = added.filter(({ topic }) => homes.get(topic) === read.file.path);
    const file = overlaid(read.file, byId, here, gone);
    if (file === read.file) return read;
    // A file must have entries; one whose entries are all withdrawn has its topic.
    const isEmpty = listedEntries(file).length === 0;
    return isEmpty ? { file, topic: read.topic, entries: [] } : readEntries(file, report);
  });
  const files = new Map(entryFiles.map(({ file }) => [file.path, file]));
  return { ...folder, entryFiles, opened: folder.opened.map((file) => files.get(file.path) ?? file) };
}

/** One entry of the overlaid list: an officers' one, or one that stands in the file at this position. */
type Item = { readonly written: unknown } & (
  | { readonly officers: string }
  | { readonly position: number; readonly touched: boolean }
);

function overlaid(
  file: YamlFile,
  byId: ReadonlyMap<string, OfficersEntry>,
  added: readonly OfficersEntry[],
  gone: ReadonlySet<string>,
): YamlFile {
  const listed = listedEntries(file);
  const list = listed[0]?.at[0] ?? 'entries';
  const items = [
    ...listed.flatMap(({ at: [, position], written }): Item[] => {
      const officers = byId.get(idOf(written) ?? '');
      if (officers?.own === null) return [];
      if (officers !== undefined) {
        const theirs = isFields(written) ? written : {};
        return [{ officers: officers.id, written: without(gone, merged(officers, theirs)) }];
      }
      const kept = without(gone, written);
      return [{ position, written: kept, touched: kept !== written }];
    }),
    ...added.map(({ id, own }): Item => ({ officers: id, written: without(gone, own) })),
  ];
  const isAsItWas =
    items.length === listed.length && items.every((item) => 'position' in item && !item.touched);
  if (isAsItWas || !isFields(file.data)) return file;
  return {
    path: file.path,
    readable: file.readable,
    data: { ...file.data, [list]: items.map(({ written }) => written) },
    fault(at, expected) {
      const [first, position, ...inside] = at;
      const item = first === list && typeof position === 'number' ? items[position] : undefined;
      if (item === undefined) return file.fault(at, expected);
      if ('officers' in item) return officersFault(item.officers, inside, expected);
      return file.fault([list, item.position, ...inside], expected);
    },
  };
}

function officersFault(entry: string, inside: Path, expected: string): Fault {
  return { file: officersPlace, entry, ...fieldName(inside), expected };
}

/** What officers changed since `base`, over what the file says now: field by field, and each language by itself. */
function merged({ base, own }: OfficersEntry, theirs: WrittenFields): WrittenFields {
  if (own === null || base === null) return own ?? theirs;
  const names = new Set([...Object.keys(theirs), ...Object.keys(own)]);
  return Object.fromEntries(
    [...names].flatMap((name): [string, unknown][] => {
      const [before, mine, now] = [base[name], own[name], theirs[name]];
      const value = isFields(before) && isFields(mine) && isFields(now) ? inner(before, mine, now) : mine;
      const kept = isSame(before, mine) ? now : value;
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function inner(before: WrittenFields, mine: WrittenFields, now: WrittenFields): WrittenFields {
  return Object.fromEntries(
    Object.keys(mine).map((name) => [
      name,
      isSame(before[name], mine[name]) ? (now[name] ?? mine[name]) : mine[name],
    ]),
  );
}

/** A list that is left out is an empty one. */
function isSame(one: unknown, other: unknown): boolean {
  const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return (isNothing(one) && isNothing(other)) || isDeepStrictEqual(one, other);
}

/** Whether two say the same, field by field. */
export function saysTheSame(one: WrittenFields, other: WrittenFields): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
    isSame(one[name], other[name]),
  );
}

/** An entry does not point to entries that are gone. */
function without(gone: ReadonlySet<string>, written: unknown): unknown {
  const related = valueAt(written, 'related');
  if (!isFields(written) || !Array.isArray(related) || !related.some((id) => gone.has(String(id)))) {
    return written;
  }
  return { ...written, related: related.filter((id) => !gone.has(String(id))) };
}

function idOf(written: unknown): string | undefined {
  const id = valueAt(written, 'id');
  return typeof id === 'string' ? id.trim() : undefined;
}

function isFields(value: unknown): value is WrittenFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Tries with all officers' entries; those with faults are left out, and the faults told.
 * @throws KnowledgeFault if the fault is no officers' entry's
 */
export function withSound<Result>(
  officers: readonly OfficersEntry[],
  attempt: (officers: readonly OfficersEntry[]) => Result,
): { readonly result: Result; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let left = officers;
  for (;;) {
    try {
      return { result: attempt(left), faults };
    } catch (error) {
      if (!(error instanceof KnowledgeFault)) throw error;
      const faulty = new Set(
        error.faults.filter(({ file }) => file === officersPlace).map(({ entry }) => entry),
      );
      const sound = left.filter(({ id }) => !faulty.has(id));
      if (sound.length === left.length) throw error;
      faults.push(...error.faults.filter(({ file }) => file === officersPlace));
      left = sound;
    }
  }
}
