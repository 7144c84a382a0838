import type { QueueItem as Item } from '../../desk/queue/queue.ts';
import { firstWords } from '../../language/first-words.ts';
import { isUnread } from '../../tickets/standing.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { attachmentKinds } from './attachments.tsx';
import { TicketMarks } from './ticket-marks.tsx';
import { Age } from './when.tsx';

/** Letters of a question that the list shows. */
const shownLetters = 140;

/** A ticket in the list: its number opens it, its box chooses it. */
export function QueueItem({
  visit,
  item: { ticket, alike },
}: {
  readonly visit: OfficerVisit;
  readonly item: Item;
}) {
  const { t, session } = visit;
  const { number, citizen, urgent, openedAt, status } = ticket;
  const unread = isUnread(ticket, session.officer);
  const classes = ['card', 'item', urgent && 'item-urgent', unread && 'item-unread']
    .filter(Boolean)
    .join(' ');
  return (
    <li class={classes} data-key={number}>
      <p class="item-head">
        {status.is !== 'closed' && visit.may('tickets') && (
          <input
            class="choice"
            type="checkbox"
            name="number"
            value={number}
            aria-label={t('queue.choose', { number })}
          />
        )}
        <a class="item-link" href={`/inbox/tickets/${number}`}>
          {t('ticket.number', { number })}
        </a>
        <bdi class="item-name">{citizen.name || t('nameless')}</bdi>
        <span class="item-age">
          <Age visit={visit} at={openedAt} />
        </span>
      </p>
      <p class="item-words" dir="auto">
        {questionOf(visit, ticket)}
      </p>
      <p class="marks">
        <TicketMarks visit={visit} ticket={ticket} unread={unread} />
        {alike.length > 0 && <span class="mark mark-alike">{t('queue.alike', { n: alike.length })}</span>}
        {ticket.assignee !== null && (
          <span class="mark">
            <bdi>{ticket.assignee.name}</bdi>
          </span>
        )}
      </p>
    </li>
  );
}

/** What the citizen said last: that is what waits for an answer. */
function questionOf(visit: Visit, { messages }: Ticket): string {
  const asked = messages.findLast(({ by }) => by === 'citizen');
  if (asked === undefined) return '';
  return firstWords(asked.text, shownLetters) || attachmentKinds(visit, asked.attachments);
}
