import { z } from 'zod';
import { keptPerson } from './people/person.ts';

/** What the desk made or learned by itself and must remember. */
export const settings = z.object({
  /** Telegram's secret token for the webhook. */
  webhookSecret: z.string(),
  /** The escalation webhook's signing secret, `whsec_…`. */
  escalationSecret: z.string(),
  /** Telegram gave the office's group a new id when it became a supergroup. */
  officeChatMoved: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** The group whose members were told that we may not manage its topics; null: none. */
  toldOfTopics: z.number().int().nullable().default(null),
  /** People whom a claim code or an admin brought to the desk. */
  officers: z.array(keptPerson),
  /** Ids of those who were sent away: in the office's group, too, they do nothing any more. */
  former: z.array(z.number().int()).default([]),
});
export type Settings = z.infer<typeof settings>;
