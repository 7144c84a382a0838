import { promised } from '../tickets/promise.ts';
import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { file, open } from '../tickets/transitions.ts';
import type { Escalation } from './escalation.ts';
import type { Parts } from './parts.ts';
import type { Changes } from './store.ts';

/**
 * The inbox takes an escalation and has the officers told. One that came from this desk is a ticket already; one
 * from elsewhere becomes a ticket here, under the same number unless that is taken.
 */
export function createFile({ outbox, notices, clock, officeTime }: Parts) {
  return (escalation: Escalation): Promise<{ ticket: TicketNumber; before: boolean }> =>
    outbox.transaction(async (changes) => {
      const known = await changes.tickets.ofEscalation(escalation.id);
      if (known !== undefined && known.filedAt !== null) return { ticket: known.number, before: true };

      const opened =
        known ?? promised(undefined, await openFrom(escalation, changes), await officeTime.promise());
      const ticket = file(opened, clock.now());
      changes.tickets.put(ticket);
      if (ticket.status.is !== 'closed') await notices.announce(changes, ticket);
      return { ticket: ticket.number, before: false };
    });
}

async function openFrom(escalation: Escalation, changes: Changes): Promise<Ticket> {
  const { id, ticket, askedAt, question, citizen, candidates, urgent } = escalation;
  return open({
    number: await changes.tickets.freeNumber(ticket),
    escalation: id,
    at: new Date(askedAt),
    urgent,
    citizen,
    language: question.language,
    message: { id: 'c0', text: question.text, attachments: question.attachments },
    candidates,
    telegram: [],
  });
}
