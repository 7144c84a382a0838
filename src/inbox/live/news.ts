import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../../desk/store.ts';
import type { TicketNumber } from '../../tickets/ticket.ts';

/** What changed: a ticket, or how far broadcasts are. */
export type Changed = TicketNumber | 'broadcasts';

/** What changed, in the order in which it did. */
export interface News {
  /** Where the news stands now. Ask before reading what is to be shown: what changes meanwhile comes after it. */
  position(): string;
  /** What changed after a position, each once; `all` may have if the position is not known, or no longer. */
  since(position: string): readonly Changed[] | 'all';
  /** Calls back when there is more. @returns ends the calls */
  listen(listener: () => void): () => void;
}

/** Changes that are remembered: those of an hour's lost connection on a busy day. */
const mostKept = 2_000;

/** The server's start and how many changes there were since. */
const writtenPosition = z
  .string()
  .max(80)
  .regex(/^[\w-]+-\d{1,15}$/)
  .transform((text) => {
    const cut = text.lastIndexOf('-');
    return { start: text.slice(0, cut), count: Number(text.slice(cut + 1)) };
  });

/** A broadcast goes on many times a second; that is told no more often than this, in milliseconds. */
const broadcastsPause = 1_000;

/** Follows the store, and broadcasts, from now on. */
export function createNews(
  changed: Store['changed'],
  onBroadcasts: (listener: () => void) => void = () => {},
): News {
  // Positions of an earlier start of the server mean nothing here.
  const start = randomUUID();
  const kept: Changed[] = [];
  let count = 0;
  const listeners = new Set<() => void>();

  const add = (what: readonly Changed[]) => {
    count += what.length;
    kept.push(...what);
    kept.splice(0, kept.length - mostKept);
    for (const tell of listeners) tell();
  };
  changed(add);
  let isWaiting = false;
  onBroadcasts(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      add(['broadcasts']);
    }, broadcastsPause).unref();
  });

  return {
    position: () => `${start}-${count}`,
    since(position) {
      const read = writtenPosition.safeParse(position);
      if (!read.success || read.data.start !== start) return 'all';
      const missed = count - read.data.count;
      if (missed < 0 || missed > kept.length) return 'all';
      return [...new Set(kept.slice(kept.length - missed))];
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
