import type { ComponentChildren } from 'preact';
import { kindOf } from '../../tickets/enclosed.ts';
import type { Enclosure, Message, TicketNumber } from '../../tickets/ticket.ts';
import type { Visit } from '../visit.ts';

/** Telegram gives bots no files of more bytes (https://core.telegram.org/bots/api#getfile). */
const largestShown = 20 * 1024 * 1024;

/** What was sent along: pictures and sound in place, all else to be downloaded. What can't be fetched is named. */
export function Attachments({
  visit,
  ticket,
  message,
  author,
}: {
  readonly visit: Visit;
  readonly ticket: TicketNumber;
  readonly message: Message;
  /** Who sent it. */
  readonly author: string;
}) {
  const { t } = visit;
  const { attachments, id } = message;
  if (attachments.length === 0) return null;
  return (
    <div class="attachments">
      <ul>
        {attachments.map((attachment, index) => {
          const address = `/inbox/tickets/${ticket}/files/${encodeURIComponent(id)}/${index}`;
          return (
            <li key={address}>
              <Captioned attachment={attachment}>
                {isFetched(attachment) ? (
                  <Fetched visit={visit} attachment={attachment} address={address} author={author} />
                ) : (
                  <Named visit={visit} attachment={attachment} />
                )}
              </Captioned>
            </li>
          );
        })}
      </ul>
      {!attachments.every(isFetched) && <p class="quiet">{t('attachment.inTelegram')}</p>}
    </div>
  );
}

/** With the words that stood under it besides the message's own. */
function Captioned({
  attachment,
  children,
}: {
  readonly attachment: Enclosure;
  readonly children: ComponentChildren;
}) {
  const caption = attachment.kind === 'upload' ? '' : (attachment.caption ?? '');
  if (caption === '') return <>{children}</>;
  return (
    <figure>
      {children}
      <figcaption dir="auto">{caption}</figcaption>
    </figure>
  );
}

function Fetched({
  visit,
  attachment,
  address,
  author,
}: {
  readonly visit: Visit;
  readonly attachment: Enclosure;
  readonly address: string;
  readonly author: string;
}) {
  const { t } = visit;
  const kind = kindOf(attachment);
  switch (kind) {
    case 'photo':
      return (
        <a href={address}>
          <img src={address} alt={t('attachment.pictureBy', { author })} loading="lazy" decoding="async" />
        </a>
      );
    case 'voice':
    case 'audio':
      return (
        <Played visit={visit} attachment={attachment}>
          {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what a citizen says */}
          <audio controls preload="none" src={address} aria-label={t(`attachment.${kind}`)} />
          <a href={address}>{t('attachment.open')}</a>
        </Played>
      );
    case 'video':
    case 'video_note':
    case 'animation':
      return (
        <Played visit={visit} attachment={attachment}>
          {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what a citizen films */}
          <video controls preload="none" src={address} aria-label={t(`attachment.${kind}`)} />
          <a href={address}>{t('attachment.download')}</a>
        </Played>
      );
    default:
      return (
        <a href={address}>
          <Named visit={visit} attachment={attachment} />
        </a>
      );
  }
}

/** What is played in the page, under its name. */
function Played({
  visit,
  attachment,
  children,
}: {
  readonly visit: Visit;
  readonly attachment: Enclosure;
  readonly children: ComponentChildren;
}) {
  return (
    <figure>
      <figcaption>
        <Named visit={visit} attachment={attachment} />
      </figcaption>
      {children}
    </figure>
  );
}

function Named({ visit: { t }, attachment }: { visit: Visit; attachment: Enclosure }) {
  const { fileName } = attachment;
  return (
    <>
      {t(`attachment.${kindOf(attachment)}`)}
      {fileName !== undefined && (
        <>
          {': '}
          <bdi>{fileName}</bdi>
        </>
      )}
    </>
  );
}

function isFetched(enclosure: Enclosure): boolean {
  const { size = 0 } = enclosure;
  return (enclosure.kind === 'upload' || enclosure.fileId !== undefined) && size <= largestShown;
}

/** The kinds alone, for a question without words. */
export function attachmentKinds({ t }: Visit, attachments: readonly Enclosure[]): string {
  return [...new Set(attachments.map(kindOf))].map((kind) => t(`attachment.${kind}`)).join(', ');
}
