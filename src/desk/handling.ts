import type { Author } from '../tickets/author.ts';
import { assign, join, mergeInto, see, setUrgent, snooze } from '../tickets/handling.ts';
import { promised } from '../tickets/promise.ts';
import { isUnread } from '../tickets/standing.ts';
import type { Assignee, Ticket, TicketNumber } from '../tickets/ticket.ts';
import { isWithdrawn } from '../tickets/transitions.ts';
import { goesOnIn } from './merged.ts';
import { type NoteGiven, withNote } from './noting.ts';
import type { Parts } from './parts.ts';
import { found, MergedWithItself, TicketWithdrawn } from './refusals.ts';

/** What officers do with a ticket among themselves; the citizen is told of none of it. All throw TicketNotFound. */
export interface Handling {
  note(number: TicketNumber, given: NoteGiven): Promise<Ticket>;
  /** Null: it is nobody's. */
  assign(number: TicketNumber, to: Assignee | null, author: Author): Promise<Ticket>;
  /** Null: it comes back at once. */
  snooze(number: TicketNumber, until: Date | null, author: Author): Promise<Ticket>;
  setUrgent(number: TicketNumber, urgent: boolean, author: Author): Promise<Ticket>;
  /** The officer (a Telegram user id) has it before their eyes. */
  see(number: TicketNumber, officer: number): Promise<Ticket>;
  /**
   * The ticket goes on in the other one: replies there go to both citizens, and what its citizen writes counts there.
   * @returns the ticket in which it goes on
   * @throws MergedWithItself, TicketWithdrawn
   */
  merge(number: TicketNumber, into: TicketNumber, author: Author): Promise<Ticket>;
}

export function createHandling({
  outbox,
  clock,
  officeTime,
}: Pick<Parts, 'outbox' | 'clock' | 'officeTime'>): Handling {
  const change = (number: TicketNumber, act: (ticket: Ticket, at: Date) => Ticket) =>
    outbox.transaction(async ({ tickets }) => {
      const before = await found(tickets, number);
      const after = promised(before, act(before, clock.now()), await officeTime.promise());
      if (after !== before) tickets.put(after);
      return after;
    });

  return {
    note: (number, given) => change(number, (ticket, at) => withNote(ticket, given, at)),
    assign: (number, to, author) => change(number, (ticket, at) => assign(ticket, to, author, at)),
    snooze: (number, until, author) => change(number, (ticket, at) => snooze(ticket, until, author, at)),
    setUrgent: (number, urgent, author) =>
      change(number, (ticket, at) => setUrgent(ticket, urgent, author, at)),
    see: (number, officer) =>
      change(number, (ticket, at) => (isUnread(ticket, officer) ? see(ticket, officer, at) : ticket)),

    merge: (number, into, author) =>
      outbox.transaction(async ({ tickets }) => {
        const ticket = await goesOnIn(tickets, await found(tickets, number));
        const target = await goesOnIn(tickets, await found(tickets, into));
        if (ticket.number === target.number) throw new MergedWithItself(ticket.number);
        for (const one of [ticket, target]) if (isWithdrawn(one)) throw new TicketWithdrawn(one.number);
        const at = clock.now();
        const joined = promised(target, join(target, ticket, author, at), await officeTime.promise());
        tickets.put(joined);
        for (const one of [ticket, ...(await Promise.all(ticket.merged.map((each) => tickets.get(each))))]) {
          if (one !== undefined) tickets.put(mergeInto(one, target.number, author, at));
        }
        return joined;
      }),
  };
}
