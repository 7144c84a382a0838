import { z } from 'zod';
import { noteIn } from '../tickets/note-mark.ts';
import { attachment, candidate, citizen, ticketNumber } from '../tickets/ticket.ts';

/** The most characters of a question that are carried; Telegram's own limit for a message is 4,096. */
export const longestQuestion = 4096;

/** The most characters of a reply. */
export const longestReply = 4096;

/**
 * What the desk posts to the inbox when a question needs an officer, as JSON, signed as Standard Webhooks asks
 * (https://www.standardwebhooks.com). `id` is also the `webhook-id`: the same id is the same escalation.
 * `ticket` is the number on the sender's side.
 */
export const escalation = z.object({
  id: z.string().min(1).max(100),
  ticket: z.union([z.number().int().positive(), z.string().min(1).max(40)]),
  askedAt: z.iso
    .datetime({ offset: true })
    .pipe(
      z
        .string()
        .refine(
          (at) => /^2\d{3}$/.test(String(new Date(at).getUTCFullYear())),
          'must lie in this millennium',
        ),
    ),
  question: z.object({
    text: z.string().max(longestQuestion),
    language: z.enum(['bn', 'en']),
    attachments: z.array(attachment).max(100),
  }),
  citizen: citizen.extend({ name: z.string().max(300), username: z.string().max(64).optional() }),
  candidates: z.array(candidate.extend({ id: z.string().max(100) })).max(20),
  /** The text speaks of danger to life. */
  urgent: z.boolean().default(false),
});
export type Escalation = z.infer<typeof escalation>;

/** What an outside inbox posts to answer a ticket, or, with the mark of a note, to note on it; signed likewise. */
export const outsideReply = z.object({
  ticket: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .pipe(ticketNumber),
  text: z
    .string()
    .trim()
    .min(1)
    .max(longestReply)
    .refine((text) => noteIn(text) !== '', 'a note needs words behind its mark'),
  author: z.string().trim().min(1).max(300),
});
