import type { Attachment, TelegramMessage, Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { CannedReplies } from './canned.ts';
import type { Closing } from './close.ts';
import type { Escalation } from './escalation.ts';
import type { Handling } from './handling.ts';
import type { Queue } from './queue/queue.ts';

/** What an officer sends to a citizen; a reply to a ticket goes to the citizens of those merged into it, too. */
export interface Reply {
  readonly ticket: TicketNumber;
  /** Other tickets that ask the same. Those that are closed or gone meanwhile get nothing. */
  readonly also?: readonly TicketNumber[];
  readonly text: string;
  readonly author: string;
  readonly attachments?: readonly Attachment[];
  /** The same key is the same reply: a form sent twice, an update that came twice, answer once. */
  readonly key: string;
  /** The officer's message, if it was written in Telegram: its fate is told there. */
  readonly origin?: TelegramMessage;
  /** The last message that the officer had seen: if another officer's reply came after it, nothing is sent. */
  readonly after?: string;
}

/** What the inbox's side, whatever it looks like (web, Telegram, mail, webhook), can ask of the desk. */
export interface InboxDesk {
  /**
   * Takes an escalation into the inbox and has the officers told.
   * @returns the number on this side, and whether it was taken before
   */
  file(escalation: Escalation): Promise<{ ticket: TicketNumber; before: boolean }>;
  look: Queue['look'];
  get(number: TicketNumber): Promise<Ticket | undefined>;
  /** @throws TicketNotFound, TicketWithdrawn, AnsweredMeanwhile */
  reply(reply: Reply): Promise<Ticket>;
  readonly closing: Closing;
  readonly handling: Handling;
  readonly canned: CannedReplies;
}
