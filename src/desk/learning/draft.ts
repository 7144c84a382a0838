import { z } from 'zod';
import type { FiledEntry } from '../../knowledge/load.ts';
import type { Topic } from '../../knowledge/model.ts';
import type { WrittenFields } from '../../knowledge/overlay.ts';
import { fillers } from '../../language/fillers.ts';
import { firstWords } from '../../language/first-words.ts';
import type { Language } from '../../language/language.ts';
import { normalise } from '../../language/normalise.ts';
import { romanised } from '../../language/romanise.ts';
import { tokens } from '../../language/tokens.ts';
import type { OfficerMessage, Ticket } from '../../tickets/ticket.ts';

/** An entry as an officer is writing it. */
export interface EntryDraft {
  readonly id: string;
  readonly topic: string;
  readonly kind: FiledEntry['kind'];
  /** How many versions it had when the officer began: 0 for a new one. */
  readonly version: number;
  /** It must have an id that no entry has. */
  readonly isNew: boolean;
  readonly fields: WrittenFields;
  /** The reply that it is made of. */
  readonly from: { readonly ticket: Ticket['number']; readonly message: string } | null;
}

/** What a new entry is made of. */
export interface Material {
  /** What was asked, the first as the title. */
  readonly questions: readonly string[];
  readonly language: Language;
  readonly answer: string;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly topic: Topic | undefined;
  readonly from: EntryDraft['from'];
  isTaken(id: string): boolean;
}

const titleLetters = 60;

/** A draft filled from question and answer, in the language that they are in. The other language is the officer's. */
export function draftFrom(material: Material): EntryDraft {
  const { questions, language, answer, source, today, topic, from, isTaken } = material;
  const [question = ''] = questions;
  const id = freeId(question, isTaken);
  const inOne = (text: string) => ({ bn: '', en: '', [language]: text });
  return {
    id,
    topic: topic?.id ?? '',
    kind: 'article',
    version: 0,
    isNew: true,
    from,
    fields: {
      id,
      title: inOne(firstWords(question, titleLetters)),
      answer: inOne(answer),
      keywords: [],
      phrasings: [...new Set(questions.map((text) => text.replace(/\s+/gu, ' ').trim()))].filter(Boolean),
      source,
      reviewedOn: today,
      reviewEvery: 'P6M',
    },
  };
}

/** The draft with the one text where the other language has none. */
export function sameInBoth(draft: EntryDraft): EntryDraft {
  const filled = Object.entries(draft.fields).map(([name, value]): [string, unknown] => {
    if (!isBilingual(value)) return [name, value];
    const { bn, en } = value;
    return [name, { bn: bn.trim() === '' ? en : bn, en: en.trim() === '' ? bn : en }];
  });
  return { ...draft, fields: Object.fromEntries(filled) };
}

/** Whether a field has a text in each language. */
export function isBilingual(value: unknown): value is { readonly bn: string; readonly en: string } {
  return z.object({ bn: z.string(), en: z.string() }).safeParse(value).success;
}

const idWords = 5;
const longestId = 36;

/** An id out of the words of a question that say something, in Latin letters, that no entry has yet. */
function freeId(question: string, isTaken: (id: string) => boolean): string {
  const words = tokens(normalise(question)).filter((word) => !fillers.has(word));
  const slug = words
    .map((word) => romanised(word).replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .slice(0, idWords)
    .join('-')
    .slice(0, longestId)
    .replace(/-$/, '');
  const stem = slug === '' ? 'entry' : slug;
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? stem : `${stem}-${nth}`;
    if (!isTaken(id)) return id;
  }
}

/** The text that a reply answers: what the citizen said last before it, or else first. */
export function questionOf({ messages }: Ticket, reply: OfficerMessage): string {
  const said = messages
    .slice(0, messages.indexOf(reply))
    .filter(({ by, text }) => by === 'citizen' && text !== '');
  return (said[0] ?? messages.find(({ by }) => by === 'citizen'))?.text ?? '';
}
