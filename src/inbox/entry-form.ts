import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type EntryDraft, isBilingual, sameInBoth } from '../desk/learning/draft.ts';
import { EntryNotFound } from '../desk/learning/refusals.ts';
import type { Fault, FaultKind } from '../knowledge/fault.ts';
import { ticketNumber } from '../tickets/ticket.ts';

/** Browsers send line ends as CR LF. */
const text = z
  .string()
  .max(20_000)
  .transform((written) => written.replaceAll('\r\n', '\n').trim());

/** What an officer writes of an entry. The fields of each kind come as `title.bn`, `answer.en`. */
const entryForm = z
  .object({
    do: z.enum(['preview', 'publish']),
    id: text,
    topic: text,
    kind: z.enum(['article', 'service']),
    version: z.coerce.number().int().nonnegative(),
    isNew: z.enum(['yes', 'no']),
    phrasings: text,
    keywords: text,
    source: text,
    reviewEvery: text,
    review: z.literal('officer').optional(),
    same: z.literal('yes').optional(),
    ticket: z
      .union([z.literal('').transform(() => null), z.coerce.number().pipe(ticketNumber)])
      .default(null),
    reply: z.string().max(200).default(''),
    /** What stood in the form when its preview was drawn. */
    seen: z.string().default(''),
  })
  .catchall(text);
type EntryForm = z.infer<typeof entryForm>;

/** The texts of an entry that stand in both languages, in the order of the form. */
export const textsOf = {
  article: ['title', 'answer'],
  service: ['name', 'short', 'how', 'documents', 'fee', 'time'],
} as const satisfies Record<EntryDraft['kind'], readonly string[]>;

/** Texts that an entry may do without. */
export const optionalTexts: ReadonlySet<string> = new Set(['short']);

/** A form that came in. */
export interface SentForm {
  readonly draft: EntryDraft;
  readonly wants: EntryForm['do'];
  /** One text was chosen for both languages. */
  readonly same: boolean;
  /** The officer saw the preview of just this. */
  readonly wasPreviewed: boolean;
}

/**
 * Reads the form. What it does not show stays as it is in the entry.
 * @param present the entry as it is; null for a new one
 * @returns undefined if it is no form of ours
 */
export async function readEntryForm(
  body: unknown,
  today: string,
  present: (id: string) => Promise<EntryDraft>,
): Promise<SentForm | undefined> {
  const read = entryForm.safeParse(body);
  if (!read.success) return undefined;
  const form = read.data;
  const isNew = form.isNew === 'yes';
  const before = isNew ? undefined : await presentOr(form.id, present);
  const kind = before?.kind ?? 'article';
  const from =
    form.ticket === null || form.reply === '' ? null : { ticket: form.ticket, message: form.reply };
  const { review: _, short: __, ...kept } = before?.fields ?? {};
  const written: EntryDraft = {
    id: form.id,
    topic: before?.topic ?? form.topic,
    kind,
    version: form.version,
    isNew,
    from: before?.from ?? from,
    fields: {
      ...kept,
      id: form.id,
      ...Object.fromEntries(textsOf[kind].flatMap((name) => textIn(form, name))),
      phrasings: lines(form.phrasings),
      keywords: lines(form.keywords),
      source: form.source,
      reviewedOn: today,
      reviewEvery: form.reviewEvery,
      ...(form.review === undefined ? {} : { review: form.review }),
    },
  };
  const draft = form.same === undefined ? written : sameInBoth(written);
  return {
    draft,
    wants: form.do,
    same: form.same !== undefined,
    wasPreviewed: form.seen === fingerprint(draft),
  };
}

async function presentOr(id: string, present: (id: string) => Promise<EntryDraft>) {
  try {
    return await present(id);
  } catch (error) {
    if (error instanceof EntryNotFound) return undefined;
    throw error;
  }
}

function textIn(form: EntryForm, name: string): readonly [string, unknown][] {
  const value = { bn: String(form[`${name}.bn`] ?? ''), en: String(form[`${name}.en`] ?? '') };
  return optionalTexts.has(name) && value.bn === '' && value.en === '' ? [] : [[name, value]];
}

const lines = (written: string) => [
  ...new Set(
    written
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Tells whether two drafts are the same. */
export function fingerprint({ id, topic, fields }: EntryDraft): string {
  return createHash('sha256')
    .update(JSON.stringify([id, topic, fields]))
    .digest('hex')
    .slice(0, 32);
}

/** Why a field was not taken. `other`: the knowledge's own words, in English, say it. */
export interface FieldProblem {
  /** `answer.en`, `phrasings`. */
  readonly field: string;
  readonly is: FaultKind | 'taken' | 'badId' | 'other';
  readonly expected: string;
}

/** A fault of the knowledge at the field of the form. */
export function problemOf({ field = '', kind, expected }: Fault): FieldProblem {
  return { field: field.replace(/, item \d+$/, ''), is: kind ?? 'other', expected };
}

/** What is empty and must not be. */
export function emptyFields({ kind, fields }: EntryDraft): readonly FieldProblem[] {
  const texts = textsOf[kind].flatMap((name) => {
    const value = fields[name];
    if (!isBilingual(value)) return [];
    return (['bn', 'en'] as const)
      .filter((language) => value[language] === '')
      .map((language) => `${name}.${language}`);
  });
  const lists = Array.isArray(fields.phrasings) && fields.phrasings.length === 0 ? ['phrasings'] : [];
  const singles = ['id', 'source'].filter((name) => fields[name] === '');
  return [...singles, ...texts, ...lists].map((field) => ({ field, is: 'empty', expected: '' }));
}
