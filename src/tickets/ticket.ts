import { z } from 'zod';

/** Short enough to be said on the phone. Counted upwards, never used twice. */
export const ticketNumber = z.number().int().positive().max(999_999_999).brand<'TicketNumber'>();
export type TicketNumber = z.infer<typeof ticketNumber>;

const instant = z.iso.datetime();
const language = z.enum(['bn', 'en']);

/** A message in Telegram, and so a place to reply to. */
const telegramMessage = z.object({ chatId: z.number().int(), messageId: z.number().int() });
export type TelegramMessage = z.infer<typeof telegramMessage>;

/** Whose conversation a message stands in. One person may be both: an officer who tries the desk out. */
const side = z.enum(['citizen', 'officer']);
export type Side = z.infer<typeof side>;

/** Something sent along with a message. `from` is where Telegram can copy it from. */
export const attachment = z.object({
  kind: z.enum([
    'photo',
    'video',
    'animation',
    'voice',
    'audio',
    'video_note',
    'document',
    'sticker',
    'location',
    'contact',
    'other',
  ]),
  fileId: z.string().optional(),
  fileName: z.string().optional(),
  from: telegramMessage,
});
export type Attachment = z.infer<typeof attachment>;

/** Where a message to the citizen is on its way. */
const deliveryState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('delivered'), at: instant }),
  z.object({ state: z.literal('failed'), at: instant, reason: z.enum(['blocked', 'gone', 'refused']) }),
]);
export type DeliveryState = z.infer<typeof deliveryState>;

const fromCitizen = z.object({
  by: z.literal('citizen'),
  id: z.string(),
  at: instant,
  text: z.string(),
  attachments: z.array(attachment),
  /** What it said before it was edited, oldest first. */
  earlier: z.array(z.object({ text: z.string(), until: instant })),
});
const fromOfficer = z.object({
  by: z.literal('officer'),
  id: z.string(),
  at: instant,
  author: z.string(),
  text: z.string(),
  attachments: z.array(attachment),
  delivery: deliveryState,
  /** The officer's own message, if the reply was written in Telegram: its fate is told there. */
  origin: telegramMessage.optional(),
});
const message = z.discriminatedUnion('by', [fromCitizen, fromOfficer]);
export type Message = z.infer<typeof message>;
export type CitizenMessage = z.infer<typeof fromCitizen>;
export type OfficerMessage = z.infer<typeof fromOfficer>;

/** Who asked. */
export const citizen = z.object({
  channel: z.literal('telegram'),
  chatId: z.number().int(),
  name: z.string(),
  username: z.string().optional(),
});
export type Citizen = z.infer<typeof citizen>;

export const candidate = z.object({ id: z.string(), confidence: z.number().min(0).max(1) });

/** What happened to the ticket, for its history. */
export const ticketEvent = z.object({
  at: instant,
  who: z.string(),
  what: z.enum([
    'opened',
    'filed',
    'edited',
    'continued',
    'replied',
    'delivered',
    'undeliverable',
    'closed',
    'solved',
    'not-ours',
    'reopened',
    'withdrawn',
    'blocked',
    'unblocked',
  ]),
});
export type TicketEvent = z.infer<typeof ticketEvent>;

/**
 * Where a ticket stands.
 * - `new`: no officer has answered yet. - `answered`: the officer spoke last. - `waiting`: the citizen did.
 * - `closed`, with the reason.
 */
const ticketStatus = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new') }),
  z.object({ is: z.literal('answered') }),
  z.object({ is: z.literal('waiting') }),
  z.object({
    is: z.literal('closed'),
    at: instant,
    because: z.enum(['solved', 'closed', 'not-ours', 'withdrawn']),
  }),
]);
export type TicketStatus = z.infer<typeof ticketStatus>;

/** A question that an officer must answer. */
export const ticket = z.object({
  number: ticketNumber,
  /** The id under which the escalation is carried; the same id never makes a second ticket. */
  escalation: z.string(),
  openedAt: instant,
  /** When the inbox took it; null while it is on its way there. */
  filedAt: instant.nullable(),
  urgent: z.boolean(),
  citizen,
  language,
  status: ticketStatus,
  messages: z.array(message).min(1),
  candidates: z.array(candidate),
  history: z.array(ticketEvent),
  /** Every message in Telegram that belongs here: a reply to one continues the ticket, as its side. */
  telegram: z.array(telegramMessage.extend({ side })),
});
export type Ticket = z.infer<typeof ticket>;
