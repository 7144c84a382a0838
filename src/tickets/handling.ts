import { type Author, authorOf, inHistory } from './author.ts';
import type { Assignee, Note, Ticket, TicketNumber } from './ticket.ts';
import { record, remember } from './transitions.ts';

/** What officers do with a ticket among themselves. What changes nothing leaves no line in the history. */

/** An officer leaves a word for the others. The citizen does not hear of it. */
export function note(ticket: Ticket, message: Omit<Note, 'by' | 'at' | 'earlier'>, at: Date): Ticket {
  const said: Note = { ...message, by: 'note', at: at.toISOString(), earlier: [] };
  return remember({ ...ticket, messages: [...ticket.messages, said] }, at, authorOf(message), 'noted');
}

/** An officer changes the words of a reply or a note; what it said before stays. */
export function amend(ticket: Ticket, messageId: string, text: string, at: Date): Ticket {
  const before = ticket.messages.find(({ id }) => id === messageId);
  if (before === undefined || before.by === 'citizen' || before.text === text) return ticket;
  const earlier = [...before.earlier, { text: before.text, until: at.toISOString() }];
  const messages = ticket.messages.map((message) =>
    message === before ? { ...before, text, earlier } : message,
  );
  return remember({ ...ticket, messages }, at, authorOf(before), 'amended');
}

/** It is this officer's work now; null: nobody's. */
export function assign(ticket: Ticket, assignee: Assignee | null, who: Author, at: Date): Ticket {
  if (ticket.assignee?.officer === assignee?.officer) return ticket;
  const assigned = { ...ticket, assignee };
  if (assignee === null) return remember(assigned, at, who, 'unassigned');
  return record(assigned, { at: at.toISOString(), ...inHistory(who), what: 'assigned', to: assignee.name });
}

/** Out of the way until then; null: back at once. A closed ticket is out of the way already. */
export function snooze(ticket: Ticket, until: Date | null, who: Author, at: Date): Ticket {
  if (until === null) {
    return ticket.snoozedUntil === null
      ? ticket
      : remember({ ...ticket, snoozedUntil: null }, at, who, 'woken');
  }
  const snoozedUntil = until.toISOString();
  if (ticket.status.is === 'closed' || ticket.snoozedUntil === snoozedUntil) return ticket;
  const event = { at: at.toISOString(), ...inHistory(who), what: 'snoozed', until: snoozedUntil } as const;
  return record({ ...ticket, snoozedUntil }, event);
}

/** An officer thinks it urgent, or not. */
export function setUrgent(ticket: Ticket, urgent: boolean, who: Author, at: Date): Ticket {
  if (ticket.urgent === urgent) return ticket;
  return remember({ ...ticket, urgent }, at, who, urgent ? 'urgent' : 'not-urgent');
}

/** An officer looks at it. No line in the history: looking changes nothing for anybody else. */
export function see(ticket: Ticket, officer: number, at: Date): Ticket {
  const others = ticket.seen.filter((one) => one.officer !== officer);
  return { ...ticket, seen: [...others, { officer, at: at.toISOString() }] };
}

/** The ticket goes on in another one. */
export function mergeInto(ticket: Ticket, into: TicketNumber, who: Author, at: Date): Ticket {
  const when = at.toISOString();
  const closed: Ticket = {
    ...ticket,
    status: { is: 'closed', at: when, because: 'merged', into },
    snoozedUntil: null,
    merged: [],
  };
  return record(closed, { at: when, ...inHistory(who), what: 'merged', into });
}

/** Another ticket, and those that were merged into it before, go on in this one. */
export function join(ticket: Ticket, other: Ticket, who: Author, at: Date): Ticket {
  const merged = [...new Set([...ticket.merged, other.number, ...other.merged])];
  const joined = { ...ticket, merged, urgent: ticket.urgent || other.urgent };
  return record(joined, { at: at.toISOString(), ...inHistory(who), what: 'joined', by: other.number });
}
