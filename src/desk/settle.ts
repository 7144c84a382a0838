import type { Side, TelegramMessage } from '../tickets/ticket.ts';
import { link, settle } from '../tickets/transitions.ts';
import type { Receipt } from './carrier.ts';
import type { Clock } from './clock.ts';
import type { Delivery, DeliveryContent } from './delivery.ts';
import type { Outbox } from './outbox.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;

/** The pause before the next try: it doubles from one second up to five minutes. */
function pauseMs(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** attempts, longestPauseMs);
}

/**
 * Writes down what became of a try: the ticket learns which messages belong to it and whether a reply arrived, and
 * the officer who wrote it in Telegram is told. A delivery that did not arrive yet is kept for later.
 * @returns messages that should not stand there: the citizen was forgotten while they were on their way
 */
export function createSettle({ outbox, clock }: { outbox: Outbox; clock: Clock }) {
  return (delivery: Delivery, receipt: Receipt): Promise<readonly TelegramMessage[]> =>
    outbox.transaction(async (changes) => {
      // The citizen may have been forgotten, or the question taken back, while it was on its way.
      const orphans = receipt.is === 'arrived' ? receipt.messages : [];
      if ((await changes.deliveries.get(delivery.id)) === undefined) return orphans;
      const now = clock.now();

      if (receipt.is === 'later') {
        const wait = receipt.afterMs ?? pauseMs(delivery.attempts);
        changes.deliveries.put({
          ...delivery,
          attempts: delivery.attempts + 1,
          notBefore: new Date(now.getTime() + wait).toISOString(),
        });
        return [];
      }

      if (receipt.is === 'moved') {
        changes.deliveries.put({ ...delivery, target: { channel: 'telegram', chatId: receipt.chatId } });
        return [];
      }

      changes.deliveries.delete(delivery.id);
      const ticket = await changes.tickets.get(delivery.ticket);
      if (ticket === undefined) return orphans;
      const linked =
        receipt.is === 'arrived' ? link(ticket, sideTold(delivery.content.kind), receipt.messages) : ticket;
      if (delivery.content.kind !== 'reply') {
        if (linked.telegram.length > ticket.telegram.length) changes.tickets.put(linked);
        return [];
      }

      const messageId = delivery.content.message;
      const at = now.toISOString();
      changes.tickets.put(
        settle(
          linked,
          messageId,
          receipt.is === 'arrived'
            ? { state: 'delivered', at }
            : { state: 'failed', at, reason: receipt.reason },
          now,
        ),
      );
      const message = ticket.messages.find(({ id }) => id === messageId);
      if (message?.by === 'officer' && message.origin !== undefined) {
        const target = { channel: 'telegram', chatId: message.origin.chatId } as const;
        outbox.post(changes, ticket.number, target, { kind: 'fate', message: messageId });
      }
      return [];
    });
}

function sideTold(kind: DeliveryContent['kind']): Side {
  return kind === 'reply' || kind === 'enclosure' || kind === 'closed' ? 'citizen' : 'officer';
}
