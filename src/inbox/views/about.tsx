import type { Bilingual } from '../../language/language.ts';
import type { Ticket, TicketEvent } from '../../tickets/ticket.ts';
import { isolated } from '../../wording/isolated.ts';
import { moment } from '../dates.ts';
import type { Visit } from '../visit.ts';
import { When } from './when.tsx';

interface Props {
  readonly visit: Visit;
  readonly ticket: Ticket;
}

/** Who asked. */
export function CitizenCard({ visit, ticket: { citizen, language, openedAt, dueAt } }: Props) {
  const { t } = visit;
  return (
    <section class="card">
      <h2>{t('citizen.title')}</h2>
      <dl>
        <dt>{t('citizen.name')}</dt>
        <dd>
          <bdi>{citizen.name || t('nameless')}</bdi>
        </dd>
        {citizen.username !== undefined && (
          <>
            <dt>{t('citizen.username')}</dt>
            <dd>
              <bdi>@{citizen.username}</bdi>
            </dd>
          </>
        )}
        <dt>{t('citizen.language')}</dt>
        <dd>{t(`citizen.languages.${language}`)}</dd>
        <dt>{t('citizen.asked')}</dt>
        <dd>
          <When visit={visit} at={openedAt} />
        </dd>
        {dueAt !== null && (
          <>
            <dt>{t('due.by')}</dt>
            <dd>
              <When visit={visit} at={dueAt} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** What the knowledge has that comes near the question. */
export function Nearest({
  visit: { t, language },
  ticket: { candidates },
  titleOf,
}: Props & { readonly titleOf: (entryId: string) => Bilingual | undefined }) {
  const percent = new Intl.NumberFormat(language === 'bn' ? 'bn-BD' : 'en', { style: 'percent' });
  return (
    <section class="card">
      <h2>{t('nearest.title')}</h2>
      {candidates.length === 0 ? (
        <p class="quiet">{t('nearest.none')}</p>
      ) : (
        <ul class="nearest">
          {candidates.map(({ id, confidence }) => (
            <li key={id}>
              <span>{titleOf(id)?.[language] ?? <bdi>{id}</bdi>}</span>
              <span class="quiet">{percent.format(confidence)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** All that happened, in its order. */
export function History({ visit, ticket: { history } }: Props) {
  const { t } = visit;
  return (
    <section class="card">
      <h2>{t('history.title')}</h2>
      <ol class="history">
        {history.map((event) => (
          <li key={`${event.at} ${event.what}`}>
            <span>
              {whatHappened(visit, event)}
              {byPeople(event) && event.who !== '' && (
                <>
                  {' · '}
                  <bdi>{event.who}</bdi>
                </>
              )}
            </span>
            <span class="quiet">
              <When visit={visit} at={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whatHappened({ t }: Visit, event: TicketEvent): string {
  switch (event.what) {
    case 'assigned':
      return t('history.assigned', { to: isolated(event.to) });
    case 'snoozed':
      return t('history.snoozed', { until: moment(t, new Date(event.until)) });
    case 'merged':
      return t('history.merged', { into: event.into });
    case 'joined':
      return t('history.joined', { by: event.by });
    default:
      return t(`history.${event.what}`);
  }
}

/** The rest the desk does by itself, and its name would say nothing. */
function byPeople({ what }: TicketEvent): boolean {
  return what !== 'filed' && what !== 'delivered' && what !== 'undeliverable';
}
