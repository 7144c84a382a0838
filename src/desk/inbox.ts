import type { Attachment, TelegramMessage, Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { Escalation } from './escalation.ts';

/** What an officer sends to a citizen. */
export interface Reply {
  readonly ticket: TicketNumber;
  readonly text: string;
  readonly author: string;
  readonly attachments?: readonly Attachment[];
  /** The same key is the same reply: a form sent twice, an update that came twice, answer once. */
  readonly key: string;
  /** The officer's message, if it was written in Telegram: its fate is told there. */
  readonly origin?: TelegramMessage;
}

/** What the inbox's side, whatever it looks like (web, Telegram, mail, webhook), can ask of the desk. */
export interface InboxDesk {
  /**
   * Takes an escalation into the inbox and has the officers told.
   * @returns the number on this side, and whether it was taken before
   */
  file(escalation: Escalation): Promise<{ ticket: TicketNumber; before: boolean }>;
  /** Tickets, those that wait for the officer first: urgent, then oldest. `closed` lists the newest first. */
  list(
    which: 'open' | 'closed',
    page: { readonly offset: number; readonly limit: number },
  ): Promise<TicketList>;
  get(number: TicketNumber): Promise<Ticket | undefined>;
  /** @throws TicketNotFound, TicketWithdrawn */
  reply(reply: Reply): Promise<Ticket>;
  /** @throws TicketNotFound */
  close(number: TicketNumber, because: 'closed' | 'not-ours', author: string): Promise<Ticket>;
}

export interface TicketList {
  readonly tickets: readonly Ticket[];
  /** How many there are on all pages. */
  readonly total: number;
}
