import type { Knowledge } from '../knowledge/model.ts';
import type { Language } from '../language/language.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isUnanswered } from '../tickets/transitions.ts';
import type { Context, Decision } from '../understanding/decision.ts';
import {
  type AskedQuestion,
  type CitizenRecord,
  isShutOut,
  newCitizen,
  newQuestion,
  withQuestion,
} from './citizen.ts';
import { append } from './continue.ts';
import { type Taken, takeIn } from './escalate.ts';
import { keepUnanswered } from './learning/unanswered.ts';
import type { Parts } from './parts.ts';
import { counted } from './reports/day-counts.ts';
import type { Said } from './said.ts';
import type { Changes } from './store.ts';

/** What came of a question. */
export interface Asked {
  readonly decision: Decision;
  /** What it was decided from: by the time that it is said, something else may be known. */
  readonly knowledge: Knowledge;
  /** The language to answer in: the chosen one, or else the question's. */
  readonly language: Language;
  /** It went to the officer at once: nothing fits, or somebody is in danger. */
  readonly taken: Taken | null;
  /** A ticket was due, but an officer has blocked this citizen. */
  readonly blocked: boolean;
  /** A ticket was due, but an officer wrote this: perhaps a reply that is none. */
  readonly held: boolean;
}

/** How long an unanswered ticket is still what somebody talks of. */
const talkMinutes = 10;
const shortWords = 4;

/** How long "and the fee?" is still about the entry answered last. */
const contextMinutes = 30;

/**
 * A question in words: understood, kept for the buttons under its answer and, where due, made a ticket, which is on
 * disk when this resolves. The same message asked again gives the same ticket.
 */
export function createAsk(parts: Parts) {
  const { library, store, outbox, officers, officeTime, clock } = parts;

  const contextOf = ({ lastAnswer }: CitizenRecord, knowledge: Knowledge): Context => {
    if (lastAnswer === null) return {};
    const entry = knowledge.entry(lastAnswer.entry);
    const age = clock.now().getTime() - Date.parse(lastAnswer.at);
    return entry !== undefined && age < contextMinutes * 60_000 ? { lastEntry: entry.id } : {};
  };

  return async (said: Said): Promise<Asked> => {
    const { chatId } = said.from;
    const before = (await store.citizens.get(chatId)) ?? newCitizen(chatId);
    const { knowledge, understanding } = library.shelf;
    const decision = understanding.decide(said.text, contextOf(before, knowledge));

    return outbox.transaction(async (changes) => {
      const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
      const language = languageFor(record, decision);
      const { outcome } = decision;
      const due = decision.danger || outcome.kind === 'escalate';
      const question = questionOf(said, decision, language, clock.now());
      changes.citizens.put({
        ...withQuestion(record, question),
        lastLanguage: language,
        lastAnswer: outcome.kind === 'answer' ? { entry: outcome.entry, at: question.at } : record.lastAnswer,
      });
      // The same message, come twice, is one question.
      if (record.questions.every(({ messageId }) => messageId !== said.messageId)) {
        const day = (await officeTime.calendar()).dayOf(clock.now());
        changes.days.put(counted(await changes.days.get(day), day, decision, language));
      }
      if (outcome.kind === 'suggest' && !due) await keepUnanswered(changes, chatId, question, clock.now());
      const asked = { decision, knowledge, language, taken: null, blocked: false, held: false };
      if (!due) return asked;
      if (isShutOut(record, decision.danger)) return { ...asked, blocked: true };
      if (!decision.danger && (await officers.isOfficer(chatId))) return { ...asked, held: true };

      const known = await changes.tickets.at({ chatId, messageId: said.messageId });
      const open = known === undefined ? await stillTalkedOf(changes, said, clock.now()) : undefined;
      if (open !== undefined) {
        const ticket = await append(parts, changes, open, said, decision.danger);
        return { ...asked, taken: { is: 'added', ticket, to: 'talk' } };
      }
      return { ...asked, taken: await takeIn(parts, changes, said.from, question, decision.danger) };
    });
  };
}

/** "hi", "ok" and signs without letters say nothing of somebody's language, once it is known. */
function languageFor(record: CitizenRecord, { outcome, language }: Decision): Language {
  const says = outcome.kind !== 'smalltalk' || record.questions.length === 0;
  return record.chosenLanguage ?? (says ? language : record.lastLanguage);
}

/**
 * The ticket that the citizen was writing of a moment ago and nobody has answered yet. People in distress write many
 * short messages, and none of them is a reply. A longer one is a question of its own.
 */
async function stillTalkedOf(changes: Changes, { from, text }: Said, now: Date): Promise<Ticket | undefined> {
  if (text.trim().split(/\s+/).length > shortWords) return undefined;
  const [latest] = await changes.tickets.ofCitizen(from.chatId);
  if (latest === undefined || !isUnanswered(latest)) return undefined;
  const said = latest.messages.findLast(({ by }) => by === 'citizen');
  const age = now.getTime() - Date.parse(said?.at ?? latest.openedAt);
  return age < talkMinutes * 60_000 ? latest : undefined;
}

function questionOf(said: Said, decision: Decision, language: Language, now: Date): AskedQuestion {
  return {
    ...newQuestion(said, language, now),
    candidates: decision.candidates.map(({ id, confidence }) => ({ id, confidence })),
    column: decision.column,
    answeredWith: decision.outcome.kind === 'answer' ? decision.outcome.entry : null,
  };
}
