import { z } from 'zod';

/** How far a mailbox was read: up to a UID, which means something as long as the validity stays (RFC 9051, 2.3.1.1). */
const mailboxPlace = z.object({ validity: z.string(), uid: z.number().int().nonnegative() });
export type MailboxPlace = z.infer<typeof mailboxPlace>;

/** What the desk knows of the mailbox that officers' answers come to. */
export const mailbox = z.object({
  /** Null: it was never read. */
  read: mailboxPlace.nullable(),
  /** The last mails that were acted on, by what tells one mail from another. None of them counts twice. */
  taken: z.array(z.object({ mail: z.string(), at: z.iso.datetime() })),
});
export type Mailbox = z.infer<typeof mailbox>;

export const unreadMailbox: Mailbox = { read: null, taken: [] };
