import type { Language } from '../language/language.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Context, Decision } from '../understanding/decision.ts';
import { type AskedQuestion, type CitizenRecord, newCitizen, newQuestion, withQuestion } from './citizen.ts';
import { openTicket } from './escalate.ts';
import type { Parts } from './parts.ts';
import type { Said } from './said.ts';

/** What came of a question. */
export interface Asked {
  readonly decision: Decision;
  /** The language to answer in: the chosen one, or else the question's. */
  readonly language: Language;
  /** The ticket that it became at once: nothing fits, or somebody is in danger. */
  readonly ticket: Ticket | null;
  /** A ticket was due, but an officer has blocked this citizen. */
  readonly blocked: boolean;
}

/** How long "and the fee?" is still about the entry answered last. */
const contextMinutes = 30;

/**
 * A question in words: understood, kept for the buttons under its answer and, where due, made a ticket, which is on
 * disk when this resolves. The same message asked again gives the same ticket.
 */
export function createAsk(parts: Parts) {
  const { knowledge, understanding, store, outbox, clock } = parts;

  const contextOf = ({ lastAnswer }: CitizenRecord): Context => {
    if (lastAnswer === null) return {};
    const entry = knowledge.entry(lastAnswer.entry);
    const age = clock.now().getTime() - Date.parse(lastAnswer.at);
    return entry !== undefined && age < contextMinutes * 60_000 ? { lastEntry: entry.id } : {};
  };

  return async (said: Said): Promise<Asked> => {
    const { chatId } = said.from;
    const decision = understanding.decide(
      said.text,
      contextOf((await store.citizens.get(chatId)) ?? newCitizen(chatId)),
    );

    return outbox.transaction(async (changes) => {
      const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
      const language = record.chosenLanguage ?? decision.language;
      const question = questionOf(said, decision, language, clock.now());
      const { outcome } = decision;
      changes.citizens.put({
        ...withQuestion(record, question),
        lastLanguage: language,
        lastAnswer: outcome.kind === 'answer' ? { entry: outcome.entry, at: question.at } : record.lastAnswer,
      });

      const due = decision.danger || outcome.kind === 'escalate';
      const ticket =
        due && !record.blocked
          ? await openTicket(parts, changes, said.from, question, decision.danger)
          : null;
      return { decision, language, ticket, blocked: due && record.blocked };
    });
  };
}

function questionOf(said: Said, decision: Decision, language: Language, now: Date): AskedQuestion {
  return {
    ...newQuestion(said, language, now),
    candidates: decision.candidates.map(({ id, confidence }) => ({ id, confidence })),
    column: decision.column,
    answeredWith: decision.outcome.kind === 'answer' ? decision.outcome.entry : null,
  };
}
