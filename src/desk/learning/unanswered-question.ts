import { z } from 'zod';
import { candidate } from '../../tickets/ticket.ts';

/** A question that was met with choices and that nobody pressed on: kept without a name, to learn from. */
export const unansweredQuestion = z.object({
  /** Tells this question of this citizen from all others, and neither of them to anybody. */
  id: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  language: z.enum(['bn', 'en']),
  candidates: z.array(candidate),
  /** Whose it is, as a keyed hash of the chat's id, so that it can be forgotten. */
  of: z.string(),
  /** Where to tell once there is an answer: kept only if the citizen asked for that. */
  tell: z.object({ chatId: z.number().int(), messageId: z.number().int() }).nullable().default(null),
});
export type UnansweredQuestion = z.infer<typeof unansweredQuestion>;

const keptDays = 90;

/** Whether it is not too old to be kept. */
export function isKept({ at }: UnansweredQuestion, now: Date): boolean {
  return now.getTime() - Date.parse(at) < keptDays * 24 * 60 * 60_000;
}
