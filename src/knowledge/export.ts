import { isDeepStrictEqual } from 'node:util';
import { type Fault, KnowledgeFault } from './fault.ts';
import { type Folder, readFolder, type WrittenEntry } from './folder.ts';
import { layOver, type OfficersEntry, type WrittenFields } from './overlay.ts';
import { editYaml, type YamlEdit } from './yaml-edit.ts';
import type { KnowledgeFile, Path } from './yaml-file.ts';

/** What becomes of officers' entries in the files. */
export interface Exported {
  /** The files that change, whole, as they are then. */
  readonly files: readonly KnowledgeFile[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** Withdrawn by officers. Other files may lean on them, so they are left for somebody to take out. */
  readonly withdrawn: readonly string[];
}

/**
 * Writes officers' entries into the files of the folder. Every byte that need not change stays, comments and order too;
 * done again, nothing changes.
 * @throws KnowledgeFault if a file or an entry has faults
 */
export function exportEntries(files: readonly KnowledgeFile[], officers: readonly OfficersEntry[]): Exported {
  const folder = readSound(files);
  const whole = layOver(folder, officers, (fault) => {
    throw new KnowledgeFault([fault]);
  });
  const before = placesIn(folder);
  const after = placesIn(whole);
  const edits = new Map<string, YamlEdit>();
  const edit = (path: string): YamlEdit => {
    const known = edits.get(path) ?? editYaml(files.find((file) => file.path === path)?.text ?? '');
    edits.set(path, known);
    return known;
  };
  const changed: string[] = [];
  const added: string[] = [];
  for (const { id } of officers) {
    const [was, is] = [before.get(id), after.get(id)];
    if (is === undefined) continue;
    if (was === undefined) {
      edit(is.path).addItem(['entries'], lastIn(folder, is.path), ordered(is.entry.value));
      added.push(id);
    } else if (!isDeepStrictEqual(was.entry.value, is.entry.value)) {
      change(edit(was.path), was.entry.at, { ...was.entry.value }, { ...is.entry.value });
      changed.push(id);
    }
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const written = [...edits]
    .map(([path, edited]) => ({ path, text: edited.text() }))
    .filter(({ path, text }) => text !== texts.get(path));
  return {
    files: written,
    changed,
    added,
    withdrawn: officers.filter(({ id, own }) => own === null && before.has(id)).map(({ id }) => id),
  };
}

function readSound(files: readonly KnowledgeFile[]): Folder {
  const faults: Fault[] = [];
  const folder = readFolder(files, (fault) => faults.push(fault));
  if (faults.length > 0) throw new KnowledgeFault(faults);
  return folder;
}

function placesIn({
  entryFiles,
}: Folder): ReadonlyMap<string, { readonly path: string; readonly entry: WrittenEntry }> {
  return new Map(
    entryFiles.flatMap(({ file, entries }) =>
      entries.map((entry) => [entry.value.id, { path: file.path, entry }] as const),
    ),
  );
}

function lastIn({ entryFiles }: Folder, path: string): number {
  return (entryFiles.find(({ file }) => file.path === path)?.entries.length ?? 0) - 1;
}

/** As the files have them: empty lists are not written. */
const order = [
  'id',
  'title',
  'answer',
  'tips',
  'keywords',
  'phrasings',
  'related',
  'source',
  'reviewedOn',
  'reviewEvery',
  'review',
];

function ordered(fields: WrittenFields): WrittenFields {
  return Object.fromEntries(
    order.flatMap((name): [string, unknown][] => {
      const value = fields[name];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
    }),
  );
}

function change(edit: YamlEdit, at: Path, was: WrittenFields, is: WrittenFields): void {
  const place = at.map((step) => (typeof step === 'number' ? step : String(step)));
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [before, after] = [was[name], is[name]];
    if (isDeepStrictEqual(before, after)) continue;
    if (before === undefined || (Array.isArray(before) && before.length === 0)) {
      // An empty list may stand there, or nothing; the schema tells both alike.
      if (Array.isArray(before)) tryRemoving(edit, place, name);
      edit.addField(place, name, after);
    } else if (after === undefined) edit.removeField(place, name);
    else if (typeof after === 'string') edit.setText([...place, name], after);
    else if (Array.isArray(before) && Array.isArray(after)) changeList(edit, [...place, name], before, after);
    else if (isTexts(before) && isTexts(after)) {
      for (const [language, text] of Object.entries(after)) {
        if (before[language] !== text) edit.setText([...place, name, language], text);
      }
    }
  }
}

function tryRemoving(edit: YamlEdit, place: (string | number)[], name: string): void {
  if (edit.has(place, name)) edit.removeField(place, name);
}

function changeList(
  edit: YamlEdit,
  at: (string | number)[],
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const removed = [...before.keys()].filter((place) => !after.includes(before[place]));
  const added = after.filter((item) => !before.includes(item)).map(String);
  edit.changeList(at, removed, added);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
