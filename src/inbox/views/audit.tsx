import type { AuditMonth } from '../../desk/audit/audit.ts';
import {
  type AuditObject,
  type AuditRecord,
  type DeedKind,
  deedKinds,
} from '../../desk/audit/audit-record.ts';
import { dayText, monthText } from '../dates.ts';
import type { OfficerVisit } from '../visit.ts';
import { Layout } from './layout.tsx';
import { When } from './when.tsx';

/** What part of the log a page shows. */
interface Place {
  readonly month: string;
  readonly person: string | undefined;
  readonly kind: DeedKind | undefined;
  /** From 1. */
  readonly page: number;
}

/** Who did what, when, to what; the newest first. */
export function AuditView({
  visit,
  place,
  months,
  found,
  pages,
}: {
  readonly visit: OfficerVisit;
  readonly place: Place;
  readonly months: readonly string[];
  /** With the lines of this page alone. */
  readonly found: AuditMonth;
  readonly pages: number;
}) {
  const { t, session } = visit;
  const { page } = place;
  return (
    <Layout visit={visit} title={t('audit.title')} session={session}>
      <h1>{t('audit.title')}</h1>
      <p class="quiet">{t('audit.hint')}</p>
      <Filter visit={visit} place={place} months={months} people={found.people} />
      {found.unreadable > 0 && (
        <p class="fault" role="alert">
          {t('audit.unreadable', { n: found.unreadable })}
        </p>
      )}
      {found.lines.length === 0 ? (
        <p class="card empty">{t('audit.none')}</p>
      ) : (
        <ol class="card audit">
          {found.lines.map((line, index) => (
            <Line key={`${line.at} ${index}`} visit={visit} line={line} />
          ))}
        </ol>
      )}
      {pages > 1 && (
        <nav class="pager" aria-label={t('queue.pages')}>
          {page > 1 && (
            <a rel="prev" href={auditAddress('/inbox/audit', { ...place, page: page - 1 })}>
              {t('queue.previous')}
            </a>
          )}
          <span class="quiet">{t('queue.page', { page, pages })}</span>
          {page < pages && (
            <a rel="next" href={auditAddress('/inbox/audit', { ...place, page: page + 1 })}>
              {t('queue.next')}
            </a>
          )}
        </nav>
      )}
      <p>
        <a href={auditAddress('/inbox/audit/csv', { ...place, page: 1 })}>{t('reports.csv')}</a>
      </p>
    </Layout>
  );
}

function Filter({
  visit: { t },
  place: { month, person, kind },
  months,
  people,
}: {
  readonly visit: OfficerVisit;
  readonly place: Place;
  readonly months: readonly string[];
  readonly people: readonly string[];
}) {
  return (
    <form class="audit-filter" method="get" action="/inbox/audit">
      <label>
        {t('reports.month')}
        <select name="month">
          {months.map((one) => (
            <option key={one} value={one} selected={one === month}>
              {monthText(t, one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.column.who')}
        <select name="person">
          <option value="">{t('audit.anybody')}</option>
          {people.map((one) => (
            <option key={one} value={one} selected={one === person}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.column.what')}
        <select name="kind">
          <option value="">{t('audit.anything')}</option>
          {deedKinds.map((one) => (
            <option key={one} value={one} selected={one === kind}>
              {t(`audit.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('reports.show')}</button>
    </form>
  );
}

function Line({
  visit,
  line: { at, who, what, on },
}: {
  readonly visit: OfficerVisit;
  readonly line: AuditRecord;
}) {
  const { t } = visit;
  const address = addressOf(on);
  const text = objectText(visit, on);
  return (
    <li>
      <p>
        <bdi class="person-name">{who.name || t('audit.nobody')}</bdi> · {t(`audit.did.${what}`)}
        {text !== '' && ': '}
        {address === undefined ? <bdi>{text}</bdi> : <a href={address}>{text}</a>}
      </p>
      <p class="quiet">
        <When visit={visit} at={at} />
      </p>
    </li>
  );
}

/** What it was done to, in words. */
export function objectText({ t }: Pick<OfficerVisit, 't'>, on: AuditObject): string {
  switch (on.is) {
    case 'nothing':
      return '';
    case 'ticket':
      return t('ticket.number', { number: on.number });
    case 'person': {
      const name = on.name || String(on.id);
      return on.role === null ? name : t('audit.inRole', { name, role: t(`people.roles.${on.role}`) });
    }
    case 'entry':
      return on.id;
    case 'canned':
      return `/${on.name}`;
    case 'holiday':
      return dayText(t, on.day);
    case 'holidays':
      return t('audit.days', { n: on.days });
    case 'broadcast':
      return on.id.slice(0, 8);
  }
}

function addressOf(on: AuditObject): string | undefined {
  switch (on.is) {
    case 'ticket':
      return `/inbox/tickets/${on.number}`;
    case 'entry':
      return `/inbox/knowledge/entries/${encodeURIComponent(on.id)}`;
    case 'broadcast':
      return `/inbox/broadcasts/${encodeURIComponent(on.id)}`;
    default:
      return undefined;
  }
}

function auditAddress(path: string, { month, person, kind, page }: Place): string {
  const query = new URLSearchParams({
    month,
    ...(person !== undefined && { person }),
    ...(kind !== undefined && { kind }),
    ...(page > 1 && { page: String(page) }),
  });
  return `${path}?${query}`;
}
