import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { Tickets } from './store.ts';

/** There is no such ticket, or it is forgotten. */
export class TicketNotFound extends Error {
  constructor(number: TicketNumber) {
    super(`There is no ticket ${number}.`);
    this.name = 'TicketNotFound';
  }
}

/** @throws TicketNotFound */
export async function found(tickets: Tickets, number: TicketNumber): Promise<Ticket> {
  const ticket = await tickets.get(number);
  if (ticket === undefined) throw new TicketNotFound(number);
  return ticket;
}
