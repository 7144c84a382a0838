import type { Ticket } from './ticket.ts';
import { isUnanswered } from './transitions.ts';

/** How a ticket stands at a moment, for those who look through many. */

/** Put aside by an officer, and the time has not come yet. */
export function isSnoozed({ snoozedUntil, status }: Ticket, now: Date): boolean {
  return status.is !== 'closed' && snoozedUntil !== null && Date.parse(snoozedUntil) > now.getTime();
}

/** The citizen still waits, and the promised time is over. */
export function isOverdue(ticket: Ticket, now: Date): boolean {
  return isUnanswered(ticket) && ticket.dueAt !== null && Date.parse(ticket.dueAt) <= now.getTime();
}

/** The citizen said something that neither this officer has seen nor any officer has answered. */
export function isUnread(ticket: Ticket, officer: number): boolean {
  const seen = ticket.seen.find((one) => one.officer === officer)?.at ?? '';
  const answered = ticket.messages.findLast(({ by }) => by === 'officer')?.at ?? '';
  const said = lastHeard(ticket);
  return said > seen && said > answered;
}

/** When the citizen last wrote or edited something. Instants are all UTC in one form, so that as texts they compare. */
function lastHeard({ messages }: Ticket): string {
  const heard = messages.flatMap((message) =>
    message.by === 'citizen' ? [message.at, ...message.earlier.map(({ until }) => until)] : [],
  );
  return heard.toSorted().at(-1) ?? '';
}
