import type { Author } from '../tickets/author.ts';
import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { close, remember, reopen } from '../tickets/transitions.ts';
import { newCitizen } from './citizen.ts';
import type { Parts } from './parts.ts';
import { found } from './refusals.ts';
import { createAnswer, type Reply } from './reply.ts';
import { askForRating } from './satisfaction/rating.ts';
import type { Changes } from './store.ts';

/** How an officer ends a ticket. All throw TicketNotFound. */
export interface Closing {
  /** The citizen is told. A ticket that is closed stays as it is. */
  close(number: TicketNumber, because: 'closed' | 'not-ours', author: Author): Promise<Ticket>;
  /** Closes those that are open, and tells their citizens. @returns how many that were */
  closeAll(numbers: readonly TicketNumber[], author: Author): Promise<number>;
  /** The reply says whose work it is; then the ticket is closed as not this office's. @throws TicketWithdrawn */
  refer(reply: Reply): Promise<Ticket>;
  /** Closes the office's ear to the ticket's citizen, who is not told; and, the first time, the ticket. */
  block(number: TicketNumber, author: Author): Promise<Ticket>;
  /** Whether the office's ear is closed to the citizen with this chat. */
  isBlocked(chatId: number): Promise<boolean>;
  /** Takes the block back, and with it the closing, if nothing happened to the ticket since. */
  unblock(number: TicketNumber, author: Author): Promise<Ticket>;
}

export function createClosing({ store, outbox, clock }: Pick<Parts, 'store' | 'outbox' | 'clock'>): Closing {
  const setBlocked = (number: TicketNumber, author: Author, blocked: boolean) =>
    outbox.transaction(async (changes) => {
      const ticket = await found(changes.tickets, number);
      const { chatId } = ticket.citizen;
      const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
      if (record.blocked === blocked) return ticket;
      changes.citizens.put({ ...record, blocked });
      const now = clock.now();
      const noted = remember(ticket, now, author, blocked ? 'blocked' : 'unblocked');
      const left = blocked
        ? close(noted, 'closed', author, now)
        : wasClosedByBlock(ticket)
          ? reopen(noted, author, now)
          : noted;
      changes.tickets.put(left);
      return left;
    });

  const shut = (changes: Changes, ticket: Ticket, because: 'closed' | 'not-ours', author: Author) => {
    if (ticket.status.is === 'closed') return ticket;
    const closed = close(ticket, because, author, clock.now());
    changes.tickets.put(closed);
    const target = { channel: 'telegram', chatId: ticket.citizen.chatId } as const;
    outbox.post(changes, ticket.number, target, { kind: 'closed', because });
    return because === 'closed' ? askForRating(outbox, changes, closed, clock.now()) : closed;
  };
  const answer = createAnswer({ outbox, clock });

  return {
    close: (number, because, author) =>
      outbox.transaction(async (changes) =>
        shut(changes, await found(changes.tickets, number), because, author),
      ),
    closeAll: (numbers, author) =>
      outbox.transaction(async (changes) => {
        const tickets = await Promise.all([...new Set(numbers)].map((number) => changes.tickets.get(number)));
        const open = tickets
          .filter((one) => one !== undefined)
          .filter(({ status }) => status.is !== 'closed');
        for (const one of open) shut(changes, one, 'closed', author);
        return open.length;
      }),
    refer: (reply) =>
      outbox.transaction(async (changes) => {
        const { ticket: answered } = await answer(changes, reply);
        const closed = close(answered, 'not-ours', reply.author, clock.now());
        changes.tickets.put(closed);
        return closed;
      }),
    isBlocked: async (chatId) => (await store.citizens.get(chatId))?.blocked ?? false,
    block: (number, author) => setBlocked(number, author, true),
    unblock: (number, author) => setBlocked(number, author, false),
  };
}

/** A block and the closing that came with it are the last that happened. */
function wasClosedByBlock({ history }: Ticket): boolean {
  return history.at(-1)?.what === 'closed' && history.at(-2)?.what === 'blocked';
}
