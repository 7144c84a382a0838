import { promised } from '../tickets/promise.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isUnanswered, open } from '../tickets/transitions.ts';
import { type AskedQuestion, isShutOut, newCitizen, withQuestion } from './citizen.ts';
import { append } from './continue.ts';
import type { Expected } from './hours/office-time.ts';
import { dropUnanswered } from './learning/unanswered.ts';
import type { Parts } from './parts.ts';
import type { Person } from './said.ts';
import type { Changes } from './store.ts';

/** So many unanswered tickets a citizen may have: one person must not bury what others ask. */
export const mostUnanswered = 5;

/** Where a question went: it became a ticket, or was added to one that is talked of, or to the newest of too many. */
export type Taken =
  | { readonly is: 'opened'; readonly ticket: Ticket; readonly expected: Expected }
  | { readonly is: 'added'; readonly ticket: Ticket; readonly to: 'talk' | 'many' };

/** What came of the wish to ask the officer. */
export type Escalated =
  /** `told`: the citizen has its receipt already. */
  | (Extract<Taken, { is: 'opened' }> & { readonly told: boolean })
  | Extract<Taken, { is: 'added' }>
  /** The question is not kept any more: its button is old. */
  | { readonly is: 'gone' }
  | { readonly is: 'blocked' };

/** The citizen presses *ask the officer* under the question with this message id, of this chat only. */
export function createEscalate(parts: Parts) {
  return (person: Person, messageId: number): Promise<Escalated> =>
    parts.outbox.transaction(async (changes) => {
      const record = await changes.citizens.get(person.chatId);
      const question = record?.questions.find((kept) => kept.messageId === messageId);
      if (record === undefined || question === undefined) return { is: 'gone' };
      if (isShutOut(record, false)) return { is: 'blocked' };
      const taken = await takeIn(parts, changes, person, question, false);
      return taken.is === 'opened' ? { ...taken, told: hasReceipt(taken.ticket) } : taken;
    });
}

/**
 * Makes a question a ticket and posts its escalation; if the citizen has too many unanswered, adds it to the newest. A
 * question that was taken before stays where it is. For use within a transaction.
 */
export async function takeIn(
  parts: Pick<Parts, 'clock' | 'newId' | 'outbox' | 'notices' | 'officeTime'>,
  changes: Changes,
  person: Person,
  question: AskedQuestion,
  urgent: boolean,
): Promise<Taken> {
  const { chatId } = person;
  await dropUnanswered(changes, chatId, question.messageId);
  const before = await changes.tickets.at({ chatId, messageId: question.messageId });
  if (before !== undefined) {
    const isFirst = before.messages[0]?.id === `c${question.messageId}`;
    if (!isFirst) return { is: 'added', ticket: before, to: 'talk' };
    return { is: 'opened', ticket: before, expected: await parts.officeTime.expected(before) };
  }

  const unanswered = (await changes.tickets.ofCitizen(chatId)).filter(isUnanswered);
  const [newest] = unanswered;
  const isMany = newest !== undefined && unanswered.length >= mostUnanswered;
  const ticket = isMany
    ? await append(parts, changes, newest, { ...question, from: person }, urgent)
    : await openTicket(parts, changes, person, question, urgent);
  const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
  changes.citizens.put(withQuestion(record, { ...question, ticket: ticket.number }));
  if (isMany) return { is: 'added', ticket, to: 'many' };
  return { is: 'opened', ticket, expected: await parts.officeTime.expected(ticket) };
}

async function openTicket(
  { clock, newId, outbox, officeTime }: Pick<Parts, 'clock' | 'newId' | 'outbox' | 'officeTime'>,
  changes: Changes,
  { chatId, name, username }: Person,
  question: AskedQuestion,
  urgent: boolean,
): Promise<Ticket> {
  const opened = open({
    number: await changes.tickets.freeNumber(),
    escalation: `esc_${newId()}`,
    at: clock.now(),
    urgent,
    citizen: { channel: 'telegram', chatId, name, ...(username === undefined ? {} : { username }) },
    language: question.language,
    message: {
      id: `c${question.messageId}`,
      text: question.text,
      attachments: question.attachments,
    },
    candidates: question.candidates,
    telegram: [{ chatId, messageId: question.messageId }, ...question.attachments.map(({ from }) => from)],
  });
  const ticket = promised(undefined, opened, await officeTime.promise());
  changes.tickets.put(ticket);
  outbox.post(changes, ticket.number, { channel: 'webhook' }, { kind: 'escalation' });
  return ticket;
}

/** Whether a message of ours is linked on the citizen's side: whatever is not the citizen's own. */
function hasReceipt({ messages, telegram }: Ticket): boolean {
  const own = new Set(messages.map(({ id }) => id));
  const sent = new Set(
    messages.flatMap(({ attachments }) =>
      attachments.flatMap((one) => ('from' in one ? [one.from.messageId] : [])),
    ),
  );
  return telegram.some(
    ({ side, messageId }) => side === 'citizen' && !own.has(`c${messageId}`) && !sent.has(messageId),
  );
}
