import type { Ticket } from '../tickets/ticket.ts';
import { link, reply } from '../tickets/transitions.ts';
import type { DeliveryTarget } from './delivery.ts';
import type { Reply } from './inbox.ts';
import type { Parts } from './parts.ts';
import { found, TicketWithdrawn } from './refusals.ts';

/**
 * An officer's reply, wherever it was written, goes on its way to the citizen. The same key again changes nothing.
 * @throws TicketNotFound, TicketWithdrawn
 */
export function createReply({ outbox, clock }: Parts) {
  return ({ ticket: number, text, author, attachments = [], key, origin }: Reply): Promise<Ticket> =>
    outbox.transaction(async (changes) => {
      const ticket = await found(changes.tickets, number);
      const id = `r${key}`;
      if (ticket.messages.some((message) => message.id === id)) return ticket;
      if (ticket.status.is === 'closed' && ticket.status.because === 'withdrawn')
        throw new TicketWithdrawn(number);

      const message = {
        id,
        author,
        text,
        attachments: [...attachments],
        ...(origin === undefined ? {} : { origin }),
      };
      const replied = link(
        reply(ticket, message, clock.now()),
        'officer',
        origin === undefined ? [] : [origin],
      );
      changes.tickets.put(replied);

      const target: DeliveryTarget = { channel: 'telegram', chatId: ticket.citizen.chatId };
      outbox.post(changes, number, target, { kind: 'reply', message: id });
      attachments.forEach((_, index) => {
        outbox.post(changes, number, target, { kind: 'enclosure', message: id, index });
      });
      return replied;
    });
}
