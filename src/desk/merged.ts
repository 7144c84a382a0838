import { promised } from '../tickets/promise.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { stir } from '../tickets/transitions.ts';
import type { Changes, Tickets } from './store.ts';

/** The ticket in which this one goes on: itself, unless it was merged into another that is still there. */
export async function goesOnIn(tickets: Tickets, ticket: Ticket): Promise<Ticket> {
  const { status } = ticket;
  if (status.is !== 'closed' || status.because !== 'merged') return ticket;
  return (await tickets.get(status.into)) ?? ticket;
}

/**
 * The citizen of a merged ticket said something: the ticket in which it goes on waits for the officer.
 * @param due by when a question of now is answered
 */
export async function stirWhereItGoesOn(
  { tickets }: Changes,
  ticket: Ticket,
  what: 'continued' | 'edited',
  at: Date,
  urgent: boolean,
  due: (urgent: boolean) => Date,
): Promise<void> {
  const other = await goesOnIn(tickets, ticket);
  if (other.number === ticket.number) return;
  tickets.put(promised(other, stir(other, ticket.citizen.name, what, at, urgent), due));
}

/** The other ticket no longer stands for this one. */
export async function leaveMerger({ tickets }: Changes, ticket: Ticket): Promise<void> {
  const other = await goesOnIn(tickets, ticket);
  if (other.number === ticket.number) return;
  tickets.put({ ...other, merged: other.merged.filter((number) => number !== ticket.number) });
}
