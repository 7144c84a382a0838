import type { QueuePage } from '../../desk/queue/queue.ts';
import { queueViews, type QueueView as View } from '../../desk/queue/view.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';
import { QueueItem } from './queue-item.tsx';

/** What part of the queue a page shows. */
export interface Place {
  readonly view: View;
  /** What is searched for; empty: nothing. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

/** How long words to search for can be. */
export const longestSearch = 200;

/** The tickets, one page of them. */
export function QueueView({
  visit,
  place,
  list,
  pages,
  closed,
}: {
  readonly visit: OfficerVisit;
  readonly place: Place;
  readonly list: QueuePage;
  readonly pages: number;
  /** How many were closed just now. */
  readonly closed: number | undefined;
}) {
  const { t, session } = visit;
  const { view, words } = place;
  const count = list.counts[view];
  const title = t(`queue.views.${view}`);
  const items = (
    <ol class="queue">
      {list.items.map((item) => (
        <QueueItem key={item.ticket.number} visit={visit} item={item} />
      ))}
    </ol>
  );
  return (
    <Layout
      visit={visit}
      title={count === 0 ? title : `(${visit.digits(count)}) ${title}`}
      session={session}
      live={{ address: queueAddress(place) }}
    >
      <h1 class="unseen">{t('queue.title')}</h1>
      <SearchForm visit={visit} words={words} />
      <Tabs visit={visit} place={place} counts={list.counts} />
      {closed !== undefined && (
        <p class="done" role="status">
          {t('queue.closed', { n: closed })}
        </p>
      )}
      {words !== '' && (
        <p class="quiet">
          {t('queue.found', { n: list.counts[view] })}{' '}
          <a href={queueAddress({ view, words: '', page: 1 })}>{t('queue.search.clear')}</a>
        </p>
      )}
      {list.items.length === 0 ? (
        <p class="card empty">{t(words === '' ? `queue.empty.${view}` : 'queue.empty.search')}</p>
      ) : !visit.may('tickets') ? (
        items
      ) : (
        <ActionForm session={session} action="/inbox/close-some">
          <input type="hidden" name="from" value={queueAddress(place)} />
          {items}
          {list.items.some(({ ticket: { status } }) => status.is !== 'closed') && (
            <p class="bulk">
              <button type="submit" data-shortcut="c" data-shortcut-asks>
                {t('queue.bulk.close')}
              </button>
              <span class="quiet">{t('queue.bulk.hint')}</span>
            </p>
          )}
        </ActionForm>
      )}
      {pages > 1 && <Pager visit={visit} place={place} pages={pages} />}
    </Layout>
  );
}

function SearchForm({ visit: { t }, words }: { readonly visit: OfficerVisit; readonly words: string }) {
  return (
    <search>
      <form class="search" method="get" action="/inbox">
        <input type="hidden" name="view" value="all" />
        <label class="unseen" for="q">
          {t('queue.search.label')}
        </label>
        <input
          id="q"
          data-shortcut="/"
          name="q"
          type="search"
          dir="auto"
          value={words}
          maxLength={longestSearch}
          placeholder={t('queue.search.placeholder')}
        />
        <button type="submit">{t('queue.search.do')}</button>
      </form>
    </search>
  );
}

function Tabs({
  visit: { t, digits },
  place: { view, words },
  counts,
}: {
  readonly visit: OfficerVisit;
  readonly place: Place;
  readonly counts: QueuePage['counts'];
}) {
  return (
    <nav class="tabs" aria-label={t('queue.tabs')} data-all={counts.all}>
      {queueViews.map((tab) => (
        <a
          key={tab}
          href={queueAddress({ view: tab, words, page: 1 })}
          aria-current={tab === view ? 'page' : undefined}
          class={tab === 'overdue' && counts.overdue > 0 ? 'tab-alarm' : undefined}
        >
          {t(`queue.views.${tab}`)} <span class="tab-count">{digits(counts[tab])}</span>
        </a>
      ))}
    </nav>
  );
}

function Pager({
  visit: { t },
  place,
  pages,
}: {
  readonly visit: OfficerVisit;
  readonly place: Place;
  readonly pages: number;
}) {
  const { page } = place;
  return (
    <nav class="pager" aria-label={t('queue.pages')}>
      {page > 1 && (
        <a rel="prev" href={queueAddress({ ...place, page: page - 1 })}>
          {t('queue.previous')}
        </a>
      )}
      <span class="quiet">{t('queue.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={queueAddress({ ...place, page: page + 1 })}>
          {t('queue.next')}
        </a>
      )}
    </nav>
  );
}

/** Where a page of the list stands. */
export function queueAddress({ view, words, page }: Place): string {
  const query = new URLSearchParams({
    ...(view !== 'waiting' && { view }),
    ...(words !== '' && { q: words }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size === 0 ? '/inbox' : `/inbox?${query}`;
}
