import type { Ticket } from '../../tickets/ticket.ts';
import type { Visit } from '../visit.ts';
import { When } from './when.tsx';

/** What the citizen thought of it, once they were asked. */
export function RatingCard({ visit, ticket }: { readonly visit: Visit; readonly ticket: Ticket }) {
  const { t } = visit;
  const { rating, ratingAskedAt } = ticket;
  if (rating === null && ratingAskedAt === null) return null;
  return (
    <section class="card">
      <h2>{t('rating.title')}</h2>
      {rating === null ? (
        <p class="quiet">{t('rating.none')}</p>
      ) : (
        <>
          <p>{t(`rating.is.${rating.is}`)}</p>
          {rating.words !== null && (
            <p class="text" dir="auto">
              {rating.words}
            </p>
          )}
          <p class="quiet">
            <When visit={visit} at={rating.at} />
          </p>
        </>
      )}
    </section>
  );
}
