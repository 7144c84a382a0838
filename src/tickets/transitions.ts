import { type Author, authorOf, inHistory } from './author.ts';
import type {
  Attachment,
  Citizen,
  CitizenMessage,
  DeliveryState,
  Message,
  OfficerMessage,
  PlainEvent,
  Side,
  TelegramMessage,
  Ticket,
  TicketEvent,
  TicketNumber,
  TicketStatus,
} from './ticket.ts';

/** What is known when a ticket is opened. */
export interface Opening {
  readonly number: TicketNumber;
  readonly escalation: string;
  readonly at: Date;
  readonly urgent: boolean;
  readonly citizen: Citizen;
  readonly language: 'bn' | 'en';
  readonly message: Pick<CitizenMessage, 'id' | 'text' | 'attachments'>;
  readonly candidates: Ticket['candidates'];
  /** The citizen's messages that it is made of. */
  readonly telegram: readonly TelegramMessage[];
}

export function open(opening: Opening): Ticket {
  const at = opening.at.toISOString();
  return {
    number: opening.number,
    escalation: opening.escalation,
    openedAt: at,
    filedAt: null,
    urgent: opening.urgent,
    citizen: opening.citizen,
    language: opening.language,
    status: { is: 'new' },
    messages: [{ ...opening.message, by: 'citizen', at, earlier: [] }],
    candidates: opening.candidates,
    history: [{ at, who: opening.citizen.name, what: 'opened' }],
    telegram: opening.telegram.map((place) => ({ ...place, side: 'citizen' })),
    assignee: null,
    snoozedUntil: null,
    dueAt: null,
    remindedAt: null,
    rating: null,
    ratingAskedAt: null,
    seen: [],
    topic: null,
    notices: [],
    merged: [],
  };
}

/** The inbox has taken the ticket. */
export function file(ticket: Ticket, at: Date): Ticket {
  return remember({ ...ticket, filedAt: at.toISOString() }, at, 'inbox', 'filed');
}

/** The citizen writes on. A closed ticket opens again, a snoozed one wakes. */
export function continueWith(
  ticket: Ticket,
  message: Pick<CitizenMessage, 'id' | 'text' | 'attachments'>,
  at: Date,
  urgent: boolean,
): Ticket {
  const said: Message = { ...message, by: 'citizen', at: at.toISOString(), earlier: [] };
  const status = heardFrom(ticket);
  const what = ticket.status.is === 'closed' && !isMerged(ticket) ? 'reopened' : 'continued';
  const messages = [...ticket.messages, said];
  return remember(
    { ...ticket, status, urgent: ticket.urgent || urgent, snoozedUntil: null, messages },
    at,
    ticket.citizen.name,
    what,
  );
}

/** More of an album arrives, one file at a time. */
export function attach(ticket: Ticket, messageId: string, attachment: Attachment): Ticket {
  return changeMessage(ticket, messageId, (message) =>
    message.by === 'officer'
      ? { ...message, attachments: [...message.attachments, attachment] }
      : { ...message, attachments: [...message.attachments, attachment] },
  );
}

/**
 * The citizen edits a message; what it said before stays. A closed ticket opens again, a
 * withdrawn one does not. An edit that changes no text changes nothing.
 */
export function edit(ticket: Ticket, messageId: string, text: string, at: Date, urgent: boolean): Ticket {
  const before = ticket.messages.find(({ id }) => id === messageId);
  if (before?.by !== 'citizen' || before.text === text) return ticket;
  if (isWithdrawn(ticket)) return ticket;
  const edited = changeMessage(ticket, messageId, (message) =>
    message.by === 'citizen'
      ? {
          ...message,
          text,
          earlier: [...message.earlier, { text: message.text, until: at.toISOString() }],
        }
      : message,
  );
  const status = heardFrom(ticket);
  return remember(
    { ...edited, status, urgent: ticket.urgent || urgent, snoozedUntil: null },
    at,
    ticket.citizen.name,
    'edited',
  );
}

/** An officer answers. A closed ticket opens again: the last word is a reply. A snoozed one need not wake any more. */
export function reply(
  ticket: Ticket,
  message: Omit<OfficerMessage, 'by' | 'at' | 'delivery' | 'earlier' | 'copies'>,
  at: Date,
): Ticket {
  const said: Message = {
    ...message,
    by: 'officer',
    at: at.toISOString(),
    delivery: { state: 'pending' },
    earlier: [],
    copies: [],
  };
  return remember(
    {
      ...ticket,
      status: isMerged(ticket) ? ticket.status : { is: 'answered' },
      snoozedUntil: null,
      messages: [...ticket.messages, said],
    },
    at,
    authorOf(message),
    'replied',
  );
}

/** A reply arrived at the citizen, or is known not to arrive. */
export function settle(ticket: Ticket, messageId: string, delivery: DeliveryState, at: Date): Ticket {
  const settled = changeMessage(ticket, messageId, (message) =>
    message.by === 'officer' ? { ...message, delivery } : message,
  );
  return remember(settled, at, 'desk', delivery.state === 'failed' ? 'undeliverable' : 'delivered');
}

/** A reply that did not arrive is sent again: if it is the last word, the citizen has an answer on its way. */
export function resend(ticket: Ticket, messageId: string, who: Author, at: Date): Ticket {
  const message = ticket.messages.find(({ id }) => id === messageId);
  if (message?.by !== 'officer' || message.delivery.state !== 'failed') return ticket;
  const sent = changeMessage(ticket, messageId, (one) =>
    one.by === 'officer' ? { ...one, delivery: { state: 'pending' } } : one,
  );
  const isLast = ticket.messages.findLast(({ by }) => by !== 'note')?.id === messageId;
  const status: TicketStatus = isLast && ticket.status.is === 'waiting' ? { is: 'answered' } : ticket.status;
  return remember({ ...sent, status }, at, who, 'resent');
}

/** Closes the ticket; one that is closed stays as it is, unless it was merged into another. */
export function close(
  ticket: Ticket,
  because: 'solved' | 'closed' | 'not-ours' | 'withdrawn',
  who: Author,
  at: Date,
): Ticket {
  if (ticket.status.is === 'closed' && !isMerged(ticket)) return ticket;
  const status: TicketStatus = { is: 'closed', at: at.toISOString(), because };
  return remember({ ...ticket, status, snoozedUntil: null }, at, who, because);
}

/** Opens a closed ticket again, as it stood: whoever spoke last decides. One that is open stays as it is. */
export function reopen(ticket: Ticket, who: Author, at: Date): Ticket {
  if (ticket.status.is !== 'closed') return ticket;
  const heard = ticket.messages.some(({ by }) => by === 'officer');
  const last = ticket.messages.findLast(({ by }) => by !== 'note')?.by;
  const status: TicketStatus = { is: last === 'officer' ? 'answered' : heard ? 'waiting' : 'new' };
  return remember({ ...ticket, status }, at, who, 'reopened');
}

/** Somebody whose ticket was merged into this one said something: it is as if its own citizen had. */
export function stir(
  ticket: Ticket,
  who: string,
  what: 'continued' | 'edited',
  at: Date,
  urgent: boolean,
): Ticket {
  const stirred = {
    ...ticket,
    status: heardFrom(ticket),
    urgent: ticket.urgent || urgent,
    snoozedUntil: null,
  };
  return remember(stirred, at, who, what);
}

/** How it stands once the citizen has said something. */
function heardFrom(ticket: Ticket): TicketStatus {
  return ticket.status.is === 'new' || isMerged(ticket) ? ticket.status : { is: 'waiting' };
}

/** It goes on in another ticket, and stays closed whatever happens to it. */
function isMerged({ status }: Ticket): boolean {
  return status.is === 'closed' && status.because === 'merged';
}

/** The citizen spoke last, and waits. */
export function isUnanswered({ status }: Ticket): boolean {
  return status.is === 'new' || status.is === 'waiting';
}

/** The citizen took the question back and was told that no answer will come. */
export function isWithdrawn({ status }: Ticket): boolean {
  return status.is === 'closed' && status.because === 'withdrawn';
}

/** These messages in Telegram belong to the ticket: a reply to one of them continues it, as that side. */
export function link(ticket: Ticket, side: Side, messages: readonly TelegramMessage[]): Ticket {
  const known = new Set(ticket.telegram.map(({ chatId, messageId }) => `${chatId}:${messageId}`));
  const added = messages.filter(({ chatId, messageId }) => !known.has(`${chatId}:${messageId}`));
  return { ...ticket, telegram: [...ticket.telegram, ...added.map((place) => ({ ...place, side }))] };
}

/** The side that a message in Telegram stands on; undefined if it is none of this ticket's. */
export function sideOf(ticket: Ticket, { chatId, messageId }: TelegramMessage): Side | undefined {
  return ticket.telegram.find((place) => place.chatId === chatId && place.messageId === messageId)?.side;
}

/** Adds a line to the ticket's history. */
export function remember(ticket: Ticket, at: Date, who: Author, what: PlainEvent): Ticket {
  return record(ticket, { at: at.toISOString(), ...inHistory(who), what });
}

/** Adds a line to the ticket's history that says more than what happened. */
export function record(ticket: Ticket, event: TicketEvent): Ticket {
  return { ...ticket, history: [...ticket.history, event] };
}

function changeMessage(ticket: Ticket, messageId: string, change: (message: Message) => Message): Ticket {
  return {
    ...ticket,
    messages: ticket.messages.map((message) => (message.id === messageId ? change(message) : message)),
  };
}
