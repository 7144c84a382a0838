import type { Ticket } from '../tickets/ticket.ts';
import { attach, link, reply } from '../tickets/transitions.ts';
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
      const target: DeliveryTarget = { channel: 'telegram', chatId: ticket.citizen.chatId };
      const known = ticket.messages.find((message) => message.id === id);
      if (known !== undefined) {
        // More of an album, whose parts come one by one; or the same, come twice.
        const seen = new Set(known.attachments.map(({ from }) => from.messageId));
        const added = attachments.filter(({ from }) => !seen.has(from.messageId));
        added.forEach((_, index) => {
          const content = {
            kind: 'enclosure',
            message: id,
            index: known.attachments.length + index,
          } as const;
          outbox.post(changes, number, target, content);
        });
        const grown = added.reduce((grows, one) => attach(grows, id, one), ticket);
        changes.tickets.put(grown);
        return grown;
      }
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

      outbox.post(changes, number, target, { kind: 'reply', message: id });
      attachments.forEach((_, index) => {
        outbox.post(changes, number, target, { kind: 'enclosure', message: id, index });
      });
      return replied;
    });
}
