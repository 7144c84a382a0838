import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { attachment, candidate, ticketNumber } from '../tickets/ticket.ts';
import type { Said } from './said.ts';

/** How many questions of one citizen are kept, so that the buttons under their answers go on working. */
export const keptQuestions = 20;

/** A question as it was asked, kept for what may still happen to it: a ticket, a thumb up or down. */
const askedQuestion = z.object({
  messageId: z.number().int(),
  at: z.iso.datetime(),
  text: z.string(),
  language: z.enum(['bn', 'en']),
  attachments: z.array(attachment),
  /** Photos that were sent together share one. */
  albumId: z.string().nullable(),
  candidates: z.array(candidate),
  /** The charter column that it asks for. */
  column: z.enum(['how', 'documents', 'fee', 'time', 'officer']).nullable(),
  /** The entry that was given as the answer, or chosen. */
  answeredWith: z.string().nullable(),
  helped: z.boolean().nullable(),
  ticket: ticketNumber.nullable(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** All that is kept of a citizen beside their tickets. */
export const citizenRecord = z.object({
  chatId: z.number().int(),
  /** The language they chose; null: the language of each question. */
  chosenLanguage: z.enum(['bn', 'en']).nullable(),
  /** The language of their last question, for what the desk says by itself. */
  lastLanguage: z.enum(['bn', 'en']),
  /** An officer has closed the office's ear to them; the knowledge still answers. */
  blocked: z.boolean(),
  lastAnswer: z.object({ entry: z.string(), at: z.iso.datetime() }).nullable(),
  /** They pressed *answer back*: their next message continues this ticket. */
  answering: z.object({ ticket: ticketNumber, until: z.iso.datetime() }).nullable(),
  /** Their next message is a word about this ticket's rating. */
  rating: z.object({ ticket: ticketNumber, until: z.iso.datetime() }).nullable().default(null),
  /** They agreed to get what the office sends to many. */
  tips: z.boolean().default(false),
  questions: z.array(askedQuestion),
});
export type CitizenRecord = z.infer<typeof citizenRecord>;

/** A citizen of whom nothing is kept yet. */
export function newCitizen(chatId: number): CitizenRecord {
  return {
    chatId,
    chosenLanguage: null,
    lastLanguage: 'bn',
    blocked: false,
    lastAnswer: null,
    answering: null,
    rating: null,
    tips: false,
    questions: [],
  };
}

/** Whether the office's ear is closed to what they say. A block does not shut out who is in danger. */
export function isShutOut(record: CitizenRecord | undefined, danger: boolean): boolean {
  return record?.blocked === true && !danger;
}

/** A question of which nothing is known but what was said. */
export function newQuestion(said: Said, language: Language, at: Date): AskedQuestion {
  return {
    messageId: said.messageId,
    at: at.toISOString(),
    text: said.text,
    language,
    attachments: [...said.attachments],
    albumId: said.albumId ?? null,
    candidates: [],
    column: null,
    answeredWith: null,
    helped: null,
    ticket: null,
  };
}

/** The record with a question added, or replaced if the same message was kept already. */
export function withQuestion(record: CitizenRecord, question: AskedQuestion): CitizenRecord {
  const others = record.questions.filter(({ messageId }) => messageId !== question.messageId);
  return { ...record, questions: [...others, question].slice(-keptQuestions) };
}
