import { isOverdue } from '../../tickets/promise.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Visit } from '../visit.ts';

/** Where the ticket stands, as small labels: urgent, its status, a reply that did not arrive. */
export function TicketMarks({
  visit: { t, now },
  ticket,
}: {
  readonly visit: Visit;
  readonly ticket: Ticket;
}) {
  const { urgent, status } = ticket;
  const name = status.is === 'closed' ? status.because : status.is;
  return (
    <span class="marks">
      {urgent && <span class="mark mark-urgent">{t('urgent')}</span>}
      <span class={`mark mark-${status.is}`}>{t(`status.${name}`)}</span>
      {isOverdue(ticket, now) && <span class="mark mark-urgent">{t('due.overdue')}</span>}
      {lastReplyFailed(ticket) && <span class="mark mark-urgent">{t('notDelivered')}</span>}
    </span>
  );
}

function lastReplyFailed({ messages }: Ticket): boolean {
  const last = messages.findLast(({ by }) => by === 'officer');
  return last?.by === 'officer' && last.delivery.state === 'failed';
}
