import type { CannedReply } from './canned-reply.ts';
import type { Parts } from './parts.ts';

/** Replies kept ready, by name. */
export interface CannedReplies {
  /** By name, in the order of its letters. */
  all(): Promise<readonly CannedReply[]>;
  get(name: string): Promise<CannedReply | undefined>;
  /** Keeps it, in place of the one with this name before. `formerly`: the name that it had. */
  put(reply: CannedReply, formerly?: string): Promise<void>;
  delete(name: string): Promise<void>;
}

export function createCannedReplies({ store }: Pick<Parts, 'store'>): CannedReplies {
  return {
    all: async () => [...(await store.canned.all())].sort((one, other) => one.name.localeCompare(other.name)),
    get: (name) => store.canned.get(name),
    put: (reply, formerly) =>
      store.transaction(async ({ canned }) => {
        if (formerly !== undefined && formerly !== reply.name) canned.delete(formerly);
        canned.put(reply);
      }),
    delete: (name) => store.transaction(async ({ canned }) => canned.delete(name)),
  };
}
