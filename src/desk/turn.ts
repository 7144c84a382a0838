import { promised } from '../tickets/promise.ts';
import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { close, edit } from '../tickets/transitions.ts';
import { isShutOut, newCitizen, withQuestion } from './citizen.ts';
import { leaveMerger, stirWhereItGoesOn } from './merged.ts';
import type { Parts } from './parts.ts';
import { askForRating } from './satisfaction/rating.ts';
import type { Changes } from './store.ts';

/** How long after *answer back* the next message still goes to the ticket. */
const answeringMinutes = 60;

/** What came of an edit of a ticket's message. */
type Edited = { readonly is: 'noted'; readonly ticket: Ticket } | { readonly is: 'blocked' };

/** What a citizen does with a ticket of theirs. Somebody else's ticket is as if it did not exist: null. */
export interface Turn {
  solve(chatId: number, number: TicketNumber): Promise<Ticket | null>;
  /** Takes the question back; not any more once an officer has replied. */
  withdraw(chatId: number, number: TicketNumber): Promise<Ticket | 'replied' | null>;
  /** The citizen's next message is for this ticket. */
  answerBack(chatId: number, number: TicketNumber): Promise<Ticket | null>;
  /** A message of a ticket was edited; officers see both versions. Null if it is of none, or says the same. */
  edit(chatId: number, messageId: number, text: string): Promise<Edited | null>;
}

export function createTurn({ outbox, notices, clock, library, officeTime }: Parts): Turn {
  const shut = async (changes: Changes, ticket: Ticket, because: 'solved' | 'withdrawn') => {
    if (isOver(ticket)) return ticket;
    await leaveMerger(changes, ticket);
    const closed = close(ticket, because, ticket.citizen.name, clock.now());
    changes.tickets.put(closed);
    if (closed.filedAt !== null) await notices.tell(changes, closed, { kind: 'turned', into: because });
    return because === 'solved' ? askForRating(outbox, changes, closed, clock.now()) : closed;
  };

  return {
    solve: (chatId, number) =>
      outbox.transaction(async (changes) => {
        const ticket = await own(changes, chatId, number);
        return ticket === undefined ? null : shut(changes, ticket, 'solved');
      }),

    withdraw: (chatId, number) =>
      outbox.transaction(async (changes) => {
        const ticket = await own(changes, chatId, number);
        if (ticket === undefined) return null;
        if (isOver(ticket)) return null;
        if (ticket.messages.some(({ by }) => by === 'officer')) return 'replied';
        for (const { id, ticket: of, content } of await changes.deliveries.all()) {
          if (of === number && content.kind === 'escalation') changes.deliveries.delete(id);
        }
        return shut(changes, ticket, 'withdrawn');
      }),

    answerBack: (chatId, number) =>
      outbox.transaction(async (changes) => {
        const ticket = await own(changes, chatId, number);
        if (ticket === undefined) return null;
        const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
        const until = new Date(clock.now().getTime() + answeringMinutes * 60_000).toISOString();
        changes.citizens.put({ ...record, answering: { ticket: number, until }, rating: null });
        return ticket;
      }),

    edit: (chatId, messageId, text) =>
      outbox.transaction(async (changes) => {
        const ticket = await changes.tickets.at({ chatId, messageId });
        if (ticket?.citizen.chatId !== chatId) {
          await keepEdited(changes, chatId, messageId, text);
          return null;
        }
        const { danger } = library.understanding.decide(text);
        const changed = edit(ticket, `c${messageId}`, text, clock.now(), danger);
        if (changed === ticket) return null;
        if (isShutOut(await changes.citizens.get(chatId), danger)) return { is: 'blocked' };
        const due = await officeTime.promise();
        const edited = promised(ticket, changed, due);
        changes.tickets.put(edited);
        await stirWhereItGoesOn(changes, edited, 'edited', clock.now(), danger, due);
        // An escalation that is still on its way carries the new words by itself.
        if (edited.filedAt !== null) {
          await notices.tell(changes, edited, { kind: 'edited', message: `c${messageId}` });
        }
        return { is: 'noted', ticket: edited };
      }),
  };
}

/** A question that is no ticket may become one later: with the words that it has then. */
async function keepEdited(changes: Changes, chatId: number, messageId: number, text: string): Promise<void> {
  const record = await changes.citizens.get(chatId);
  const question = record?.questions.find((kept) => kept.messageId === messageId);
  if (record !== undefined && question !== undefined)
    changes.citizens.put(withQuestion(record, { ...question, text }));
}

/** A merged ticket is closed for the office alone. */
function isOver({ status }: Ticket): boolean {
  return status.is === 'closed' && status.because !== 'merged';
}

async function own(changes: Changes, chatId: number, number: TicketNumber): Promise<Ticket | undefined> {
  const ticket = await changes.tickets.get(number);
  return ticket?.citizen.chatId === chatId ? ticket : undefined;
}
