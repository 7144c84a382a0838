import { z } from 'zod';
import { largestAlbum } from '../tickets/albums.ts';
import { type Side, ticketNumber } from '../tickets/ticket.ts';
import { notedEvent } from './outside/event.ts';

/**
 * Why an officer's mail was not carried to the citizen, or not whole.
 * - `enclosures`: some of what came along was not. - `noteFiles`: a note was kept, what came along was not. - `answered`: another reply came after what they had read.
 * - `unproven`: their mail server says that the mail is not theirs. - `gone`: the citizen deleted everything.
 */
const mailTrouble = z.enum([
  'empty',
  'enclosures',
  'noteFiles',
  'long',
  'big',
  'answered',
  'withdrawn',
  'gone',
  'unproven',
  'unreadable',
]);
export type MailTrouble = z.infer<typeof mailTrouble>;

/** Which of a message's files: so many of them from `index` on, as one. */
const run = { index: z.number().int(), count: z.number().int().min(1).max(largestAlbum).default(1) };

/** What a delivery brings. It names things of its ticket; the words are found when it goes out. */
const deliveryContent = z.discriminatedUnion('kind', [
  /** The question, to the inbox's webhook. */
  z.object({ kind: z.literal('escalation') }),
  /** What happened to a ticket, to another server; `id` is its `webhook-id`. */
  z.object({ kind: z.literal('event'), id: z.string(), event: notedEvent }),
  /** To the officers: a ticket was filed. */
  z.object({ kind: z.literal('filed') }),
  /** To the officers: the citizen wrote on. */
  z.object({ kind: z.literal('continued'), message: z.string() }),
  /** To the officers: the citizen edited a message. */
  z.object({ kind: z.literal('edited'), message: z.string() }),
  /** To an officer's chat: a picture, voice or file of a message, or an album. */
  z.object({ kind: z.literal('attachment'), message: z.string(), ...run }),
  /** To the officers: what became of a reply. */
  z.object({ kind: z.literal('fate'), message: z.string() }),
  /** To the officers: the citizen changed the ticket's state. */
  z.object({ kind: z.literal('turned'), into: z.enum(['solved', 'withdrawn']) }),
  /** To the office's group: the ticket's topic is to show how it stands. */
  z.object({ kind: z.literal('topic') }),
  /** To an officer's chat: the notices of the ticket there are to show what was done about it. */
  z.object({ kind: z.literal('notices') }),
  /** To the officer's mailbox: what became of a mail of theirs that did not go as they wished. */
  z.object({
    kind: z.literal('mail'),
    about: ticketNumber,
    is: mailTrouble,
    /** The names of files that went nowhere. */
    files: z.array(z.string()).default([]),
    /** The Message-ID of their mail, if it had a sound one. */
    answers: z.string().nullable(),
  }),
  /** To a group: a tip of an entry. */
  z.object({
    kind: z.literal('tip'),
    entry: z.string(),
    nth: z.number().int().nonnegative(),
    language: z.enum(['bn', 'en']),
    look: z.enum(['text', 'picture']),
  }),
  /** To a group, or a citizen who agreed: a message from the office to many. */
  z.object({ kind: z.literal('broadcast'), id: z.string() }),
  /** To who brought the desk into a group: it may not write there. */
  z.object({ kind: z.literal('silenced'), title: z.string() }),
  /** To the officers: an answer is due soon, or should have been given. */
  z.object({ kind: z.literal('due'), is: z.enum(['soon', 'overdue']) }),
  /** To the citizen: an officer's reply. */
  z.object({ kind: z.literal('reply'), message: z.string() }),
  /** To the citizen: something that the officer sent along with a reply, or an album. */
  z.object({ kind: z.literal('enclosure'), message: z.string(), ...run }),
  /** To the citizen: the officer changed the words of a reply. */
  z.object({ kind: z.literal('amended'), message: z.string() }),
  /** To an officer's chat: what became of such a change. */
  z.object({ kind: z.literal('amendment'), message: z.string(), is: z.enum(['carried', 'refused']) }),
  /** To the citizen: the office closed the ticket. */
  z.object({ kind: z.literal('closed'), because: z.enum(['closed', 'not-ours']) }),
  /** To the citizen: what did they think of the answer? */
  z.object({ kind: z.literal('rate') }),
  /** To the citizen: there is an entry now that answers what they asked in this message; null: not in Telegram. */
  z.object({
    kind: z.literal('known'),
    entry: z.string(),
    asked: z.string(),
    question: z.number().int().nullable(),
  }),
]);
export type DeliveryContent = z.infer<typeof deliveryContent>;

const deliveryTarget = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('webhook') }),
  z.object({ channel: z.literal('events') }),
  z.object({ channel: z.literal('telegram'), chatId: z.number().int() }),
  /** What goes to many chats unasked: behind everything that somebody waits for. `topic`: of a forum. */
  z.object({
    channel: z.literal('mass'),
    chatId: z.number().int(),
    topic: z.number().int().nullable(),
  }),
  /** The officer's mailbox. */
  z.object({ channel: z.literal('mail') }),
]);
export type DeliveryTarget = z.infer<typeof deliveryTarget>;

/** What was in the way of a try, without anybody's words. `status`: what the other side's server answered. */
const trouble = z.discriminatedUnion('is', [
  z.object({ is: z.literal('status'), status: z.number().int() }),
  z.object({ is: z.enum(['timeout', 'unreachable', 'other']) }),
]);
export type Trouble = z.infer<typeof trouble>;

/** One message on its way out. It stays on disk until it arrived or is known to be undeliverable. */
export const delivery = z.object({
  /** Sorts by age. */
  id: z.string(),
  /** null: it brings what is no ticket's. */
  ticket: ticketNumber.nullable(),
  target: deliveryTarget,
  content: deliveryContent,
  attempts: z.number().int().nonnegative(),
  notBefore: z.iso.datetime(),
  /** What was in the way last; null: not tried yet. */
  trouble: trouble.nullable().default(null),
});
export type Delivery = z.infer<typeof delivery>;

/** Whose side of the ticket a delivery speaks to. */
export function sideTold({ kind }: DeliveryContent): Side {
  return citizens.has(kind) ? 'citizen' : 'officer';
}

const citizens: ReadonlySet<string> = new Set(['reply', 'enclosure', 'amended', 'closed', 'rate', 'known']);

/** Another server's program gets it, not people. */
export function isCall({ target: { channel } }: Pick<Delivery, 'target'>): boolean {
  return channel === 'webhook' || channel === 'events';
}

/** Deliveries with the same lane go out one after the other, in order. */
export function laneOf({ target, ticket, content }: Delivery): string {
  switch (target.channel) {
    case 'webhook':
      return `webhook ${ticket}`;
    case 'mail':
      return `mail ${ticket}`;
    case 'events':
      // A forgotten ticket is no ticket any more, but what is said of it keeps its place.
      return `events ${content.kind === 'event' ? content.event.data.ticket : ticket}`;
    case 'mass':
      return `mass ${target.chatId}`;
    case 'telegram':
      return `chat ${target.chatId}`;
  }
}
