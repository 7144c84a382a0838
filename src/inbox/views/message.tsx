import type { ComponentChildren } from 'preact';
import type { DeliveryState, Message, OfficerMessage, Ticket, TicketNumber } from '../../tickets/ticket.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { Attachments } from './attachments.tsx';
import { When } from './when.tsx';

/** One message of the thread, as it was written. */
export function MessageView({
  visit,
  ticket,
  message,
  last,
  from,
  children,
}: {
  readonly visit: OfficerVisit;
  readonly ticket: Ticket;
  readonly message: Message;
  readonly last: boolean;
  /** The ticket that it stands in, if that is another than the page's. */
  readonly from?: TicketNumber | undefined;
  /** What else is to be said of it. */
  readonly children?: ComponentChildren;
}) {
  const { t } = visit;
  const author = message.by === 'citizen' ? ticket.citizen.name || t('nameless') : message.author;
  return (
    <li
      class={`message message-${message.by}`}
      id={last ? 'latest' : undefined}
      data-key={`${ticket.number} ${message.id}`}
    >
      <p class="message-head">
        <bdi class="author">{author}</bdi>
        <When visit={visit} at={message.at} />
      </p>
      {from !== undefined && (
        <p class="quiet">
          <a href={`/inbox/tickets/${from}`}>{t('ticket.number', { number: from })}</a>
        </p>
      )}
      {message.by === 'note' && <p class="quiet">{t('ticket.note')}</p>}
      <Earlier visit={visit} message={message} />
      {message.text !== '' && <Text text={message.text} />}
      <Attachments visit={visit} ticket={ticket.number} message={message} author={author} />
      {message.by === 'officer' && <DeliveryLine visit={visit} delivery={message.delivery} />}
      {message.by === 'officer' && message.text !== '' && visit.may('knowledge') && (
        <p>
          <a class="button" href={learnAddress(ticket, message)}>
            {t('knowledge.make')}
          </a>
        </p>
      )}
      {children}
    </li>
  );
}

const learnAddress = ({ number }: Ticket, { id }: OfficerMessage) =>
  `/inbox/knowledge/new?ticket=${number}&reply=${encodeURIComponent(id)}`;

function Text({ text }: { readonly text: string }) {
  return (
    <div class="text" dir="auto">
      {text}
    </div>
  );
}

/** What the message said before it was edited. */
function Earlier({ visit, message }: { readonly visit: Visit; readonly message: Message }) {
  const { t } = visit;
  if (message.earlier.length === 0) return null;
  return (
    <>
      {message.earlier.map(({ text, until }) => (
        <div class="earlier" key={until}>
          <p class="quiet">
            {t('ticket.before')} (<When visit={visit} at={until} />)
          </p>
          <Text text={text} />
        </div>
      ))}
      <p class="quiet">{t('ticket.after')}</p>
    </>
  );
}

/** Where a reply is on its way. `to`: the citizen of a merged ticket, who got it too. */
export function DeliveryLine({
  visit,
  delivery,
  to,
}: {
  readonly visit: Visit;
  readonly delivery: DeliveryState;
  readonly to?: string;
}) {
  const { t } = visit;
  const whom = to !== undefined && <bdi>{to || t('nameless')}:</bdi>;
  switch (delivery.state) {
    case 'pending':
      return (
        <p class="delivery">
          {whom} <span>{t('delivery.pending')}</span> <a href="?">{t('delivery.lookAgain')}</a>
        </p>
      );
    case 'delivered':
      return (
        <p class="delivery delivery-done">
          {whom} {t('delivery.delivered')} <When visit={visit} at={delivery.at} />
        </p>
      );
    case 'failed':
      return (
        <p class="delivery delivery-failed">
          {whom} {t(`delivery.${delivery.reason}`)}
        </p>
      );
  }
}
