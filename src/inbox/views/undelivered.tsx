import type { SettledDelivery } from '../../desk/delivery-log/settled-delivery.ts';
import type { TicketScene } from '../ticket-scene.ts';
import type { OfficerVisit } from '../visit.ts';
import { FateText, SendAgain } from './deliveries.tsx';
import { When } from './when.tsx';

/** What did not reach the citizen, with a button that sends it again. */
export function Undelivered({
  visit,
  scene: { ticket, undelivered },
}: {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
}) {
  const { t } = visit;
  if (undelivered.length === 0) return null;
  return (
    <section class="card undelivered" aria-labelledby="undelivered">
      <h2 id="undelivered">{t('deliveries.undelivered')}</h2>
      <ul>
        {undelivered.map((delivery) => (
          <li key={delivery.id}>
            <p>
              {t(`deliveries.citizens.${partOf(delivery)}`)} · <FateText visit={visit} delivery={delivery} />{' '}
              <span class="quiet">
                <When visit={visit} at={delivery.at} />
              </span>
            </p>
            <SendAgain visit={visit} id={delivery.id} ticket={ticket.number} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What of the office's words it is. */
function partOf({ content: { kind } }: SettledDelivery): 'reply' | 'enclosure' | 'notice' {
  return kind === 'reply' || kind === 'enclosure' ? kind : 'notice';
}
