import type { Delivery } from '../desk/delivery.ts';
import type { CitizenMessage, Message, Ticket } from '../tickets/ticket.ts';
import { isUnanswered } from '../tickets/transitions.ts';
import type { Html } from '../wording/html.ts';
import { isolated } from '../wording/isolated.ts';
import type { Voice } from '../wording/voice.ts';

/** A part of a mail: a sentence of ours, or somebody's words. */
export type Block =
  | { readonly is: 'says'; readonly html: Html }
  | { readonly is: 'quote'; readonly text: string };

/** What a mail to the officer says, before it is put on paper. */
export interface Letter {
  readonly subject: string;
  readonly urgent: boolean;
  readonly blocks: readonly Block[];
}

/** So much of a question stands in a subject, and of a message in a mail; the page has the whole. */
const longestSubject = 60;
const longestQuote = 8000;

/**
 * What a delivery tells the officer; undefined if it is nothing any more.
 * @param due by when the answer is promised, in words
 */
export function letterFor(
  { content }: Delivery,
  ticket: Ticket | null,
  due: string,
  voice: Voice,
): Letter | undefined {
  if (content.kind === 'mail') {
    return {
      subject: subjectOf(content.about, ticket, voice),
      urgent: false,
      blocks: [
        says(
          voice.html(`mail.trouble.${content.is}`, {
            number: content.about,
            files: content.files.map(isolated).join(', '),
          }),
        ),
        ...(content.is === 'answered' ? answeredMeanwhile(ticket, voice) : []),
      ],
    };
  }
  const blocks = ticket === null ? undefined : blocksOf(content, ticket, due, voice);
  if (ticket === null || blocks === undefined) return undefined;
  return { subject: subjectOf(ticket.number, ticket, voice), urgent: ticket.urgent, blocks };
}

function blocksOf(
  content: Delivery['content'],
  ticket: Ticket,
  due: string,
  voice: Voice,
): readonly Block[] | undefined {
  const { number, urgent, messages, history } = ticket;
  const name = isolated(ticket.citizen.name);
  const said = messages.filter((message) => message.by === 'citizen');
  switch (content.kind) {
    case 'filed':
      return [
        says(voice.html(urgent ? 'notice.filedUrgent' : 'notice.filed', { number })),
        says(voice.html('notice.who', { name })),
        ...said.flatMap((message) => quoted(message, voice)),
        ...(isUnanswered(ticket) ? [says(voice.html('mail.due', { due }))] : []),
      ];
    case 'continued': {
      const message = said.find(({ id }) => id === content.message);
      if (message === undefined) return undefined;
      const last = history.findLast(({ what }) => what === 'continued' || what === 'reopened')?.what;
      const heading = urgent ? 'continuedUrgent' : last === 'reopened' ? 'reopened' : 'continued';
      return [says(voice.html(`notice.${heading}`, { number, name })), ...quoted(message, voice)];
    }
    case 'edited': {
      const message = said.find(({ id }) => id === content.message);
      if (message === undefined) return undefined;
      return [
        says(voice.html('notice.edited', { number, name })),
        says(voice.html('notice.before')),
        quote(message.earlier.at(-1)?.text ?? ''),
        says(voice.html('notice.now')),
        ...quoted(message, voice),
      ];
    }
    case 'turned':
      return [says(voice.html(`notice.${content.into}`, { number, name }))];
    case 'due':
      // It may have been answered while the reminder was on its way.
      return isUnanswered(ticket)
        ? [
            says(
              content.is === 'soon'
                ? voice.html('notice.dueSoon', { number, name, due })
                : voice.html('notice.overdue', { number, name }),
            ),
            ...said.slice(-1).flatMap((message) => quoted(message, voice)),
          ]
        : undefined;
    case 'fate': {
      const reply = messages.find((message) => message.by === 'officer' && message.id === content.message);
      return reply?.by === 'officer' && reply.delivery.state === 'failed'
        ? [
            says(voice.html(`notice.undeliverable.${reply.delivery.reason}`, { number, name })),
            quote(reply.text),
          ]
        : undefined;
    }
    default:
      // What is for the citizen, or for chats.
      return undefined;
  }
}

const says = (html: Html): Block => ({ is: 'says', html });
const quote = (text: string): Block => ({
  is: 'quote',
  text: text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text,
});

function quoted({ text, attachments }: CitizenMessage, voice: Voice): readonly Block[] {
  return [
    ...(text === '' ? [] : [quote(text)]),
    ...(attachments.length === 0 ? [] : [says(voice.html('mail.attached', { n: attachments.length }))]),
  ];
}

/** The reply that came after what the officer had read. */
function answeredMeanwhile(ticket: Ticket | null, voice: Voice): readonly Block[] {
  const isReply = (message: Message) => message.by === 'officer' && message.mailed === undefined;
  const last = ticket?.messages.findLast(isReply);
  if (last?.by !== 'officer') return [];
  return [says(voice.html('mail.wrote', { name: isolated(last.author) })), quote(last.text)];
}

/** The same for all mails of a ticket, whatever happens to it: some programs tell threads by it. */
function subjectOf(number: number, ticket: Ticket | null, voice: Voice): string {
  const [first] = ticket?.messages ?? [];
  const text = first?.by === 'citizen' ? (first.earlier[0]?.text ?? first.text) : '';
  const words = ticket === null ? '' : inOneLine(text) || voice.text('ticket.file');
  return voice.text('mail.subject', { number, words }).trim();
}

/** Without line ends, control and direction marks: it stands in a header. */
function inOneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...new Intl.Segmenter('bn').segment(line)].map(({ segment }) => segment);
  return characters.length > longestSubject ? `${characters.slice(0, longestSubject).join('')}…` : line;
}
