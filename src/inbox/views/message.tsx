import type { CitizenMessage, Message, OfficerMessage, Ticket } from '../../tickets/ticket.ts';
import type { Visit } from '../visit.ts';
import { Attachments } from './attachments.tsx';
import { When } from './when.tsx';

/** One message of the thread, as it was written. */
export function MessageView({
  visit,
  ticket,
  message,
  last,
}: {
  readonly visit: Visit;
  readonly ticket: Ticket;
  readonly message: Message;
  readonly last: boolean;
}) {
  const { t } = visit;
  const author = message.by === 'citizen' ? ticket.citizen.name || t('nameless') : message.author;
  return (
    <li class={`message message-${message.by}`} id={last ? 'latest' : undefined}>
      <p class="message-head">
        <bdi class="author">{author}</bdi>
        <When visit={visit} at={message.at} />
      </p>
      {message.by === 'note' && <p class="quiet">{t('ticket.note')}</p>}
      {message.by === 'citizen' && <Earlier visit={visit} message={message} />}
      {message.text !== '' && <Text text={message.text} />}
      <Attachments visit={visit} attachments={message.attachments} />
      {message.by === 'officer' && <Delivery visit={visit} message={message} />}
    </li>
  );
}

function Text({ text }: { readonly text: string }) {
  return (
    <div class="text" dir="auto">
      {text}
    </div>
  );
}

/** What the message said before it was edited. */
function Earlier({ visit, message }: { readonly visit: Visit; readonly message: CitizenMessage }) {
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

function Delivery({
  visit,
  message: { delivery },
}: {
  readonly visit: Visit;
  readonly message: OfficerMessage;
}) {
  const { t } = visit;
  switch (delivery.state) {
    case 'pending':
      return (
        <p class="delivery">
          <span>{t('delivery.pending')}</span> <a href="?">{t('delivery.lookAgain')}</a>
        </p>
      );
    case 'delivered':
      return (
        <p class="delivery delivery-done">
          {t('delivery.delivered')} <When visit={visit} at={delivery.at} />
        </p>
      );
    case 'failed':
      return <p class="delivery delivery-failed">{t(`delivery.${delivery.reason}`)}</p>;
  }
}
