import { editYaml, type YamlEdit } from '../knowledge/yaml-edit.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { Charter } from './charter.ts';
import { draftFile, notSaid, renumbered, sectionName, sourceOf } from './drafts.ts';
import { matchRows, type NumberedRow, sameText } from './match.ts';
import type { Section, ServiceRow } from './services.ts';
import { type CharterField, charterFields, type WrittenFolder, type WrittenService } from './written.ts';

/** What happened to a row of the charter. */
export interface RowPlan {
  readonly id: string;
  readonly outcome: 'the same' | 'changed' | 'new';
  /** What is worth saying about how it was matched. */
  readonly note?: string;
}

interface RowsPlan {
  readonly rows: readonly RowPlan[];
  /** Services of the folder that the charter does not have. They stay. */
  readonly notInCharter: readonly string[];
  /** Fields whose other language is missing or may be out of date: `charter-2.1.6: name, fee`. */
  readonly toTranslate: readonly string[];
  readonly doubts: readonly string[];
  /** The changes of the files that are there, by path. */
  readonly edits: ReadonlyMap<string, YamlEdit>;
  /** New files, by path. */
  readonly drafts: ReadonlyMap<string, string>;
}

interface Means {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The key of the officer whom a cell names. */
  officerOf(cell: string | undefined): string;
}

/**
 * What becomes of the services. Each keeps its id: the entry of the same name, or of the same section and serial
 * number, is brought up to date in the charter's language, and all else of it stays. A new one holds the charter's
 * words in both languages and is marked `review: officer`.
 */
export function planRows(charter: Charter, folder: WrittenFolder, means: Means): RowsPlan {
  const { language } = charter;
  const edits = new Map<string, YamlEdit>();
  const drafts = new Map<string, string>();
  const rows: RowPlan[] = [];
  const toTranslate: string[] = [];
  const doubts: string[] = [];
  const editOf = (path: string): YamlEdit => {
    const edit = edits.get(path) ?? editYaml(folder.files.find((file) => file.path === path)?.text ?? '');
    edits.set(path, edit);
    return edit;
  };
  const topics = new Set(folder.groups.map(({ id }) => id));
  const taken = new Set(folder.services.map(({ id }) => id));
  const numbered = charter.sections.map((section) => ({ section, rows: numberRows(section, folder) }));
  const matches = matchRows(
    numbered.flatMap((each) => each.rows),
    folder.services,
    language,
  );
  for (const { section, rows: own } of numbered) {
    const path = pathOf(section, folder);
    const fresh: Record<string, unknown>[] = [];
    let below = -1;
    for (const each of own) {
      const entry = matches.get(each);
      if (entry !== undefined) {
        const told = updateEntry(editOf(entry.path), entry, each.row, charter, means);
        if (entry.path === path) below = entry.at;
        rows.push({ id: entry.id, outcome: told.changed ? 'changed' : 'the same', ...noteOn(entry, each) });
        if (told.toTranslate.length > 0) toTranslate.push(`${entry.id}: ${told.toTranslate.join(', ')}`);
        if (entry.path !== path)
          doubts.push(`${entry.id} stands in ${entry.path}, in the charter under ${section.number}`);
        continue;
      }
      const id = freeId(each.id, taken);
      const draft = draftEntry(id, each.row, section, charter, means);
      if (folder.groups.some((group) => group.path === path))
        editOf(path).addItem(['services'], below, draft);
      else fresh.push(draft);
      const note = id === each.id ? {} : { note: `${each.id} is another service in the folder` };
      rows.push({ id, outcome: 'new', ...note });
      toTranslate.push(`${id}: ${charterFields.filter((field) => each.row[field] !== undefined).join(', ')}`);
    }
    if (fresh.length > 0) {
      const { kind, number } = section;
      const usual = `charter-${kind}`;
      const id = kind === 'other' || topics.has(usual) ? `charter-${number}` : usual;
      topics.add(id);
      drafts.set(path, draftFile({ topic: { id, number, name: sectionName(section) }, services: fresh }));
    }
  }
  const matched = new Set([...matches.values()].map(({ id }) => id));
  return {
    edits,
    drafts,
    rows,
    toTranslate,
    doubts,
    notInCharter: folder.services
      .filter(({ id }) => !matched.has(id))
      .map(({ id, name }) => `${id} ${name[language]}`),
  };
}

function numberRows(section: Section, folder: WrittenFolder): readonly NumberedRow[] {
  const path = pathOf(section, folder);
  return section.rows.map((row) => ({ row, id: `charter-${section.number}.${row.serial}`, path }));
}

/** The file of a section: the one with its number or name, or a new one. */
function pathOf(section: Section, { groups }: WrittenFolder): string {
  const { number, kind } = section;
  const byNumber = groups.find((group) => group.number === number);
  const byId = groups.find(({ id }) => id === `charter-${kind}`);
  return (byNumber ?? byId)?.path ?? `charter/${number}-${kind}.yaml`;
}

function noteOn(entry: WrittenService, { row, id }: NumberedRow): { readonly note?: string } {
  return entry.id === id ? {} : { note: `number ${row.serial} in the charter; keeps its id` };
}

/** The id, or the first of `id-2`, `id-3` … that nobody has. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

function draftEntry(
  id: string,
  row: ServiceRow,
  section: Section,
  { office }: Charter,
  { today, officerOf }: Means,
): Record<string, unknown> {
  const both = (text: string | undefined): Bilingual =>
    text === undefined ? { ...notSaid } : { bn: text, en: text };
  return {
    id,
    name: both(row.name),
    how: both(row.how),
    documents: both(row.documents),
    fee: both(row.fee),
    time: both(row.time),
    officer: officerOf(row.officer),
    source: sourceOf(office, section, row.serial),
    reviewedOn: today,
    reviewEvery: 'P1Y',
    review: 'officer',
  };
}

/** Puts the charter's words into an entry where they differ. What the charter says nothing about stays. */
function updateEntry(
  edit: YamlEdit,
  entry: WrittenService,
  row: ServiceRow,
  { language }: Charter,
  { officerOf }: Means,
): { readonly changed: boolean; readonly toTranslate: readonly string[] } {
  const at = ['services', entry.at];
  const other: Language = language === 'bn' ? 'en' : 'bn';
  const toTranslate: CharterField[] = [];
  let changed = false;
  let reworded = false;
  for (const field of charterFields) {
    const before = entry[field];
    const untranslated = sameText(before[language], before[other]);
    const text = row[field];
    const differs = text !== undefined && !sameText(text, before[language]);
    if (differs) {
      edit.setText([...at, field, language], text);
      if (untranslated) edit.setText([...at, field, other], text);
      reworded = true;
    }
    if (differs || untranslated) toTranslate.push(field);
  }
  const officer = officerOf(row.officer);
  if (row.officer !== undefined && officer !== entry.officer) {
    edit.setText([...at, 'officer'], officer);
    changed = true;
  }
  const source = renumbered(entry.source, row.serial);
  if (!sameText(source, entry.source)) {
    edit.setText([...at, 'source'], source);
    changed = true;
  }
  if (reworded && entry.review === undefined) edit.addField(at, 'review', 'officer');
  return { changed: changed || reworded, toTranslate };
}
