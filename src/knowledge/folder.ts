import type { z } from 'zod';
import type { Report } from './fault.ts';
import { check } from './plain-words.ts';
import {
  article,
  calibrationFile,
  charterFrame,
  columnsFile,
  dangerFile,
  factsFile,
  officeFile,
  officeHoursFile,
  outlineFile,
  outOfScopeFile,
  quizFile,
  service,
  signpostsFile,
  smallTalkFile,
  synonymsFile,
  topicFrame,
} from './schema.ts';
import { type KnowledgeFile, openYaml, type Path, valueAt, type YamlFile } from './yaml-file.ts';

export type WrittenTopic = z.infer<typeof topicFrame>['topic'];
export type WrittenOffice = z.infer<typeof officeFile>;
/** An entry as it stands in its file, `at` the way to it there. */
export type WrittenEntry = { readonly at: Path } & (
  | { readonly kind: 'service'; readonly value: z.infer<typeof service> }
  | { readonly kind: 'article'; readonly value: z.infer<typeof article> }
);

/** A file of entries. Entries with faults are left out; `topic` is undefined if it has faults. */
interface EntryFile {
  readonly file: YamlFile;
  readonly topic: WrittenTopic | undefined;
  readonly entries: readonly WrittenEntry[];
}

/**
 * The folder as written: checked file by file, references not yet. Files that are not there, and those that have
 * faults, are undefined.
 */
export interface Folder {
  readonly office: WrittenOffice | undefined;
  readonly facts: z.infer<typeof factsFile> | undefined;
  readonly smallTalk: z.infer<typeof smallTalkFile> | undefined;
  readonly danger: z.infer<typeof dangerFile> | undefined;
  readonly signposts: z.infer<typeof signpostsFile> | undefined;
  readonly columns: z.infer<typeof columnsFile> | undefined;
  readonly synonyms: z.infer<typeof synonymsFile> | undefined;
  readonly outOfScope: z.infer<typeof outOfScopeFile> | undefined;
  readonly calibration: z.infer<typeof calibrationFile> | undefined;
  readonly officeHours: z.infer<typeof officeHoursFile> | undefined;
  readonly outline: z.infer<typeof outlineFile> | undefined;
  readonly quiz: z.infer<typeof quizFile> | undefined;
  /** By name of file, numbers in names by their value: `charter/2.2` before `charter/2.10`. */
  readonly entryFiles: readonly EntryFile[];
  /** Every file as it was opened, in the same order. */
  readonly opened: readonly YamlFile[];
}

const ownPlace = [
  'office.yaml',
  'office-hours.yaml',
  'facts.yaml',
  'smalltalk.yaml',
  'danger.yaml',
  'signposts.yaml',
  'columns.yaml',
  'outline.yaml',
  'synonyms.yaml',
  'out-of-scope.yaml',
  'calibration.yaml',
  'quiz.yaml',
];

/** Reads and checks every file for itself. The order in which the files are given does not matter. */
export function readFolder(files: readonly KnowledgeFile[], report: Report): Folder {
  const byName = new Intl.Collator('en', { numeric: true });
  const opened = files
    .toSorted((a, b) => byName.compare(a.path, b.path))
    .map((file) => openYaml(file, report));

  const whole = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    const file = opened.find((candidate) => candidate.path === path);
    return file?.readable ? check(schema, file, [], report) : undefined;
  };
  if (!opened.some(({ path }) => path === 'office.yaml')) {
    report({
      file: 'office.yaml',
      expected: 'is missing; expected a file with the particulars of the office',
    });
  }
  const entryFiles = opened.filter(({ path }) => !ownPlace.includes(path));
  if (entryFiles.length === 0) {
    report({ file: '*.yaml', expected: 'is missing; expected at least one file with entries' });
  }
  return {
    office: whole('office.yaml', officeFile),
    facts: whole('facts.yaml', factsFile),
    smallTalk: whole('smalltalk.yaml', smallTalkFile),
    danger: whole('danger.yaml', dangerFile),
    signposts: whole('signposts.yaml', signpostsFile),
    columns: whole('columns.yaml', columnsFile),
    synonyms: whole('synonyms.yaml', synonymsFile),
    outOfScope: whole('out-of-scope.yaml', outOfScopeFile),
    calibration: whole('calibration.yaml', calibrationFile),
    officeHours: whole('office-hours.yaml', officeHoursFile),
    outline: whole('outline.yaml', outlineFile),
    quiz: whole('quiz.yaml', quizFile),
    entryFiles: entryFiles.map((file) => readEntries(file, report)),
    opened,
  };
}

/** The entries of a file, each checked for itself. */
export function readEntries(file: YamlFile, report: Report): EntryFile {
  if (!file.readable) return { file, topic: undefined, entries: [] };
  const charter = valueAt(file.data, 'services') !== undefined;
  const frame = check<{ topic: WrittenTopic }>(charter ? charterFrame : topicFrame, file, [], report);
  const entries = listedEntries(file).flatMap(({ at }): WrittenEntry[] => {
    if (charter) {
      const value = check(service, file, at, report);
      return value === undefined ? [] : [{ kind: 'service', value, at }];
    }
    const value = check(article, file, at, report);
    return value === undefined ? [] : [{ kind: 'article', value, at }];
  });
  return { file, topic: frame?.topic, entries };
}

/** The places of the entries of a file, faulty ones too, with what stands there. */
export function listedEntries(file: YamlFile): { at: [list: string, position: number]; written: unknown }[] {
  const list = valueAt(file.data, 'services') === undefined ? 'entries' : 'services';
  const entries = valueAt(file.data, list);
  return (Array.isArray(entries) ? entries : []).map((written: unknown, position) => ({
    at: [list, position],
    written,
  }));
}
