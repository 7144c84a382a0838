import type { Fault } from '../../knowledge/fault.ts';
import { problemOf } from '../entry-form.ts';
import type { Marked, Which } from '../knowledge-list.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { Day } from './day.tsx';
import { labelOf, Problem } from './entry-fields.tsx';
import { Layout } from './layout.tsx';

/** So many entries are seen at once, even on a phone. */
const shortList = 12;

const lists = ['all', 'due', 'review', 'officers', 'withdrawn'] as const;

/** All that the bot answers with. */
export function KnowledgeView({
  visit,
  q,
  show,
  list,
  faults,
}: {
  readonly visit: OfficerVisit;
  readonly q: string;
  readonly show: Which;
  readonly list: readonly Marked[];
  readonly faults: readonly Fault[];
}) {
  const { t, session } = visit;
  return (
    <Layout visit={visit} title={t('knowledge.title')} session={session}>
      <h1>{t('knowledge.title')}</h1>
      <form class="knowledge-search" method="get" action="/inbox/knowledge">
        <label for="q">{t('knowledge.search.label')}</label>
        <div class="search-line">
          <input id="q" name="q" type="search" value={q} />
          <button type="submit">{t('knowledge.search.do')}</button>
        </div>
      </form>
      <nav class="tabs" aria-label={t('knowledge.lists.label')}>
        {lists.map((tab) => (
          <a key={tab} href={listAddress(tab)} aria-current={tab === show ? 'page' : undefined}>
            {t(`knowledge.lists.${tab}`)}
          </a>
        ))}
      </nav>
      <Faults visit={visit} faults={faults} />
      <p class="quiet">{t('knowledge.count', { n: list.length })}</p>
      {list.length === 0 && <p class="card empty">{t('knowledge.none')}</p>}
      {q === '' && show !== 'due'
        ? byTopic(list).map(([topic, entries]) => (
            <details class="card topic-fold" key={topic.en} open={list.length <= shortList}>
              <summary>
                <h2>{topic[visit.language]}</h2> <span class="count">{visit.digits(entries.length)}</span>
              </summary>
              <Entries visit={visit} list={entries} />
            </details>
          ))
        : list.length > 0 && (
            <section class="card">
              <Entries visit={visit} list={list} />
            </section>
          )}
    </Layout>
  );
}

function Entries({ visit, list }: { readonly visit: Visit; readonly list: readonly Marked[] }) {
  const { t, language } = visit;
  return (
    <ul class="entries">
      {list.map(({ id, title, dueOn, marks }) => (
        <li key={id}>
          <a href={`/inbox/knowledge/entries/${encodeURIComponent(id)}`}>{title[language]}</a>
          <span class="marks">
            {marks.map((mark) => (
              <span key={mark} class={mark === 'officers' ? 'mark' : 'mark mark-waiting'}>
                {t(`knowledge.mark.${mark}`)}
              </span>
            ))}
            {dueOn !== undefined && marks.includes('due') && (
              <span class="quiet">
                <Day visit={visit} day={dueOn} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Officers' entries that can't be used. */
export function Faults({
  visit,
  faults,
}: {
  readonly visit: OfficerVisit;
  readonly faults: readonly Fault[];
}) {
  if (faults.length === 0) return null;
  const { t } = visit;
  return (
    <section class="card warning">
      <h2>{t('knowledge.faults.title')}</h2>
      <ul>
        {faults.map((fault) => {
          const { entry = '' } = fault;
          const problem = problemOf(fault);
          return (
            <li key={`${entry} ${problem.field} ${fault.expected}`}>
              <a href={`/inbox/knowledge/entries/${encodeURIComponent(entry)}/edit`}>{entry}</a>{' '}
              {labelOf(visit, problem.field)}: <Problem visit={visit} problem={problem} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function byTopic(list: readonly Marked[]): readonly (readonly [Marked['topic'], readonly Marked[]])[] {
  const topics = new Map<string, Marked[]>();
  for (const one of list) {
    const known = topics.get(one.topic.en);
    if (known === undefined) topics.set(one.topic.en, [one]);
    else known.push(one);
  }
  return [...topics.values()].flatMap((entries) =>
    entries[0] === undefined ? [] : [[entries[0].topic, entries]],
  );
}

const listAddress = (show: Which) => (show === 'all' ? '/inbox/knowledge' : `/inbox/knowledge?show=${show}`);
