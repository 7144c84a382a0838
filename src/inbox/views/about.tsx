import { firstWords } from '../../language/first-words.ts';
import { near } from '../../tickets/near.ts';
import type { Ticket, TicketEvent } from '../../tickets/ticket.ts';
import { isolated } from '../../wording/isolated.ts';
import { moment } from '../dates.ts';
import type { TicketScene } from '../ticket-scene.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import type { Draft } from './reply.tsx';
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

/** Letters of a question that the knowledge is searched with. */
const longestSearch = 200;

/** What the knowledge has that may answer the question, ready to be sent. */
export function Nearest({
  visit: { t, language, session },
  scene: { ticket, knowledge },
  draft,
  canSend,
}: {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
  readonly draft: Draft;
  readonly canSend: boolean;
}) {
  const { number, candidates, messages } = ticket;
  const question = messages.find(({ by }) => by === 'citizen')?.text ?? '';
  const known = near(candidates).flatMap(({ id, confidence }) => {
    const entry = knowledge.entry(id);
    return entry === undefined ? [] : [{ id, confidence, title: entry.title[language] }];
  });
  const percent = new Intl.NumberFormat(language === 'bn' ? 'bn-BD' : 'en', { style: 'percent' });
  return (
    <section class="card">
      <h2>{t('nearest.title')}</h2>
      {known.length === 0 ? (
        <p class="quiet">{t('nearest.none')}</p>
      ) : (
        <ul class="nearest">
          {known.map(({ id, confidence, title }) => (
            <li key={id}>
              <span>{title}</span>
              <span class="quiet">{percent.format(confidence)}</span>
              {canSend && (
                <div class="nearest-do">
                  <a
                    href={`/inbox/tickets/${number}?use=${encodeURIComponent(id)}#reply`}
                    aria-label={t('nearest.editOf', { title })}
                  >
                    {t('nearest.edit')}
                  </a>
                  <ActionForm session={session} action={`/inbox/tickets/${number}/send-entry`}>
                    <input type="hidden" name="key" value={draft.key} />
                    <input type="hidden" name="after" value={messages.at(-1)?.id} />
                    <button
                      type="submit"
                      class="plain"
                      name="entry"
                      value={id}
                      aria-label={t('nearest.sendOf', { title })}
                    >
                      {t('nearest.send')}
                    </button>
                  </ActionForm>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {known.length === 0 && question !== '' && (
        <p>
          <a href={`/inbox/knowledge?q=${encodeURIComponent(firstWords(question, longestSearch))}`}>
            {t('nearest.search')}
          </a>
        </p>
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
