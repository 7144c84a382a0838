import type { Ticket } from './ticket.ts';
import { isUnanswered } from './transitions.ts';

/**
 * The ticket after a change, with the office's promise. Whoever begins to wait is promised an answer anew; whoever waits
 * already keeps the promise, unless the matter has become urgent and the answer must come sooner.
 * @param before undefined if the ticket is new
 * @param due by when a question of now is answered
 */
export function promised(before: Ticket | undefined, after: Ticket, due: (urgent: boolean) => Date): Ticket {
  if (!isUnanswered(after)) return after;
  const waits = before !== undefined && isUnanswered(before) && after.dueAt !== null;
  const isMoreUrgent = after.urgent && before?.urgent === false;
  if (waits && !isMoreUrgent) return after;
  const dueAt = due(after.urgent).toISOString();
  return waits && after.dueAt !== null && after.dueAt <= dueAt
    ? after
    : { ...after, dueAt, remindedAt: null };
}

/** The citizen still waits though the promised time is over. */
export function isOverdue(ticket: Ticket, now: Date): boolean {
  return isUnanswered(ticket) && ticket.dueAt !== null && Date.parse(ticket.dueAt) <= now.getTime();
}
