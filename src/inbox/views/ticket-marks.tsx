import { isOverdue } from '../../tickets/promise.ts';
import { isSnoozed } from '../../tickets/standing.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { moment } from '../dates.ts';
import type { Visit } from '../visit.ts';

/**
 * Where the ticket stands, as small labels: urgent, its status, a reply that did not arrive. One that its reader has not
 * opened is new to them whatever else it is: that it is new to everybody says no more.
 */
export function TicketMarks({
  visit: { t, now },
  ticket,
  unread = false,
}: {
  readonly visit: Visit;
  readonly ticket: Ticket;
  readonly unread?: boolean;
}) {
  const { urgent, status } = ticket;
  const name = status.is === 'closed' ? status.because : status.is;
  return (
    <span class="marks">
      {urgent && <span class="mark mark-urgent">{t('urgent')}</span>}
      {unread && <span class="mark mark-unread">{t('unread')}</span>}
      {!(unread && status.is === 'new') && (
        <span class={`mark mark-${status.is}`}>{t(`status.${name}`)}</span>
      )}
      {isOverdue(ticket, now) && <span class="mark mark-urgent">{t('due.overdue')}</span>}
      {ticket.snoozedUntil !== null && isSnoozed(ticket, now) && (
        <span class="mark">{t('snoozedUntil', { until: moment(t, new Date(ticket.snoozedUntil)) })}</span>
      )}
      {lastReplyFailed(ticket) && <span class="mark mark-urgent">{t('notDelivered')}</span>}
    </span>
  );
}

function lastReplyFailed({ messages }: Ticket): boolean {
  const last = messages.findLast(({ by }) => by === 'officer');
  return last?.by === 'officer' && last.delivery.state === 'failed';
}
