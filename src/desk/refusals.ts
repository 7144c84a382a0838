import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { Tickets } from './store.ts';

/** There is no such ticket, or it is forgotten. */
export class TicketNotFound extends Error {
  constructor(number: TicketNumber) {
    super(`There is no ticket ${number}.`);
    this.name = 'TicketNotFound';
  }
}

/** The citizen has taken the question back and was told that nobody will answer. */
export class TicketWithdrawn extends Error {
  constructor(number: TicketNumber) {
    super(`Ticket ${number} was taken back by the citizen.`);
    this.name = 'TicketWithdrawn';
  }
}

/** @throws TicketNotFound */
export async function found(tickets: Tickets, number: TicketNumber): Promise<Ticket> {
  const ticket = await tickets.get(number);
  if (ticket === undefined) throw new TicketNotFound(number);
  return ticket;
}
