import type { Report } from './fault.ts';
import { type Folder, listedEntries } from './folder.ts';
import { placeholderFaults, type Vocabulary } from './placeholders.ts';
import { type Path, valueAt, type YamlFile } from './yaml-file.ts';

/** Something of a file, and where it stands. */
interface Placed<T> {
  readonly file: YamlFile;
  readonly at: Path;
  readonly written: T;
}

/**
 * Reports every reference that leads nowhere and every id that is given twice. Looks at what is written, so that
 * an entry with other faults has these told in the same breath. A reference into a file with faults is not blamed.
 */
export function checkReferences(folder: Folder, words: Vocabulary, report: Report): void {
  const entries = folder.entryFiles.flatMap(({ file }) =>
    listedEntries(file).map((listed) => ({ file, ...listed })),
  );
  const ids = uniqueIds(entries, report);
  const complete = folder.entryFiles.every(({ file }) => file.readable);
  for (const entry of entries) {
    checkRelated(entry, complete ? ids : undefined, report);
    checkOfficer(entry, folder, report);
  }
  checkOfficeOfficer(folder, report);
  checkTopics(folder, report);
  for (const file of folder.opened) {
    if (file.path === 'smalltalk.yaml') uniqueIds(listIn(file, 'smallTalk'), report);
    if (file.path === 'quiz.yaml') uniqueIds(listIn(file, 'quiz'), report);
    if (file.path !== 'facts.yaml' && file.path !== 'office.yaml') {
      checkTexts({ file, at: [], written: file.data }, words, report);
    }
  }
}

function uniqueIds(entries: readonly Placed<unknown>[], report: Report): ReadonlySet<string> {
  const first = new Map<string, Placed<unknown>>();
  for (const entry of entries) {
    const id = textAt(entry.written, 'id');
    const before = id === undefined ? undefined : first.get(id);
    if (before !== undefined) {
      const { file, line } = before.file.fault([...before.at, 'id'], '');
      const expected = `is used before, in ${file}, line ${line}; expected an id of its own`;
      report(entry.file.fault([...entry.at, 'id'], expected));
    } else if (id !== undefined) first.set(id, entry);
  }
  return new Set(first.keys());
}

function checkRelated(
  { file, at, written }: Placed<unknown>,
  ids: ReadonlySet<string> | undefined,
  report: Report,
) {
  const related = valueAt(written, 'related');
  if (!Array.isArray(related)) return;
  for (const position of related.keys()) {
    const id = textAt(related, position);
    const complain = (expected: string) => report(file.fault([...at, 'related', position], expected));
    if (id === undefined) continue;
    if (id === textAt(written, 'id')) complain('is the entry itself; expected the id of another entry');
    else if (ids?.has(id) === false) complain(`no entry has the id ${id}; expected the id of another entry`);
  }
}

function checkOfficer({ file, at, written }: Placed<unknown>, { office }: Folder, report: Report) {
  const officer = textAt(written, 'officer');
  if (office === undefined || officer === undefined || Object.hasOwn(office.officers, officer)) return;
  const known = Object.keys(office.officers).join(', ');
  report(file.fault([...at, 'officer'], `no officer "${officer}" in office.yaml; expected one of: ${known}`));
}

function checkOfficeOfficer({ office, opened }: Folder, report: Report) {
  const file = opened.find(({ path }) => path === 'office.yaml');
  if (office === undefined || file === undefined || Object.hasOwn(office.officers, office.officer)) return;
  const known = Object.keys(office.officers).join(', ');
  report(file.fault(['officer'], `no officer "${office.officer}" under officers; expected one of: ${known}`));
}

/** Several files may share a topic, if they agree about its name and number. */
function checkTopics({ entryFiles }: Folder, report: Report) {
  for (const [index, { topic, file }] of entryFiles.entries()) {
    const before = entryFiles.slice(0, index).find((earlier) => topic && earlier.topic?.id === topic.id);
    if (topic === undefined || before?.topic === undefined) continue;
    const { number, name } = before.topic;
    if (number === topic.number && name.bn === topic.name.bn && name.en === topic.name.en) continue;
    const expected = `${topic.id} is named otherwise in ${before.file.path}; expected the same name and number`;
    report(file.fault(['topic'], expected));
  }
}

/** Every text in two languages may have placeholders, wherever it stands. */
function checkTexts({ file, at, written }: Placed<unknown>, words: Vocabulary, report: Report) {
  if (typeof written !== 'object' || written === null) return;
  for (const [name, inside] of Object.entries(written)) {
    const place = [...at, Array.isArray(written) ? Number(name) : name];
    if (typeof inside === 'string' && (name === 'bn' || name === 'en')) {
      for (const expected of placeholderFaults(inside, words)) {
        report({ ...file.fault(place, expected), kind: 'placeholder' });
      }
    } else checkTexts({ file, at: place, written: inside }, words, report);
  }
}

function listIn(file: YamlFile, name: string): Placed<unknown>[] {
  const list = valueAt(file.data, name);
  return (Array.isArray(list) ? list : []).map((written: unknown, position) => ({
    file,
    at: [name, position],
    written,
  }));
}

function textAt(written: unknown, key: PropertyKey): string | undefined {
  const text = valueAt(written, key);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
