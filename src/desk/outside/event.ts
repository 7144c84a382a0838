import { z } from 'zod';
import { attachment, ticketNumber } from '../../tickets/ticket.ts';

const instant = z.iso.datetime();

/** What every event says of its ticket, as it stood once that had happened. */
const about = {
  ticket: ticketNumber,
  status: z.enum(['new', 'waiting', 'answered', 'closed']),
  urgent: z.boolean(),
  /** By when the office has promised to answer. */
  dueAt: instant.nullable(),
};

/** Something said in the ticket: by the citizen, or by the office to the citizen. Without who said it. */
const saidMessage = z.object({
  id: z.string(),
  text: z.string(),
  /** What came along, by its kind alone. */
  attachments: z.array(attachment.shape.kind),
});

/**
 * What happens to tickets, as it is told to other servers. It carries what citizens and the office said to each other,
 * and never who they are: no name, no user name, no chat.
 * @param message what of a message goes along
 */
function eventWith<Said extends z.ZodType>(message: Said) {
  const event = <Type extends z.ZodType<string>, Data extends z.ZodRawShape>(type: Type, data: Data) =>
    z.object({ type, timestamp: instant, data: z.object({ ...about, ...data }) });

  return z.discriminatedUnion('type', [
    event(z.literal('ticket.opened'), { language: z.enum(['bn', 'en']), message }),
    /** The citizen wrote on, somebody changed their words, or an officer answered. null: in a ticket that was merged into this one. */
    event(z.enum(['ticket.message', 'ticket.edited', 'ticket.replied']), { message: message.nullable() }),
    /** `reply` is the id of the message that arrived, or will not. */
    event(z.literal('ticket.delivered'), { reply: z.string() }),
    event(z.literal('ticket.undeliverable'), {
      reply: z.string(),
      reason: z.enum(['blocked', 'gone', 'refused']),
    }),
    /** `into`: it goes on in this other ticket. */
    event(z.literal('ticket.closed'), {
      because: z.enum(['solved', 'closed', 'not-ours', 'withdrawn', 'merged']),
      into: ticketNumber.nullable(),
    }),
    /** Reopened, an internal note was written (it stays inside), or an officer thought again how urgent it is. */
    event(z.enum(['ticket.reopened', 'ticket.noted', 'ticket.urgency']), {}),
    event(z.literal('ticket.assigned'), { assigned: z.boolean() }),
    event(z.literal('ticket.snoozed'), { until: instant.nullable() }),
    event(z.literal('ticket.rated'), { rating: z.enum(['good', 'bad']) }),
    /** The citizen wants nothing kept: what the receiver has of this ticket must go, too. */
    z.object({
      type: z.literal('ticket.forgotten'),
      timestamp: instant,
      data: z.object({ ticket: ticketNumber }),
    }),
  ]);
}

/** An event as it is posted. */
export const outsideEvent = eventWith(saidMessage);
export type OutsideEvent = z.infer<typeof outsideEvent>;

/** An event as it waits in the outbox: messages by their ids. The words are found when it goes out. */
export const notedEvent = eventWith(z.string());
export type NotedEvent = z.infer<typeof notedEvent>;
