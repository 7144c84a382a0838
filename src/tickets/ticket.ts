import { z } from 'zod';
import { notice } from './notice.ts';
import { topic } from './topic.ts';

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

/**
 * Something sent along with a message. `from` is where Telegram can copy it from; `album` is the same for those that
 * were sent as one; `caption` is what stood under it besides the message's own words.
 */
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
  /** In bytes, where Telegram says it. */
  size: z.number().int().nonnegative().optional(),
  from: telegramMessage,
  album: z.string().max(64).optional(),
  caption: z.string().max(4096).optional(),
});
export type Attachment = z.infer<typeof attachment>;

/** A file that an officer gave on a page. It lies here until Telegram has it; then it is an attachment like others. */
const upload = z.object({
  kind: z.literal('upload'),
  upload: z.uuid(),
  /** As what it is sent. */
  as: z.enum(['photo', 'document']),
  fileName: z.string(),
  size: z.number().int().nonnegative(),
});
export type Upload = z.infer<typeof upload>;

/** What an officer sends along. */
const enclosure = z.discriminatedUnion('kind', [attachment, upload]);
export type Enclosure = z.infer<typeof enclosure>;

/** Where a message to the citizen is on its way. */
const deliveryState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('delivered'), at: instant }),
  z.object({ state: z.literal('failed'), at: instant, reason: z.enum(['blocked', 'gone', 'refused']) }),
]);
export type DeliveryState = z.infer<typeof deliveryState>;

/** What a message said before it was edited, oldest first. */
const earlier = z.array(z.object({ text: z.string(), until: instant }));

/** The Telegram user id of an author; undefined: not known. */
const authorsId = z.number().int().optional();

const fromCitizen = z.object({
  by: z.literal('citizen'),
  id: z.string(),
  at: instant,
  text: z.string(),
  attachments: z.array(attachment),
  earlier,
});
const fromOfficer = z.object({
  by: z.literal('officer'),
  id: z.string(),
  at: instant,
  author: z.string(),
  officer: authorsId,
  text: z.string(),
  attachments: z.array(enclosure),
  delivery: deliveryState,
  earlier: earlier.default([]),
  /** The messages in which the citizen has its words, in order: an edit is made there. */
  copies: z.array(telegramMessage).default([]),
  /** The officer's own message, if the reply was written in Telegram: its fate is told there. */
  origin: telegramMessage.optional(),
  /** The reply was written by mail: if it does not arrive, that is told there. */
  mailed: z.literal(true).optional(),
});
/** What officers write to one another. It never goes to the citizen. */
const note = z.object({
  by: z.literal('note'),
  id: z.string(),
  at: instant,
  author: z.string(),
  officer: authorsId,
  text: z.string(),
  attachments: z.array(attachment),
  earlier: earlier.default([]),
  /** The officer's own message, if the note was written in Telegram. */
  origin: telegramMessage.optional(),
});
const message = z.discriminatedUnion('by', [fromCitizen, fromOfficer, note]);
export type Message = z.infer<typeof message>;
export type CitizenMessage = z.infer<typeof fromCitizen>;
export type OfficerMessage = z.infer<typeof fromOfficer>;
export type Note = z.infer<typeof note>;

/** Who asked. */
export const citizen = z.object({
  channel: z.literal('telegram'),
  chatId: z.number().int(),
  name: z.string(),
  username: z.string().optional(),
});
export type Citizen = z.infer<typeof citizen>;

export const candidate = z.object({ id: z.string(), confidence: z.number().min(0).max(1) });

/** What can happen to a ticket without anything more to say of it. */
export const plainEvent = z.enum([
  'opened',
  'filed',
  'edited',
  'continued',
  'replied',
  'noted',
  'amended',
  'delivered',
  'undeliverable',
  'resent',
  'closed',
  'solved',
  'not-ours',
  'reopened',
  'withdrawn',
  'blocked',
  'unblocked',
  'unassigned',
  'woken',
  'urgent',
  'not-urgent',
  'rated',
]);
export type PlainEvent = z.infer<typeof plainEvent>;
/** `officer`: the Telegram user id of who did it, if it was an officer and that is known. */
const happened = { at: instant, who: z.string(), officer: z.number().int().optional() };

/** What happened to the ticket, for its history. */
const ticketEvent = z.discriminatedUnion('what', [
  z.object({ ...happened, what: plainEvent }),
  z.object({ ...happened, what: z.literal('assigned'), to: z.string() }),
  z.object({ ...happened, what: z.literal('snoozed'), until: instant }),
  /** It was put together with another ticket, and goes on there. */
  z.object({ ...happened, what: z.literal('merged'), into: ticketNumber }),
  /** Another ticket was put together with this one, and goes on here. */
  z.object({ ...happened, what: z.literal('joined'), by: ticketNumber }),
]);
export type TicketEvent = z.infer<typeof ticketEvent>;

/**
 * Where a ticket stands.
 * - `new`: no officer has answered yet. - `answered`: the officer spoke last. - `waiting`: the citizen did.
 * - `closed`, with the reason. `merged`: it goes on in another ticket, and replies there come to its citizen too.
 */
const ticketStatus = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new') }),
  z.object({ is: z.literal('answered') }),
  z.object({ is: z.literal('waiting') }),
  z.discriminatedUnion('because', [
    z.object({
      is: z.literal('closed'),
      at: instant,
      because: z.enum(['solved', 'closed', 'not-ours', 'withdrawn']),
    }),
    z.object({ is: z.literal('closed'), at: instant, because: z.literal('merged'), into: ticketNumber }),
  ]),
]);
export type TicketStatus = z.infer<typeof ticketStatus>;

/** An officer whose work a ticket is: a Telegram user id, and the name as it was then. */
const assignee = z.object({ officer: z.number().int(), name: z.string() });
export type Assignee = z.infer<typeof assignee>;

/** What the citizen thought of the answer, with a word of their own if they gave one. */
const rating = z.object({ is: z.enum(['good', 'bad']), at: instant, words: z.string().nullable() });

/** A question that an officer must answer. Fields that came later have what older documents mean by lacking them. */
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
  assignee: assignee.nullable().default(null),
  /** Out of the way until then, unless the citizen writes. */
  snoozedUntil: instant.nullable().default(null),
  /** When the office has promised to answer; null: no promise. */
  dueAt: instant.nullable().default(null),
  /** The moment of the last reminder of `dueAt` that officers were sent; null: none yet. */
  remindedAt: instant.nullable().default(null),
  rating: rating.nullable().default(null),
  /** When the citizen was asked what they thought of it; null: not yet. */
  ratingAskedAt: instant.nullable().default(null),
  /** When each officer (by Telegram user id) looked at it last. */
  seen: z.array(z.object({ officer: z.number().int(), at: instant })).default([]),
  /** Its topic in the office's group, if that has topics. */
  topic: topic.nullable().default(null),
  /** Notices of it in officers' chats that are kept up to date. */
  notices: z.array(notice).default([]),
  /** Tickets that were merged into this one: a reply goes to their citizens too. */
  merged: z.array(ticketNumber).default([]),
});
export type Ticket = z.infer<typeof ticket>;
