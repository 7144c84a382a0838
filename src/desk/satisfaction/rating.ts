import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import { remember } from '../../tickets/transitions.ts';
import { newCitizen } from '../citizen.ts';
import type { Outbox } from '../outbox.ts';
import type { Parts } from '../parts.ts';
import type { Changes } from '../store.ts';

/** What citizens thought of the office's answer. Somebody else's ticket is as if it did not exist: null. */
export interface Ratings {
  /** One tap. A second one changes it; the words stay. */
  rate(chatId: number, number: TicketNumber, is: 'good' | 'bad'): Promise<Ticket | null>;
  /** The citizen's next message is a word about it. */
  beginWords(chatId: number, number: TicketNumber): Promise<Ticket | null>;
  /** No word. */
  skipWords(chatId: number): Promise<void>;
  /**
   * A message that may be such a word: it replies to the question for it, or was announced.
   * @returns the ticket that it is about; null if it is none, also if the ticket was not rated
   */
  words(chatId: number, text: string, repliesTo: TicketNumber | undefined): Promise<Ticket | null>;
}

/** How long after the button the next message is still the word. */
const wordsMinutes = 15;
const longestWords = 1000;

/** Asks the citizen of a ticket that was just closed, once a ticket. For use within a transaction. */
export function askForRating(
  outbox: Pick<Outbox, 'post'>,
  changes: Changes,
  ticket: Ticket,
  now: Date,
): Ticket {
  if (ticket.ratingAskedAt !== null) return ticket;
  const asked = { ...ticket, ratingAskedAt: now.toISOString() };
  changes.tickets.put(asked);
  const target = { channel: 'telegram', chatId: ticket.citizen.chatId } as const;
  outbox.post(changes, ticket.number, target, { kind: 'rate' });
  return asked;
}

export function createRatings({ outbox, clock, library }: Parts): Ratings {
  const own = async (changes: Changes, chatId: number, number: TicketNumber) => {
    const ticket = await changes.tickets.get(number);
    return ticket?.citizen.chatId === chatId ? ticket : undefined;
  };

  return {
    rate: (chatId, number, is) =>
      outbox.transaction(async (changes) => {
        const ticket = await own(changes, chatId, number);
        if (ticket === undefined) return null;
        if (ticket.rating?.is === is) return ticket;
        const now = clock.now();
        const rating = { is, at: now.toISOString(), words: ticket.rating?.words ?? null };
        const rated = remember({ ...ticket, rating }, now, ticket.citizen.name, 'rated');
        changes.tickets.put(rated);
        return rated;
      }),

    beginWords: (chatId, number) =>
      outbox.transaction(async (changes) => {
        const ticket = await own(changes, chatId, number);
        if (ticket === undefined || ticket.rating === null) return null;
        const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
        const until = new Date(clock.now().getTime() + wordsMinutes * 60_000).toISOString();
        changes.citizens.put({ ...record, answering: null, rating: { ticket: number, until } });
        return ticket;
      }),

    skipWords: (chatId) =>
      outbox.transaction(async (changes) => {
        const record = await changes.citizens.get(chatId);
        if (record !== undefined) changes.citizens.put({ ...record, rating: null });
      }),

    words: (chatId, text, repliesTo) =>
      outbox.transaction(async (changes) => {
        const record = await changes.citizens.get(chatId);
        const announced = record?.rating ?? null;
        const isInTime = announced !== null && Date.parse(announced.until) > clock.now().getTime();
        const number = repliesTo ?? (isInTime ? announced.ticket : undefined);
        const words = text.trim().slice(0, longestWords);
        if (number === undefined || words === '') return null;
        // Who is in danger is heard, not counted.
        if (library.understanding.decide(text).danger) return null;
        const ticket = await own(changes, chatId, number);
        if (ticket === undefined || ticket.rating === null) return null;
        if (record !== undefined) changes.citizens.put({ ...record, rating: null });
        const worded = { ...ticket, rating: { ...ticket.rating, words } };
        changes.tickets.put(worded);
        return worded;
      }),
  };
}
