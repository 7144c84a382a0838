import { z } from 'zod';
import type { TicketChanges } from '../desk/store.ts';
import { type Ticket, type TicketNumber, ticket, ticketNumber } from '../tickets/ticket.ts';
import type { TicketIndex } from './ticket-index.ts';
import type { StagedFolder } from './transaction.ts';

/** A ticket, or the number of one that is forgotten. */
export const ticketOrGrave = z.union([
  ticket,
  z.strictObject({ number: ticketNumber, forgotten: z.literal(true) }),
]);
export type TicketOrGrave = z.infer<typeof ticketOrGrave>;

export const asTicket = (kept: TicketOrGrave | undefined): Ticket | undefined =>
  kept === undefined || 'forgotten' in kept ? undefined : kept;

/** Numbers start here: three digits are as easily said as one, and none looks like a mistake. */
const firstNumber = 101;

/** A wish farther away than this would push all later numbers out of what can be said on the phone. */
const farthestWish = 1_000;

/** The desk's view of the tickets. */
export function ticketsIn(staged: StagedFolder<TicketOrGrave>, index: TicketIndex): TicketChanges {
  const get = async (number: TicketNumber) => asTicket(staged.get(String(number)));
  const some = async (numbers: Iterable<TicketNumber>) =>
    [...numbers].map((number) => asTicket(staged.get(String(number)))).filter((one) => one !== undefined);
  const maybe = async (number: TicketNumber | undefined) => (number === undefined ? undefined : get(number));

  return {
    get,
    all: async () =>
      staged
        .all()
        .map(asTicket)
        .filter((one) => one !== undefined),
    ofEscalation: (id) => maybe(index.ofEscalation(id)),
    at: (place) => maybe(index.at(place)),
    ofCitizen: async (chatId) => (await some(index.ofCitizen(chatId))).sort((a, b) => b.number - a.number),
    freeNumber: async (wish) => {
      const wished = ticketNumber.safeParse(wish);
      const next = Math.max(index.highest + 1, firstNumber);
      const isNear = wished.success && wished.data < next + farthestWish;
      if (isNear && staged.get(String(wished.data)) === undefined) return wished.data;
      return ticketNumber.parse(next);
    },
    put: (changed) => staged.put(String(changed.number), changed),
    forget: (number) => staged.put(String(number), { number, forgotten: true }),
  };
}
