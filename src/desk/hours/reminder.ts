import type { OfficeCalendar } from '../../office-hours/calendar.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';

/** A word to the officers about a promise: soon due, or broken. */
export interface Reminder {
  readonly is: 'soon' | 'overdue';
  /** The moment that it stands for; what was reminded of is told by it. */
  readonly at: Date;
  /** When it is to be sent: not while the ticket is snoozed. */
  readonly send: Date;
}

/** So many office hours before the promised time officers are reminded. */
const hoursBefore = 1;

/**
 * The next reminder of a ticket: before its promised time, at that time, and then on each office day in the morning.
 * @param now of several that were missed, because nothing ran at the time, only the last one counts
 * @returns undefined if nobody waits
 */
export function nextReminder(ticket: Ticket, calendar: OfficeCalendar, now: Date): Reminder | undefined {
  if (!isUnanswered(ticket) || ticket.dueAt === null || ticket.filedAt === null) return undefined;
  const due = new Date(ticket.dueAt);
  const sleepsUntil = Date.parse(ticket.snoozedUntil ?? ticket.dueAt);
  const reminder = (at: Date): Reminder => ({
    is: at < due ? 'soon' : 'overdue',
    at,
    send: ticket.snoozedUntil === null ? at : new Date(Math.max(at.getTime(), sleepsUntil)),
  });

  let next = after(due, ticket.remindedAt === null ? undefined : new Date(ticket.remindedAt), calendar);
  for (;;) {
    const later = after(due, next, calendar);
    if (later > now) return reminder(next);
    next = later;
  }
}

/** The first moment to remind of that comes after the last one. */
function after(due: Date, last: Date | undefined, calendar: OfficeCalendar): Date {
  const before = calendar.addOfficeTime(due, -hoursBefore);
  if (last === undefined || last < before) return before;
  return last < due ? due : calendar.nextOpening(last);
}
