import { z } from 'zod';

/** What officers or the citizen did last about a ticket, as far as it tells an officer what is left to do. */
const deed = z.object({
  is: z.enum([
    'nothing',
    'noted',
    'taken',
    'answered',
    'closed',
    'not-ours',
    'solved',
    'withdrawn',
    'merged',
  ]),
  /** The name of who did it. */
  who: z.string(),
});
export type Deed = z.infer<typeof deed>;

/** A message in an officer's chat that tells of a question, and what it shows of what was done about it. */
export const notice = z.object({
  chatId: z.number().int(),
  /** One text may be several messages. */
  messages: z.array(z.number().int()).min(1),
  of: z.enum(['filed', 'continued']),
  /** The citizen's last message that it tells of. */
  message: z.string(),
  shows: deed,
});
export type Notice = z.infer<typeof notice>;

/** In one chat the newest notices are kept up to date, no more than so many. */
export const mostKept = 5;

export function isSameDeed(one: Deed, other: Deed): boolean {
  return one.is === other.is && one.who === other.who;
}
