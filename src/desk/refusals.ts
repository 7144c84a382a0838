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

/** Another officer has answered after what this one had seen. */
export class AnsweredMeanwhile extends Error {
  constructor(number: TicketNumber) {
    super(`Ticket ${number} was answered meanwhile.`);
    this.name = 'AnsweredMeanwhile';
  }
}

/** A note has words alone, unless it is written in Telegram. */
export class NoteTakesNoFile extends Error {
  constructor(number: TicketNumber) {
    super(`A note on ticket ${number} can't have a file.`);
    this.name = 'NoteTakesNoFile';
  }
}

/** The two tickets are one already. */
export class MergedWithItself extends Error {
  constructor(number: TicketNumber) {
    super(`Ticket ${number} can't be merged with itself.`);
    this.name = 'MergedWithItself';
  }
}

/** @throws TicketNotFound */
export async function found(tickets: Tickets, number: TicketNumber): Promise<Ticket> {
  const ticket = await tickets.get(number);
  if (ticket === undefined) throw new TicketNotFound(number);
  return ticket;
}
