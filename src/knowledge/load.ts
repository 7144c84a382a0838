import { type Fault, KnowledgeFault } from './fault.ts';
import {
  type Folder,
  readFolder,
  type WrittenEntry,
  type WrittenOffice,
  type WrittenTopic,
} from './folder.ts';
import type { Calibration, Entry, EntryId, Knowledge, Officer, QuizQuestion, Topic } from './model.ts';
import { officeHoursOf } from './office-hours.ts';
import { layOver, type OfficersEntry, type WrittenFields } from './overlay.ts';
import { fill, type Vocabulary, vocabulary } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { type KnowledgeFile, valueAt } from './yaml-file.ts';

/**
 * Makes knowledge of the texts of a knowledge folder: checks every file, puts facts and the office's particulars
 * where the placeholders stand, and resolves what refers to something else. Entries come in the order of the
 * files' names, and inside a file as they stand there.
 * @throws KnowledgeFault with every fault of every file; half of a knowledge is never returned
 */
export function loadKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  return openKnowledge(files).with([]);
}

/** The files of a knowledge folder, read once: what officers add and change is laid over them again and again. */
export interface OpenKnowledge {
  /** @throws KnowledgeFault with every fault of officers' entries, should they have any */
  with(officers: readonly OfficersEntry[]): Knowledge;
  /** What the files alone say of an entry. */
  inFiles(id: string): FiledEntry | undefined;
  /** What is written of an entry when officers' entries lie over the files. */
  written(id: string, officers: readonly OfficersEntry[]): FiledEntry | undefined;
  /** Topics that entries can be added to. */
  readonly openTopics: readonly Topic[];
}

/** An entry as it is written, placeholders not filled in. */
export interface FiledEntry {
  readonly kind: Entry['kind'];
  readonly topic: string;
  readonly fields: WrittenFields;
}

/** @throws KnowledgeFault with every fault of every file */
export function openKnowledge(files: readonly KnowledgeFile[]): OpenKnowledge {
  const faults: Fault[] = [];
  const folder = readFolder(files, (fault) => faults.push(fault));
  const words = vocabulary(folder);
  if (faults.length > 0) {
    checkReferences(folder, words, (fault) => faults.push(fault));
    throw new KnowledgeFault(faults);
  }
  const topics = topicsOf(folder, words);
  const open = new Set(
    folder.entryFiles
      .filter(({ file }) => valueAt(file.data, 'entries') !== undefined)
      .map(({ topic }) => topic?.id),
  );

  return {
    with(officers) {
      const faults: Fault[] = [];
      const whole = layOver(folder, officers, (fault) => faults.push(fault));
      checkReferences(whole, words, (fault) => faults.push(fault));
      // Without an office there is a fault already, which the compiler can't know.
      if (faults.length > 0 || whole.office === undefined) throw new KnowledgeFault(faults);
      return build(whole, whole.office, words);
    },
    inFiles: (id) => filedEntry(folder, id),
    written: (id, officers) => {
      const own = officers.filter((entry) => entry.id === id && entry.own !== null);
      return filedEntry(
        layOver(folder, own, () => {}),
        id,
      );
    },
    openTopics: [...topics.values()].filter(({ id }) => open.has(id)),
  };
}

function filedEntry({ entryFiles }: Folder, id: string): FiledEntry | undefined {
  for (const { topic, entries } of entryFiles) {
    const found = entries.find(({ value }) => value.id === id);
    if (found !== undefined && topic !== undefined) {
      return { kind: found.kind, topic: topic.id, fields: { ...found.value } };
    }
  }
  return undefined;
}

/** What is said where a folder has no such file. */
const silence = { bn: '', en: '' };

function build(folder: Folder, office: WrittenOffice, words: Vocabulary): Knowledge {
  const topics = topicsOf(folder, words);
  const entries = folder.entryFiles.flatMap(({ topic, entries }) =>
    entries.map((entry) => buildEntry(entry, checked(topics.get(topic?.id ?? '')), office, words)),
  );
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  return {
    office: {
      name: office.name,
      place: office.place,
      officer: officerOf(office, office.officer),
      hours: officeHoursOf(folder.officeHours),
      inDanger: fill(folder.signposts?.inDanger ?? silence, words),
      elsewhere: fill(folder.signposts?.elsewhere ?? silence, words),
    },
    topics: [...topics.values()],
    entries,
    quiz: quizOf(folder, words).filter(({ entry }) => byId.has(entry)),
    smallTalk: (folder.smallTalk?.smallTalk ?? []).map((talk) => ({
      ...talk,
      alone: talk.alone ?? [],
      reply: fill(talk.reply, words),
    })),
    danger: {
      phrasings: folder.danger?.phrasings ?? [],
      reply: fill(folder.danger?.reply ?? silence, words),
    },
    ...cuesOf(folder),
    synonyms: folder.synonyms?.synonyms ?? [],
    outOfScope: folder.outOfScope?.questions ?? [],
    ...(folder.calibration === undefined ? {} : { calibration: calibrationOf(folder.calibration) }),
    entry: (id) => byId.get(id),
  };
}

function quizOf({ quiz }: Folder, words: Vocabulary): readonly QuizQuestion[] {
  return (quiz?.quiz ?? []).map(({ id, entry, question, options, right, why }) => ({
    key: id,
    entry: asEntryId(entry),
    question: fill(question, words),
    options: options.map((option) => fill(option, words)),
    right: right - 1,
    why: fill(why, words),
  }));
}

function cuesOf({ columns }: Folder): Pick<Knowledge, 'columnCues' | 'faintCues'> {
  const { faint = {}, ...cues } = columns ?? { how: [], documents: [], fee: [], time: [], officer: [] };
  // An optional name of zod's may be there and undefined; one of the model's may not.
  return { columnCues: cues, faintCues: Object.fromEntries(Object.entries(faint)) };
}

function calibrationOf({ weights, sure, possible }: NonNullable<Folder['calibration']>): Calibration {
  return { weights, sure, possible };
}

function topicsOf({ entryFiles }: Folder, words: Vocabulary): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>();
  for (const { topic } of entryFiles) {
    if (topic !== undefined && !topics.has(topic.id)) topics.set(topic.id, asTopic(topic, words));
  }
  return topics;
}

function asTopic({ id, number, name }: WrittenTopic, words: Vocabulary): Topic {
  return { id, name: fill(name, words), ...(number === undefined ? {} : { number }) };
}

function buildEntry(
  { kind, value }: WrittenEntry,
  topic: Topic,
  office: WrittenOffice,
  words: Vocabulary,
): Entry {
  const { keywords, phrasings, source, reviewedOn, reviewEvery, review } = value;
  const shared = {
    id: asEntryId(value.id),
    topic,
    keywords,
    phrasings,
    related: value.related.map(asEntryId),
    source,
    reviewedOn,
    reviewEvery,
    ...(review === undefined ? {} : { review }),
  };
  if (kind === 'article') {
    const title = fill(value.title, words);
    return {
      ...shared,
      kind,
      title,
      short: title,
      answer: fill(value.answer, words),
      tips: value.tips.map((tip) => fill(tip, words)),
    };
  }
  const name = fill(value.name, words);
  return {
    ...shared,
    kind,
    title: name,
    short: value.short === undefined ? name : fill(value.short, words),
    columns: {
      how: fill(value.how, words),
      documents: fill(value.documents, words),
      fee: fill(value.fee, words),
      time: fill(value.time, words),
    },
    officer: officerOf(office, value.officer),
  };
}

/** The one place where a text becomes an EntryId: `checkReferences`, or a look-up, saw that there is such an entry. */
function asEntryId(id: string): EntryId {
  return id as EntryId;
}

function officerOf(office: WrittenOffice, key: string): Officer {
  return checked(office.officers[key]);
}

/** What `checkReferences` vouches for. */
function checked<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A reference of the knowledge was used before it was checked.');
  return value;
}
