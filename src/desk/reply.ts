import type { Ticket } from '../tickets/ticket.ts';
import { attach, isWithdrawn, link, reply } from '../tickets/transitions.ts';
import type { DeliveryTarget } from './delivery.ts';
import type { Reply } from './inbox.ts';
import type { Parts } from './parts.ts';
import { found, TicketWithdrawn } from './refusals.ts';

/**
 * An officer's reply, wherever it was written, goes on its way to the citizen. The same key again is the same reply:
 * only what is enclosed this time and was not before is added, since the parts of an album come one by one.
 * @throws TicketNotFound, TicketWithdrawn
 */
export function createReply({ outbox, clock }: Parts) {
  return ({ ticket: number, text, author, attachments = [], key, origin }: Reply): Promise<Ticket> =>
    outbox.transaction(async (changes) => {
      const ticket = await found(changes.tickets, number);
      const id = `r${key}`;
      const target: DeliveryTarget = { channel: 'telegram', chatId: ticket.citizen.chatId };
      const enclose = (index: number) =>
        outbox.post(changes, number, target, { kind: 'enclosure', message: id, index });

      const known = ticket.messages.find((message) => message.id === id);
      if (known !== undefined) {
        const seen = new Set(known.attachments.map(({ from }) => from.messageId));
        const added = attachments.filter(({ from }) => !seen.has(from.messageId));
        const grown = added.reduce((grows, one) => attach(grows, id, one), ticket);
        changes.tickets.put(grown);
        added.forEach((_, index) => {
          enclose(known.attachments.length + index);
        });
        return grown;
      }

      if (isWithdrawn(ticket)) throw new TicketWithdrawn(number);
      const message = {
        id,
        author,
        text,
        attachments: [...attachments],
        ...(origin === undefined ? {} : { origin }),
      };
      const places = origin === undefined ? [] : [origin];
      const replied = link(reply(ticket, message, clock.now()), 'officer', places);
      changes.tickets.put(replied);
      outbox.post(changes, number, target, { kind: 'reply', message: id });
      attachments.forEach((_, index) => {
        enclose(index);
      });
      return replied;
    });
}
