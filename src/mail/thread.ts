import type { Delivery } from '../desk/delivery.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Tags } from './tag.ts';

/** Where a mail stands among others: ids as RFC 5322, 3.6.4 has them. */
export interface Place {
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
}

/**
 * Ids of the mails of a ticket. They follow from the ticket and the delivery alone: the same mail sent again after a
 * crash has the same id, and mail servers drop one of the two. All of a ticket's mails hang on the first.
 */
export function createThreads({ tags, domain }: { readonly tags: Tags; readonly domain: string }) {
  const root = (tag: string) => `<${tag}@${domain}>`;
  return {
    placeOf({ id, ticket, content }: Delivery): Place {
      if (content.kind === 'mail') {
        const answers = content.answers === null ? [] : [content.answers];
        const last = answers.at(0);
        return {
          messageId: `<${tags.of(content.about)}.${id}@${domain}>`,
          references: [root(tags.of(content.about)), ...answers],
          inReplyTo: last ?? root(tags.of(content.about)),
        };
      }
      if (ticket === null) return { messageId: `<${id}@${domain}>`, references: [] };
      const first = root(tags.of(ticket));
      return content.kind === 'filed'
        ? { messageId: first, references: [] }
        : { messageId: `<${tags.of(ticket)}.${id}@${domain}>`, references: [first], inReplyTo: first };
    },
  };
}

/** The time of posting stands at the start of a delivery's id, and so behind the tag in the mail's id. */
const sentMail = /^<t\d{1,9}\.[a-z0-9]+\.(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)-\d+@/i;
const firstMail = /^<t\d{1,9}\.[a-z0-9]+@/i;

/**
 * The moment up to which whoever answers this mail of ours has read; undefined if it is none of ours.
 * @param messageId what stands in `In-Reply-To`
 */
export function readUntil(messageId: string, ticket: Ticket): string | undefined {
  const [, day, hours, minutes, seconds] = sentMail.exec(messageId) ?? [];
  if (day !== undefined) return `${day}${hours}:${minutes}:${seconds}`;
  return firstMail.test(messageId) ? (ticket.filedAt ?? ticket.openedAt) : undefined;
}
