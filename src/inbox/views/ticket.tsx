import type { Bilingual } from '../../language/language.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { OfficerVisit } from '../visit.ts';
import { CitizenCard, History, Nearest } from './about.tsx';
import { Layout } from './layout.tsx';
import { MessageView } from './message.tsx';
import { RatingCard } from './rating.tsx';
import { CloseForms, type Draft, ReplyForm } from './reply.tsx';
import { TicketMarks } from './ticket-marks.tsx';

/** A ticket with all that was said, and what the officer can do about it. */
export function TicketView({
  visit,
  ticket,
  draft,
  titleOf,
}: {
  readonly visit: OfficerVisit;
  readonly ticket: Ticket;
  readonly draft: Draft;
  readonly titleOf: (entryId: string) => Bilingual | undefined;
}) {
  const { t, session } = visit;
  const { number, messages, status } = ticket;
  const title = t('ticket.number', { number });
  const withdrawn = status.is === 'closed' && status.because === 'withdrawn';
  return (
    <Layout visit={visit} title={title} session={session}>
      <p class="back">
        <a href="/inbox">← {t('ticket.back')}</a>
      </p>
      <div class="ticket-head">
        <h1>{title}</h1>
        <TicketMarks visit={visit} ticket={ticket} />
      </div>
      <div class="ticket">
        <section class="thread" aria-label={t('ticket.thread')}>
          <ol>
            {messages.map((message, index) => (
              <MessageView
                key={message.id}
                visit={visit}
                ticket={ticket}
                message={message}
                last={index === messages.length - 1}
              />
            ))}
          </ol>
          {withdrawn ? (
            <p class="card quiet">{t('reply.withdrawn')}</p>
          ) : (
            <ReplyForm visit={visit} ticket={ticket} draft={draft} />
          )}
          {status.is !== 'closed' && <CloseForms visit={visit} ticket={ticket} />}
        </section>
        <aside aria-label={t('ticket.about')}>
          <CitizenCard visit={visit} ticket={ticket} />
          <RatingCard visit={visit} ticket={ticket} />
          <Nearest visit={visit} ticket={ticket} titleOf={titleOf} />
          <History visit={visit} ticket={ticket} />
        </aside>
      </div>
    </Layout>
  );
}
