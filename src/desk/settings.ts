import { z } from 'zod';

/** What the desk made or learned by itself and must remember. */
export const settings = z.object({
  /** Telegram's secret token for the webhook. */
  webhookSecret: z.string(),
  /** The escalation webhook's signing secret, `whsec_…`. */
  escalationSecret: z.string(),
  /** Telegram gave the office's group a new id when it became a supergroup. */
  officeChatMoved: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** Officers who signed up with a claim code. */
  officers: z.array(z.object({ id: z.number().int(), name: z.string(), since: z.iso.datetime() })),
});
export type Settings = z.infer<typeof settings>;
