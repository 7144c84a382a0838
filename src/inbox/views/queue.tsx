import type { TicketList } from '../../desk/inbox.ts';
import { firstWords } from '../../language/first-words.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { attachmentKinds } from './attachments.tsx';
import { Layout } from './layout.tsx';
import { TicketMarks } from './ticket-marks.tsx';
import { Age } from './when.tsx';

export type Which = 'open' | 'closed';

/** Letters of a question that the list shows. */
const shownLetters = 140;

/** The tickets, one page of them. */
export function QueueView({
  visit,
  which,
  list,
  page,
  pages,
}: {
  readonly visit: OfficerVisit;
  readonly which: Which;
  readonly list: TicketList;
  readonly page: number;
  readonly pages: number;
}) {
  const { t, session } = visit;
  return (
    <Layout visit={visit} title={t('queue.title')} session={session}>
      <h1>{t('queue.title')}</h1>
      <nav class="tabs" aria-label={t('queue.tabs')}>
        {(['open', 'closed'] as const).map((tab) => (
          <a key={tab} href={queueAddress(tab, 1)} aria-current={tab === which ? 'page' : undefined}>
            {t(`queue.${tab}`)}
          </a>
        ))}
      </nav>
      {list.total === 0 ? (
        <p class="card empty">{t(`queue.empty.${which}`)}</p>
      ) : (
        <>
          <p class="quiet">{t('queue.count', { n: list.total })}</p>
          <ol class="queue">
            {list.tickets.map((ticket) => (
              <QueueItem key={ticket.number} visit={visit} ticket={ticket} />
            ))}
          </ol>
        </>
      )}
      {pages > 1 && <Pager visit={visit} which={which} page={page} pages={pages} />}
    </Layout>
  );
}

function QueueItem({ visit, ticket }: { readonly visit: Visit; readonly ticket: Ticket }) {
  const { t } = visit;
  const { number, citizen, urgent, openedAt } = ticket;
  return (
    <li class={urgent ? 'card item item-urgent' : 'card item'}>
      <p class="item-head">
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
      <TicketMarks visit={visit} ticket={ticket} />
    </li>
  );
}

function questionOf(visit: Visit, { messages }: Ticket): string {
  const asked = messages.find(({ by }) => by === 'citizen');
  if (asked === undefined) return '';
  return firstWords(asked.text, shownLetters) || attachmentKinds(visit, asked.attachments);
}

function Pager({
  visit: { t },
  which,
  page,
  pages,
}: {
  readonly visit: Visit;
  readonly which: Which;
  readonly page: number;
  readonly pages: number;
}) {
  return (
    <nav class="pager" aria-label={t('queue.pages')}>
      {page > 1 && (
        <a rel="prev" href={queueAddress(which, page - 1)}>
          {t('queue.previous')}
        </a>
      )}
      <span class="quiet">{t('queue.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={queueAddress(which, page + 1)}>
          {t('queue.next')}
        </a>
      )}
    </nav>
  );
}

/** Where a page of the list stands. */
export function queueAddress(which: Which, page: number): string {
  const query = new URLSearchParams({
    ...(which === 'closed' && { which }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size === 0 ? '/inbox' : `/inbox?${query}`;
}
