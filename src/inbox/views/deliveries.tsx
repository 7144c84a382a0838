import { type Delivery, type DeliveryTarget, sideTold, type Trouble } from '../../desk/delivery.ts';
import type { LoggedDelivery } from '../../desk/delivery-log/delivery-log.ts';
import type { SettledDelivery } from '../../desk/delivery-log/settled-delivery.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';
import { When } from './when.tsx';

/** What part of the deliveries a page shows. */
export const shows = ['all', 'failed', 'waiting', 'arrived'] as const;
type Show = (typeof shows)[number];

/** The newest; more would make the page too long to load on a phone. */
const mostShown = 60;

/** Calls to other servers, and messages that did not arrive. Nothing of what they say. */
export function DeliveriesView({
  visit,
  logged,
  show,
  again,
}: {
  readonly visit: OfficerVisit;
  /** Newest first. */
  readonly logged: readonly LoggedDelivery[];
  readonly show: Show;
  /** How many were sent again just now. */
  readonly again: number | undefined;
}) {
  const { t, session, digits } = visit;
  const chosen = logged.filter(({ is }) => show === 'all' || is === show);
  const failed = logged.filter(({ is }) => is === 'failed').length;
  return (
    <Layout visit={visit} title={t('deliveries.title')} session={session}>
      <h1>{t('deliveries.title')}</h1>
      <p class="quiet">
        {t('deliveries.what')} <a href="/inbox/api">{t('deliveries.api')}</a>
      </p>
      {again !== undefined && (
        <p class="done" role="status">
          {t('deliveries.sent', { n: again })}
        </p>
      )}
      <nav class="tabs" aria-label={t('deliveries.tabs')}>
        {shows.map((tab) => (
          <a
            key={tab}
            href={tab === 'all' ? '/inbox/deliveries' : `/inbox/deliveries?show=${tab}`}
            aria-current={tab === show ? 'page' : undefined}
            class={tab === 'failed' && failed > 0 ? 'tab-alarm' : undefined}
          >
            {t(`deliveries.show.${tab}`)}{' '}
            <span class="tab-count">
              {digits(tab === 'all' ? logged.length : logged.filter(({ is }) => is === tab).length)}
            </span>
          </a>
        ))}
      </nav>
      {failed > 0 && (
        <ActionForm session={session} action="/inbox/deliveries/all-again">
          <button type="submit">{t('deliveries.allAgain', { n: failed })}</button>
        </ActionForm>
      )}
      {chosen.length === 0 ? (
        <p class="card empty">{t('deliveries.none')}</p>
      ) : (
        <ol class="queue">
          {chosen.slice(0, mostShown).map((one) => (
            <Item key={one.delivery.id} visit={visit} logged={one} />
          ))}
        </ol>
      )}
      {chosen.length > mostShown && (
        <p class="quiet">{t('deliveries.older', { n: chosen.length - mostShown })}</p>
      )}
    </Layout>
  );
}

function Item({ visit, logged }: { readonly visit: OfficerVisit; readonly logged: LoggedDelivery }) {
  const { t } = visit;
  const { is, delivery } = logged;
  return (
    <li class="card delivery-item">
      <p class="delivery-head">
        <span class="delivery-what">
          {t(receiver(delivery))}
          {delivery.content.kind === 'event' && (
            <>
              {' · '}
              <code>{delivery.content.event.type}</code>
            </>
          )}
        </span>
        {delivery.ticket !== null && (
          <a href={`/inbox/tickets/${delivery.ticket}`}>{t('ticket.number', { number: delivery.ticket })}</a>
        )}
      </p>
      <p class="marks">
        <span class={`mark ${marks[is]}`}>{t(`deliveries.is.${is}`)}</span>
        <span class="mark">{t('deliveries.tries', { n: delivery.attempts })}</span>
      </p>
      <p class="quiet">
        <State visit={visit} logged={logged} />
      </p>
      <SendAgain visit={visit} id={delivery.id} isWaiting={is === 'waiting'} />
    </li>
  );
}

const marks = { waiting: 'mark-waiting', failed: 'mark-urgent', arrived: 'mark-new' };

/** Who gets it: one of the other servers, or people in a chat. */
function receiver({ target, content }: Pick<Delivery, 'target' | 'content'>): string {
  if (target.channel !== 'telegram') return servers[target.channel];
  return sideTold(content) === 'citizen' ? 'deliveries.to.citizen' : 'deliveries.to.officer';
}

const servers: Readonly<Record<Exclude<DeliveryTarget['channel'], 'telegram'>, string>> = {
  webhook: 'deliveries.to.webhook',
  events: 'deliveries.to.events',
  mail: 'deliveries.to.mail',
  mass: 'deliveries.to.mass',
};

function State({ visit, logged }: { readonly visit: Visit; readonly logged: LoggedDelivery }) {
  const { t } = visit;
  switch (logged.is) {
    case 'arrived':
      return <When visit={visit} at={logged.delivery.at} />;
    case 'failed':
      return (
        <>
          <FateText visit={visit} delivery={logged.delivery} /> <When visit={visit} at={logged.delivery.at} />
        </>
      );
    case 'waiting':
      return (
        <>
          {logged.delivery.trouble !== null && <>{troubleText(visit, logged.delivery.trouble)} </>}
          {t('deliveries.next')} <When visit={visit} at={logged.delivery.notBefore} />
        </>
      );
  }
}

/** Why a delivery failed. */
export function FateText({
  visit,
  delivery: { fate, trouble },
}: {
  readonly visit: Visit;
  readonly delivery: SettledDelivery;
}) {
  return (
    <>
      {visit.t(`deliveries.fate.${fate}`)}
      {fate === 'given-up' && trouble !== null && <> {troubleText(visit, trouble)}</>}
    </>
  );
}

function troubleText({ t }: Visit, trouble: Trouble): string {
  if (trouble.is !== 'status') return t(`deliveries.trouble.${trouble.is}`);
  // A status is written in one way everywhere.
  return t('deliveries.trouble.status', { status: String(trouble.status) });
}

/** `ticket`: the page of this ticket is shown afterwards. */
export function SendAgain({
  visit: { t, session },
  id,
  isWaiting = false,
  ticket,
}: {
  readonly visit: OfficerVisit;
  readonly id: string;
  readonly isWaiting?: boolean;
  readonly ticket?: number;
}) {
  return (
    <ActionForm session={session} action="/inbox/deliveries/again">
      <input type="hidden" name="id" value={id} />
      {ticket !== undefined && <input type="hidden" name="ticket" value={ticket} />}
      <button type="submit">{t(isWaiting ? 'deliveries.now' : 'deliveries.again')}</button>
    </ActionForm>
  );
}
