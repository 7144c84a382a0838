import { z } from 'zod';

/** A reply that officers keep ready. */
export const cannedReply = z.object({
  /** What it is called, without the slash: `hours`, `ঠিকানা`. */
  name: z.string(),
  /** Its words; English may be empty, and then Bangla stands for it. */
  text: z.object({ bn: z.string(), en: z.string() }),
});
export type CannedReply = z.infer<typeof cannedReply>;
