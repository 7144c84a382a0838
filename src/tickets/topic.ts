import { z } from 'zod';

/** What a ticket's topic shows of how it stands. */
const face = z.object({ is: z.enum(['new', 'waiting', 'answered', 'closed']), urgent: z.boolean() });
export type TopicFace = z.infer<typeof face>;

/** A ticket's topic in the office's group. `thread`: Telegram's id of it, and of the message with which it begins. */
export const topic = z.object({ chatId: z.number().int(), thread: z.number().int(), face });
export type Topic = z.infer<typeof topic>;

/** What its topic should show of a ticket. */
export function faceOf(ticket: {
  readonly status: { readonly is: TopicFace['is'] };
  readonly urgent: boolean;
}): TopicFace {
  return { is: ticket.status.is, urgent: ticket.urgent };
}

export function isSameFace(one: TopicFace, other: TopicFace): boolean {
  return one.is === other.is && one.urgent === other.urgent;
}
