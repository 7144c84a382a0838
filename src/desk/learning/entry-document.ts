import { z } from 'zod';
import type { OfficersEntry } from '../../knowledge/overlay.ts';
import { ticketNumber } from '../../tickets/ticket.ts';

/**
 * The fields of an entry as files have them. Whether they are sound is for the knowledge to say, which may have become
 * stricter since: a document with faults is not used, and the start goes on.
 */
const fields = z.record(z.string(), z.unknown());

const entryVersion = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  /** The officer's Telegram user id. */
  officer: z.number().int(),
  what: z.enum(['published', 'edited', 'restored', 'withdrawn', 'deleted']),
  fields,
});
export type EntryVersion = z.infer<typeof entryVersion>;

/** An entry that officers made or changed, with all that it ever was. */
export const entryDocument = z.object({
  id: z.string(),
  topic: z.string(),
  /** What the files said when an officer first touched it; null: it is the officers' own. */
  base: fields.nullable(),
  state: z.enum(['published', 'withdrawn', 'deleted']),
  /** Oldest first. How many there are is the number that tells whether somebody else changed it meanwhile. */
  versions: z.array(entryVersion).min(1),
  /** The reply that it was made of. */
  from: z.object({ ticket: ticketNumber, message: z.string() }).nullable().default(null),
});
export type EntryDocument = z.infer<typeof entryDocument>;

/** As it lies over the files. */
export function asOfficersEntry({ id, topic, base, state, versions }: EntryDocument): OfficersEntry {
  const own = state === 'published' ? (versions.at(-1)?.fields ?? null) : null;
  return { id, topic, base, own };
}
