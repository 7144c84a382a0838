import type { Ticket } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';
import type { TicketScene } from '../ticket-scene.ts';
import type { OfficerVisit } from '../visit.ts';
import { CitizenCard, History, Nearest } from './about.tsx';
import { Layout } from './layout.tsx';
import { RatingCard } from './rating.tsx';
import { type Draft, ReplyForm } from './reply.tsx';
import { Thread } from './thread.tsx';
import { TicketMarks } from './ticket-marks.tsx';
import { type MergeTry, TicketTools } from './ticket-tools.tsx';
import { Undelivered } from './undelivered.tsx';

/** A thread of so many messages fits a phone with the reply below. */
const shortThread = 3;

/** A ticket with all that was said, and what the officer can do about it. */
export function TicketView({
  visit,
  scene,
  draft,
  merge,
}: {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
  readonly draft: Draft;
  /** It was not joined to another ticket, and why. */
  readonly merge?: MergeTry;
}) {
  const { t, session } = visit;
  const { ticket, next } = scene;
  const title = t('ticket.number', { number: ticket.number });
  return (
    <Layout
      visit={visit}
      title={title}
      session={session}
      live={{ address: `/inbox/tickets/${ticket.number}`, of: [ticket.number, ...ticket.merged] }}
    >
      <p class="back">
        <a href="/inbox">← {t('ticket.back')}</a>
        {next !== undefined && (
          <a href={`/inbox/tickets/${next}`} rel="next">
            {t('ticket.next', { number: next })} →
          </a>
        )}
        {isAnswerable(ticket) && visit.may('tickets') && ticket.messages.length > shortThread && (
          <a href="#reply">{t('ticket.toReply')} ↓</a>
        )}
      </p>
      <div class="ticket-head">
        <h1>{title}</h1>
        <span class="marks">
          <TicketMarks visit={visit} ticket={ticket} />
          {ticket.assignee !== null && (
            <span class="mark">
              <bdi>{ticket.assignee.name}</bdi>
            </span>
          )}
        </span>
      </div>
      <div class="ticket">
        <section class="thread" aria-label={t('ticket.thread')}>
          <Thread visit={visit} scene={scene} />
          <Undelivered visit={visit} scene={scene} />
          {!isUnanswered(ticket) && next !== undefined && (
            <p>
              <a class="button" href={`/inbox/tickets/${next}`}>
                {t('ticket.next', { number: next })} →
              </a>
            </p>
          )}
          <Answer visit={visit} scene={scene} draft={draft} />
        </section>
        <aside aria-label={t('ticket.about')}>
          <Nearest
            visit={visit}
            scene={scene}
            draft={draft}
            canSend={isAnswerable(ticket) && visit.may('tickets')}
          />
          <TicketTools visit={visit} scene={scene} draft={draft} merge={merge} />
          <CitizenCard visit={visit} ticket={ticket} />
          <RatingCard visit={visit} ticket={ticket} />
          <History visit={visit} ticket={ticket} />
        </aside>
      </div>
    </Layout>
  );
}

function Answer({
  visit,
  scene,
  draft,
}: {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
  readonly draft: Draft;
}) {
  const { t } = visit;
  const { status } = scene.ticket;
  if (status.is === 'closed' && status.because === 'withdrawn') {
    return <p class="card quiet">{t('reply.withdrawn')}</p>;
  }
  if (status.is === 'closed' && status.because === 'merged') {
    return (
      <p class="card">
        {t('reply.merged')}{' '}
        <a href={`/inbox/tickets/${status.into}`}>{t('ticket.number', { number: status.into })}</a>
      </p>
    );
  }
  if (!visit.may('tickets')) return <p class="card quiet">{t('reply.lookOnly')}</p>;
  return <ReplyForm visit={visit} scene={scene} draft={draft} />;
}

/** Whether a reply can be sent from its page. */
function isAnswerable({ status }: Ticket): boolean {
  return status.is !== 'closed' || (status.because !== 'withdrawn' && status.because !== 'merged');
}
