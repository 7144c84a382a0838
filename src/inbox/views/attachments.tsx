import type { Attachment } from '../../tickets/ticket.ts';
import type { Visit } from '../visit.ts';

/** What was sent along, by kind. The files themselves stay in Telegram. */
export function Attachments({
  visit,
  attachments,
}: {
  readonly visit: Visit;
  readonly attachments: readonly Attachment[];
}) {
  const { t } = visit;
  if (attachments.length === 0) return null;
  return (
    <div class="attachments">
      <ul>
        {attachments.map(({ kind, fileName, from }) => (
          <li key={`${from.chatId}/${from.messageId}`}>
            {t(`attachment.${kind}`)}
            {fileName !== undefined && (
              <>
                {': '}
                <bdi>{fileName}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{t('attachment.inTelegram')}</p>
    </div>
  );
}

/** The kinds alone, for a question without words. */
export function attachmentKinds({ t }: Visit, attachments: readonly Attachment[]): string {
  return [...new Set(attachments.map(({ kind }) => kind))].map((kind) => t(`attachment.${kind}`)).join(', ');
}
