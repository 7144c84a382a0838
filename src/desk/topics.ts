import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { faceOf, isSameFace } from '../tickets/topic.ts';
import type { Outbox } from './outbox.ts';
import type { Store } from './store.ts';

/** Keeps the topics of the office's group showing how their tickets stand. */
export interface Topics {
  /** Looks through all tickets, then at each that changes. */
  start(): Promise<void>;
  stop(): void;
}

export function createTopics({ store, outbox }: { store: Store; outbox: Outbox }): Topics {
  let end = () => {};

  const look = async (numbers: readonly TicketNumber[]) => {
    const tickets = await Promise.all(numbers.map((number) => store.tickets.get(number)));
    if (!tickets.some((ticket) => ticket !== undefined && isOutOfDate(ticket))) return;
    await outbox.transaction(async (changes) => {
      const onTheWay = new Set(
        (await changes.deliveries.all())
          .filter(({ content }) => content.kind === 'topic')
          .map(({ ticket }) => ticket),
      );
      for (const number of numbers) {
        const ticket = await changes.tickets.get(number);
        if (ticket?.topic == null || !isOutOfDate(ticket) || onTheWay.has(number)) continue;
        const target = { channel: 'telegram', chatId: ticket.topic.chatId } as const;
        outbox.post(changes, number, target, { kind: 'topic' });
      }
    });
  };

  return {
    async start() {
      // A store that fails says so itself.
      end = store.changed((numbers) => void look(numbers).catch(() => {}));
      await look((await store.tickets.all()).map(({ number }) => number));
    },
    stop: () => end(),
  };
}

function isOutOfDate(ticket: Ticket): boolean {
  return ticket.topic !== null && !isSameFace(ticket.topic.face, faceOf(ticket));
}
