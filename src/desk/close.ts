import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { close, remember, reopen } from '../tickets/transitions.ts';
import { newCitizen } from './citizen.ts';
import type { Parts } from './parts.ts';
import { found } from './refusals.ts';

/** How an officer ends a ticket. All throw TicketNotFound. */
export interface Closing {
  /** The citizen is told. A ticket that is closed stays as it is. */
  close(number: TicketNumber, because: 'closed' | 'not-ours', author: string): Promise<Ticket>;
  /** Closes the office's ear to the ticket's citizen, who is not told; and, the first time, the ticket. */
  block(number: TicketNumber, author: string): Promise<Ticket>;
  /** Takes the block back, and with it the closing, if nothing happened to the ticket since. */
  unblock(number: TicketNumber, author: string): Promise<Ticket>;
}

export function createClosing({ outbox, clock }: Parts): Closing {
  const setBlocked = (number: TicketNumber, author: string, blocked: boolean) =>
    outbox.transaction(async (changes) => {
      const ticket = await found(changes.tickets, number);
      const { chatId } = ticket.citizen;
      const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
      if (record.blocked === blocked) return ticket;
      changes.citizens.put({ ...record, blocked });
      const now = clock.now();
      const noted = remember(ticket, now, author, blocked ? 'blocked' : 'unblocked');
      const left = blocked
        ? close(noted, 'closed', author, now)
        : wasClosedByBlock(ticket)
          ? reopen(noted, author, now)
          : noted;
      changes.tickets.put(left);
      return left;
    });

  return {
    close: (number, because, author) =>
      outbox.transaction(async (changes) => {
        const ticket = await found(changes.tickets, number);
        if (ticket.status.is === 'closed') return ticket;
        const closed = close(ticket, because, author, clock.now());
        changes.tickets.put(closed);
        const target = { channel: 'telegram', chatId: ticket.citizen.chatId } as const;
        outbox.post(changes, number, target, { kind: 'closed', because });
        return closed;
      }),
    block: (number, author) => setBlocked(number, author, true),
    unblock: (number, author) => setBlocked(number, author, false),
  };
}

/** A block and the closing that came with it are the last that happened. */
function wasClosedByBlock({ history }: Ticket): boolean {
  return history.at(-1)?.what === 'closed' && history.at(-2)?.what === 'blocked';
}
