import type { Carrier, Delivered } from '../desk/carrier.ts';
import type { Delivery } from '../desk/delivery.ts';
import type { OfficeTime } from '../desk/hours/office-time.ts';
import { html } from '../wording/html.ts';
import { spokenTime } from '../wording/spoken-time.ts';
import type { Voice } from '../wording/voice.ts';
import type { Addresses } from './addresses.ts';
import { type Block, letterFor } from './letter.ts';
import { asHtml, asText } from './paper.ts';
import type { Post } from './post.ts';
import type { Tags } from './tag.ts';
import { createThreads } from './thread.ts';

/** A refusal for good is mostly a setting that somebody mends: asked again each hour, for two days. */
const pauseAfterRefusalMs = 60 * 60_000;
const mostTriesRefused = 48;

/** Mails to the officer what happens to tickets. */
export function createMailCarrier(options: {
  readonly post: Post;
  readonly addresses: Addresses;
  readonly tags: Tags;
  readonly officeTime: Pick<OfficeTime, 'expected'>;
  /** In the officers' language, as it is now. */
  readonly voice: () => Promise<Voice>;
  /** Where the inbox pages are reached, without a slash at the end. Known once the server listens. */
  readonly inboxUrl: () => string;
}): Carrier {
  const { post, addresses, tags, officeTime, inboxUrl } = options;
  const threads = createThreads({ tags, domain: addresses.from.replace(/^.*@/, '') });

  return {
    // What lies in a mailbox is its owner's.
    takeBack: async () => {},
    async carry(delivery, ticket) {
      const voice = await options.voice();
      const number = delivery.content.kind === 'mail' ? delivery.content.about : ticket?.number;
      const due = ticket === null ? '' : spokenTime((await officeTime.expected(ticket)).due, 'by', voice);
      const letter = letterFor(delivery, ticket, due, voice);
      if (letter === undefined || number === undefined) return { is: 'arrived', messages: [] };

      const tag = tags.of(number);
      const replyTo = addresses.replyTo(tag);
      const url = `${inboxUrl()}/tickets/${number}`;
      const blocks: readonly Block[] = [
        ...(replyTo === undefined ? [] : [{ is: 'says', html: voice.html('mail.above', { tag }) } as const]),
        ...letter.blocks,
        ...(ticket === null
          ? []
          : ([
              { is: 'says', html: voice.html('mail.page', { url: html`<a href="${url}">${url}</a>` }) },
              { is: 'says', html: voice.html(replyTo === undefined ? 'mail.howOnPage' : 'mail.how') },
            ] as const)),
      ];
      const { messageId, inReplyTo, references } = threads.placeOf(delivery);
      const posted = await post.send({
        from: { name: voice.text('bot.name'), address: addresses.from },
        to: addresses.officer,
        ...(replyTo === undefined ? {} : { replyTo }),
        subject: inReplyTo === undefined ? letter.subject : `Re: ${letter.subject}`,
        messageId,
        ...(inReplyTo === undefined ? {} : { inReplyTo, references: [...references] }),
        // Answering machines leave such mails alone (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(letter.urgent ? { priority: 'high' } : {}),
        text: asText(blocks),
        html: asHtml(blocks, voice.language),
      });
      return posted.is === 'taken' ? { is: 'arrived', messages: [] } : laterOrNever(posted, delivery);
    },
  };
}

function laterOrNever(
  { code, why }: { readonly code: number | undefined; readonly why: string },
  { attempts }: Delivery,
): Delivered {
  if (code === undefined || code < 500) return { is: 'later', why };
  if (attempts >= mostTriesRefused) return { is: 'undeliverable', reason: 'refused' };
  return { is: 'later', afterMs: pauseAfterRefusalMs, why };
}

/** Mail is not set up, or not any more: what was posted for it before is let go. */
export const noMailCarrier: Carrier = {
  takeBack: async () => {},
  carry: async () => ({ is: 'undeliverable', reason: 'gone' }),
};
