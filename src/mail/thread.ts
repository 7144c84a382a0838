import type { Delivery } from '../desk/delivery.ts';
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
