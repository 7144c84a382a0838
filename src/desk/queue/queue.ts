import { asciiDigits } from '../../language/digits.ts';
import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import type { Likeness } from '../../understanding/likeness.ts';
import { createWordIndex } from '../../understanding/word-index.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { createAlikeBook } from './alike.ts';
import { comesFirst, orderIn, type QueueView, viewsOf } from './view.ts';

/** What an officer wants to see of the queue. */
interface QueueQuery {
  readonly view: QueueView;
  /** Words, a name or a number that the tickets have; empty: all. */
  readonly words: string;
  /** The officer's Telegram user id. */
  readonly officer: number;
  readonly offset: number;
  readonly limit: number;
}

/** A ticket in the queue. */
export interface QueueItem {
  readonly ticket: Ticket;
  /** Others that wait for an answer to the same question. */
  readonly alike: readonly TicketNumber[];
}

export interface QueuePage {
  /** Those that ask the same stand together. */
  readonly items: readonly QueueItem[];
  /** How many tickets each view has, among those with the words. */
  readonly counts: Readonly<Record<QueueView, number>>;
}

/**
 * All tickets, kept at hand in memory: looked through, counted and searched. It follows the store: a query sees what
 * was on disk when it was asked.
 */
export interface Queue {
  /** Search orders by how well a ticket fits, then as the view does. */
  look(query: QueueQuery): Promise<QueuePage>;
  /** Reads all tickets, so that the first to look need not wait for it. */
  warmUp(): Promise<void>;
  /** Other tickets that wait for an answer to the same question, the likest first. */
  alike(number: TicketNumber): Promise<readonly Ticket[]>;
  /**
   * Of those that wait, the next after this ticket for an officer who works them off one by one; after the last, the
   * first. Colleagues' work is passed over. @returns undefined if no other waits
   */
  next(number: TicketNumber, officer: number): Promise<TicketNumber | undefined>;
}

const ticketsAtOnce = 100;

export function createQueue({
  store,
  clock,
  likeness,
}: {
  store: Store;
  clock: Clock;
  likeness: Likeness;
}): Queue {
  const tickets = new Map<TicketNumber, Ticket>();
  const words = createWordIndex<TicketNumber>();
  /** Texts as they were indexed: most changes of a ticket change no text. */
  const indexed = new Map<TicketNumber, string>();
  const changed = new Set<TicketNumber>();
  const asking = createAlikeBook(likeness);

  const keep = (ticket: Ticket) => {
    tickets.set(ticket.number, ticket);
    asking.put(ticket);
    const text = textOf(ticket);
    if (indexed.get(ticket.number) === text) return;
    indexed.set(ticket.number, text);
    words.put(ticket.number, text);
  };
  const drop = (number: TicketNumber) => {
    tickets.delete(number);
    indexed.delete(number);
    words.delete(number);
    asking.delete(number);
  };

  store.changed((numbers) => {
    for (const number of numbers) changed.add(number);
  });

  /** A part at a time, so that others are heard meanwhile: thousands of texts take seconds. */
  const load = async () => {
    const all = await store.tickets.all();
    for (const [place, ticket] of all.entries()) {
      keep(ticket);
      if (place % ticketsAtOnce === ticketsAtOnce - 1) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const catchUp = async () => {
    const news = [...changed];
    changed.clear();
    for (const number of news) {
      const ticket = await store.tickets.get(number);
      if (ticket === undefined) drop(number);
      else keep(ticket);
    }
  };
  let following: Promise<void> | undefined;
  /** One after the other, so that whoever looks meanwhile waits for what is being caught up with. */
  const follow = () => {
    following = (following ?? load()).then(catchUp);
    return following;
  };

  return {
    warmUp: follow,
    async look({ view, words: query, officer, offset, limit }) {
      await follow();
      const fits = query === '' ? null : found(query);
      const looker = { officer, now: clock.now() };
      const counts = { ...nothing };
      const shown: Ticket[] = [];
      for (const ticket of tickets.values()) {
        if (fits !== null && !fits.has(ticket.number)) continue;
        for (const one of viewsOf(ticket, looker)) {
          counts[one] += 1;
          if (one === view) shown.push(ticket);
        }
      }
      const order = orderIn(view);
      const score = ({ number }: Ticket) => fits?.get(number) ?? 0;
      shown.sort((one, other) => score(other) - score(one) || order(one, other));
      const items = shown
        .slice(offset, offset + limit)
        .map((ticket) => ({ ticket, alike: asking.of(ticket.number) }));
      return { items: together(items), counts };
    },
    async alike(number) {
      await follow();
      return asking
        .of(number)
        .map((other) => tickets.get(other))
        .filter((other) => other !== undefined);
    },
    async next(number, officer) {
      await follow();
      const looker = { officer, now: clock.now() };
      const here = tickets.get(number);
      const waiting = [...tickets.values()]
        .filter((one) => one.number !== number && viewsOf(one, looker).includes('waiting'))
        .filter(({ assignee }) => assignee === null || assignee.officer === officer)
        .sort(comesFirst);
      const after = waiting.find((one) => here !== undefined && comesFirst(here, one) < 0);
      return (after ?? waiting[0])?.number;
    },
  };

  function found(query: string): ReadonlyMap<TicketNumber, number> {
    const byWords = words.find(query) ?? new Map<TicketNumber, number>();
    const digits = /^\D{0,20}?(\d{1,9})$/.exec(asciiDigits(query).trim())?.[1];
    const named = [...tickets.keys()].find((number) => String(number) === digits);
    return named === undefined ? byWords : new Map([...byWords, [named, Number.MAX_VALUE]]);
  }
}

const nothing: Readonly<Record<QueueView, number>> = {
  waiting: 0,
  new: 0,
  overdue: 0,
  mine: 0,
  answered: 0,
  snoozed: 0,
  closed: 0,
  all: 0,
};

/** Those that ask the same behind the first of them. */
function together(items: readonly QueueItem[]): readonly QueueItem[] {
  const placed = new Set<QueueItem>();
  for (const item of items) {
    if (placed.has(item)) continue;
    placed.add(item);
    for (const other of items) if (item.alike.includes(other.ticket.number)) placed.add(other);
  }
  return [...placed];
}

/** What a ticket is found by: who asked, and all that was said. */
function textOf({ citizen, messages }: Ticket): string {
  return [citizen.name, citizen.username ?? '', ...messages.map(({ text }) => text)].join('\n');
}
