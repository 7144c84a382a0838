import type { Language } from '../language/language.ts';
import { type Actor, deedOf } from './audit/audit-record.ts';
import type { CannedReply } from './canned-reply.ts';
import type { Parts } from './parts.ts';

/** Replies kept ready, by name. */
export interface CannedReplies {
  /** By name, in the order of its letters. */
  all(): Promise<readonly CannedReply[]>;
  get(name: string): Promise<CannedReply | undefined>;
  /** Keeps it, in place of the one with this name before. `formerly`: the name that it had. */
  put(reply: CannedReply, by: Actor, formerly?: string): Promise<void>;
  delete(name: string, by: Actor): Promise<void>;
}

export function createCannedReplies({ store, clock }: Pick<Parts, 'store' | 'clock'>): CannedReplies {
  return {
    all: async () => [...(await store.canned.all())].sort((one, other) => one.name.localeCompare(other.name)),
    get: (name) => store.canned.get(name),
    put: (reply, by, formerly) =>
      store.transaction(async ({ canned, audit }) => {
        if (formerly !== undefined && formerly !== reply.name) canned.delete(formerly);
        canned.put(reply);
        audit.add(deedOf(clock.now(), by, 'canned-kept', { is: 'canned', name: reply.name }));
      }),
    delete: (name, by) =>
      store.transaction(async ({ canned, audit }) => {
        if ((await canned.get(name)) === undefined) return;
        canned.delete(name);
        audit.add(deedOf(clock.now(), by, 'canned-deleted', { is: 'canned', name }));
      }),
  };
}

/** What stands for a placeholder: who asked, the ticket's number as its language writes it, the office's name. */
interface CannedValues {
  readonly name: string;
  readonly ticket: string;
  readonly office: string;
}

/** The words of a canned reply for one ticket. Braces around anything else stay as they are. */
export function fillIn({ text }: CannedReply, language: Language, values: CannedValues): string {
  const words = text[language] === '' ? text.bn : text[language];
  return words.replace(/\{(name|ticket|office)\}/g, (whole, key: string) =>
    key === 'name' || key === 'ticket' || key === 'office' ? values[key] : whole,
  );
}
