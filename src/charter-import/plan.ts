import type { Fault } from '../knowledge/fault.ts';
import type { KnowledgeFile } from '../knowledge/yaml-file.ts';
import type { Charter } from './charter.ts';
import { planOfficers } from './officer-plan.ts';
import { planRows, type RowPlan } from './row-plan.ts';
import { planVision } from './vision-plan.ts';
import { faultsOf, readWritten } from './written.ts';

/** A file that an import changes. */
interface FileChange {
  readonly path: string;
  /** Undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What importing a charter into a knowledge folder would do. */
export interface Plan {
  readonly files: readonly FileChange[];
  readonly rows: readonly RowPlan[];
  /** Services of the folder that the charter does not have. They stay. */
  readonly notInCharter: readonly string[];
  /** Fields whose other language is missing or may be out of date: `charter-2.1.6: name, fee`. */
  readonly toTranslate: readonly string[];
  readonly doubts: readonly string[];
  /** What keeps the desk from starting with the folder as it would be: particulars that only the office knows. */
  readonly toFill: readonly Fault[];
}

/**
 * Plans an import over the files of a knowledge folder, none for a new one.
 *
 * Nothing that people added is lost: only the charter's own words change, entry by entry. `today` is `YYYY-MM-DD`,
 * the day of review of new entries.
 * @throws KnowledgeFault if the folder has faults
 */
export function planImport(charter: Charter, files: readonly KnowledgeFile[], today: string): Plan {
  const folder = readWritten(files);
  const officeText = files.find(({ path }) => path === 'office.yaml')?.text;
  const officers = planOfficers(charter, folder.office, officeText);
  const rows = planRows(charter, folder, { today, officerOf: officers.keyOf });
  const after = new Map(files.map(({ path, text }) => [path, text]));
  after.set('office.yaml', officers.text);
  for (const [path, edit] of rows.edits) after.set(path, edit.text());
  for (const [path, text] of rows.drafts) after.set(path, text);
  const vision = planVision(charter, folder, after, today);
  const before = new Map(files.map(({ path, text }) => [path, text]));
  return {
    files: [...after].flatMap(([path, text]) =>
      text === before.get(path) ? [] : [{ path, before: before.get(path), after: text }],
    ),
    rows: rows.rows,
    notInCharter: rows.notInCharter,
    toTranslate: [...officers.toTranslate, ...vision.toTranslate, ...rows.toTranslate],
    doubts: [...officers.doubts, ...rows.doubts],
    toFill: faultsOf([...after].map(([path, text]) => ({ path, text }))),
  };
}
