import { z } from 'zod';
import { type Fault, KnowledgeFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { type KnowledgeFile, openYaml, valueAt } from '../knowledge/yaml-file.ts';
import type { Bilingual } from '../language/language.ts';

/** The fields of a service that a charter has words for. */
export const charterFields = ['name', 'how', 'documents', 'fee', 'time'] as const;
export type CharterField = (typeof charterFields)[number];

/** A service as it stands in the folder, and where. */
export interface WrittenService extends Readonly<Record<CharterField, Bilingual>> {
  readonly path: string;
  /** Its position in the file's list, counted from 0. */
  readonly at: number;
  readonly id: string;
  readonly officer: string;
  readonly source: string;
  readonly review: string | undefined;
}

interface WrittenArticle {
  readonly path: string;
  readonly at: number;
  readonly id: string;
  readonly answer: Bilingual;
}

/** A file of services. */
interface WrittenGroup {
  readonly path: string;
  readonly number: string | undefined;
  readonly id: string;
  readonly name: Bilingual;
}

/** What an import has to know of a knowledge folder. */
export interface WrittenFolder {
  readonly files: readonly KnowledgeFile[];
  readonly groups: readonly WrittenGroup[];
  readonly services: readonly WrittenService[];
  readonly articles: readonly WrittenArticle[];
  /** Undefined if the folder has no `office.yaml`. */
  readonly office: WrittenOffice | undefined;
}

// Looser than the schema of the knowledge: what an import could not fill in stands empty until somebody does.
const bilingual = z.object({ bn: z.string().trim(), en: z.string().trim() });
const officer = z.object({
  name: bilingual,
  post: bilingual,
  phones: z.array(z.string()),
  emails: z.array(z.string()),
});
const office = z.object({ name: bilingual, officer: z.string(), officers: z.record(z.string(), officer) });
const service = z.object({
  id: z.string(),
  name: bilingual,
  how: bilingual,
  documents: bilingual,
  fee: bilingual,
  time: bilingual,
  officer: z.string(),
  source: z.string(),
  review: z.string().optional(),
});
const article = z.object({ id: z.string(), answer: bilingual });
const topic = z.object({ id: z.string(), number: z.string().optional(), name: bilingual });

export type WrittenOfficer = z.infer<typeof officer>;
export type WrittenOffice = z.infer<typeof office>;

/** Every fault of a knowledge folder; empty if the desk can start with it. */
export function faultsOf(files: readonly KnowledgeFile[]): readonly Fault[] {
  try {
    loadKnowledge(files);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeFault) return error.faults;
    throw error;
  }
}

/**
 * Reads a folder for an import.
 * @throws KnowledgeFault if a file has faults. An `office.yaml` with empty places is none: an import leaves them.
 */
export function readWritten(files: readonly KnowledgeFile[]): WrittenFolder {
  const faults = files.length === 0 ? [] : faultsOf(files);
  const opened = files.map((file) => openYaml(file, () => undefined));
  const officeFile = opened.find(({ path }) => path === 'office.yaml');
  const writtenOffice = officeFile && office.safeParse(officeFile.data);
  const officeIsUsable =
    writtenOffice === undefined || (officeFile?.readable === true && writtenOffice.success);
  // A folder that has no entries yet lacks nothing that an import would miss.
  const grave = faults.filter(({ file }) => file !== '*.yaml' && !(file === 'office.yaml' && officeIsUsable));
  if (grave.length > 0) throw new KnowledgeFault(grave);
  const listed = <T>(list: 'services' | 'entries', schema: z.ZodType<T>) =>
    opened.flatMap(({ path, data }) => {
      const items = valueAt(data, list);
      return (Array.isArray(items) ? items : []).flatMap((item: unknown, at) => {
        const { data: value } = schema.safeParse(item);
        return value === undefined ? [] : [{ ...value, path, at }];
      });
    });
  return {
    files,
    groups: opened.flatMap(({ path, data }) => {
      const found = topic.safeParse(valueAt(data, 'topic')).data;
      const holds = valueAt(data, 'services') !== undefined;
      return found && holds ? [{ path, number: found.number, id: found.id, name: found.name }] : [];
    }),
    services: listed('services', service).map((value) => ({ ...value, review: value.review })),
    articles: listed('entries', article),
    office: writtenOffice?.data,
  };
}
