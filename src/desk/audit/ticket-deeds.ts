import type { Ticket, TicketEvent, TicketNumber } from '../../tickets/ticket.ts';
import type { Changes, Store } from '../store.ts';
import { type AuditRecord, type Deed, deedOf, deeds } from './audit-record.ts';

/**
 * The same store, which writes into the log what officers do with tickets: the lines that a transaction adds to a
 * ticket's history, as far as they are officers' doing. A line points to the ticket; what was said stays there.
 */
export function notingTicketDeeds<S extends Store>(store: S): S {
  const transaction: Store['transaction'] = (work) =>
    store.transaction(async (changes) => {
      const touched = new Set<TicketNumber>();
      const put = (ticket: Ticket) => {
        touched.add(ticket.number);
        changes.tickets.put(ticket);
      };
      const result = await work({ ...changes, tickets: { ...changes.tickets, put } });
      for (const number of touched) await note(store, changes, number);
      return result;
    });
  return { ...store, transaction };
}

async function note(store: Store, changes: Changes, number: TicketNumber): Promise<void> {
  const after = await changes.tickets.get(number);
  // Outside of the transaction it is as it was before.
  const known = (await store.tickets.get(number))?.history.length ?? 0;
  for (const event of after?.history.slice(known) ?? []) {
    const line = lineOf(number, event);
    if (line !== undefined) changes.audit.add(line);
  }
}

function lineOf(number: TicketNumber, { at, who, officer, what }: TicketEvent): AuditRecord | undefined {
  const deed: Deed | undefined = deeds.tickets.find((one) => one === what);
  if (deed === undefined) return undefined;
  return deedOf(new Date(at), { officer: officer ?? null, name: who }, deed, { is: 'ticket', number });
}
