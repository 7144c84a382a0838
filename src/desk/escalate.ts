import type { Ticket } from '../tickets/ticket.ts';
import { open } from '../tickets/transitions.ts';
import { type AskedQuestion, newCitizen, withQuestion } from './citizen.ts';
import type { Parts } from './parts.ts';
import type { Person } from './said.ts';
import type { Changes } from './store.ts';

/** What came of the wish to ask the officer. */
export type Escalated =
  /** `told`: the citizen has its receipt already. */
  | { readonly is: 'opened'; readonly ticket: Ticket; readonly told: boolean }
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
      if (record.blocked) return { is: 'blocked' };
      const ticket = await openTicket(parts, changes, person, question, false);
      return { is: 'opened', ticket, told: hasReceipt(ticket) };
    });
}

/**
 * Makes a question a ticket and posts its escalation. A question that is a ticket already gives that ticket.
 * For use within a transaction.
 */
export async function openTicket(
  { clock, newId, outbox }: Pick<Parts, 'clock' | 'newId' | 'outbox'>,
  changes: Changes,
  person: Person,
  question: AskedQuestion,
  urgent: boolean,
): Promise<Ticket> {
  const { chatId, name, username } = person;
  const place = { chatId, messageId: question.messageId };
  const before = await changes.tickets.at(place);
  if (before !== undefined) return before;

  const ticket = open({
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
    telegram: [place, ...question.attachments.map(({ from }) => from)],
  });
  const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
  changes.citizens.put(withQuestion(record, { ...question, ticket: ticket.number }));
  changes.tickets.put(ticket);
  outbox.post(changes, ticket.number, { channel: 'webhook' }, { kind: 'escalation' });
  return ticket;
}

/** Whether a message of ours is linked on the citizen's side: whatever is not the citizen's own. */
function hasReceipt({ messages, telegram }: Ticket): boolean {
  const own = new Set(messages.map(({ id }) => id));
  const sent = new Set(messages.flatMap(({ attachments }) => attachments.map(({ from }) => from.messageId)));
  return telegram.some(
    ({ side, messageId }) => side === 'citizen' && !own.has(`c${messageId}`) && !sent.has(messageId),
  );
}
