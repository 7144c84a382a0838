import { isOutOfDate } from '../tickets/deeds.ts';
import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { faceOf, isSameFace } from '../tickets/topic.ts';
import type { DeliveryContent } from './delivery.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import type { Store } from './store.ts';

/** Keeps what officers have before them in Telegram showing how its tickets stand: topics' names, and notices. */
export interface Shown {
  /** Looks through all tickets, then at each that changes. */
  start(): Promise<void>;
  stop(): void;
}

/** Something of a ticket in a chat that is to be brought up to date. */
interface Outdated {
  readonly chatId: number;
  readonly content: Extract<DeliveryContent, { kind: 'topic' | 'notices' }>;
}

export function createShown({
  store,
  outbox,
  officers,
}: {
  store: Store;
  outbox: Outbox;
  officers: Pick<Officers, 'noticeChats'>;
}): Shown {
  let end = () => {};

  const look = async (numbers: readonly TicketNumber[]) => {
    const tickets = await Promise.all(numbers.map((number) => store.tickets.get(number)));
    if (!tickets.some((ticket) => ticket !== undefined && outdated(ticket).length > 0)) return;
    // Who was sent away learns no more.
    const told = new Set(await officers.noticeChats());
    await outbox.transaction(async (changes) => {
      const onTheWay = new Set(
        (await changes.deliveries.all()).map(({ ticket, target, content: { kind } }) =>
          target.channel === 'telegram' ? `${ticket} ${target.chatId} ${kind}` : '',
        ),
      );
      for (const number of numbers) {
        const ticket = await changes.tickets.get(number);
        for (const { chatId, content } of ticket === undefined ? [] : outdated(ticket)) {
          if (!told.has(chatId) || onTheWay.has(`${number} ${chatId} ${content.kind}`)) continue;
          outbox.post(changes, number, { channel: 'telegram', chatId }, content);
        }
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

function outdated(ticket: Ticket): readonly Outdated[] {
  const { topic, notices } = ticket;
  const chats = new Set(notices.filter((notice) => isOutOfDate(notice, ticket)).map(({ chatId }) => chatId));
  return [
    ...(topic === null || isSameFace(topic.face, faceOf(ticket))
      ? []
      : [{ chatId: topic.chatId, content: { kind: 'topic' } } as const]),
    ...[...chats].map((chatId) => ({ chatId, content: { kind: 'notices' } }) as const),
  ];
}
