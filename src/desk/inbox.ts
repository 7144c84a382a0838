import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { CannedReplies } from './canned.ts';
import type { Closing } from './close.ts';
import type { DeliveryLog } from './delivery-log/delivery-log.ts';
import type { Escalation } from './escalation.ts';
import type { Handling } from './handling.ts';
import type { Officers } from './officers.ts';
import type { Queue } from './queue/queue.ts';
import type { Replied, Reply } from './reply.ts';

/** What the inbox's side, whatever it looks like (web, Telegram, mail, webhook), can ask of the desk. */
export interface InboxDesk {
  /**
   * Takes an escalation into the inbox and has the officers told.
   * @returns the number on this side, and whether it was taken before
   */
  file(escalation: Escalation): Promise<{ ticket: TicketNumber; before: boolean }>;
  readonly queue: Queue;
  get(number: TicketNumber): Promise<Ticket | undefined>;
  /** @throws TicketNotFound, TicketWithdrawn, AnsweredMeanwhile, NoteTakesNoFile */
  reply(reply: Reply): Promise<Replied>;
  readonly closing: Closing;
  readonly handling: Handling;
  readonly canned: CannedReplies;
  readonly deliveryLog: DeliveryLog;
  readonly officers: Pick<Officers, 'colleagues'>;
}
