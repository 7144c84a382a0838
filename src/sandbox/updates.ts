import type { Update } from 'grammy/types';
import { conflict } from './refusal.ts';

/** An update before it has its number. */
export type News = Omit<Update, 'update_id'>;
export type UpdateKind = keyof News;

interface Poll {
  /** The first update wanted; all before it count as confirmed. Negative: counted from the end. */
  readonly offset?: number | undefined;
  readonly limit: number;
  /** How long to wait if there is nothing, in seconds. */
  readonly timeout: number;
  /** Ends the waiting when the caller is gone. */
  readonly gone: AbortSignal;
}

/** The bot's updates on their way: kept until they are confirmed, by polling on or by a webhook's 2xx. */
export interface Updates {
  push(news: News): void;
  /** Not yet confirmed, oldest first. */
  readonly pending: readonly Update[];
  /** @throws Refusal 409 when another poll takes this one's place */
  poll(poll: Poll): Promise<readonly Update[]>;
  confirm(updateId: number): void;
  drop(): void;
  /** Ends a waiting poll with 409 and these words. */
  interrupt(because: string): void;
  /** The kinds wanted from now on; undefined keeps what was set, an empty list is the default. */
  want(kinds: readonly UpdateKind[] | undefined): void;
  readonly wanted: readonly UpdateKind[] | undefined;
  /** Called after every change. */
  listen(listener: () => void): () => void;
}

/** These come only on request. */
const onRequest = new Set<UpdateKind>(['chat_member', 'message_reaction', 'message_reaction_count']);

/** @param nextId higher than any that an earlier run gave: a bot remembers which updates it knows */
export function createUpdates(nextId: number): Updates {
  let next = nextId;
  let pending: Update[] = [];
  let wanted: readonly UpdateKind[] | undefined;
  let interruptPoll: ((because: string) => void) | undefined;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  function listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function isWanted(news: News): boolean {
    // Cast: an update has exactly one key beside its number.
    const kind = Object.keys(news)[0] as UpdateKind;
    return wanted === undefined ? !onRequest.has(kind) : wanted.includes(kind);
  }

  function confirmBefore(offset: number): void {
    const first = offset < 0 ? pending.at(offset)?.update_id : offset;
    if (first === undefined) return;
    pending = pending.filter(({ update_id }) => update_id >= first);
    changed();
  }

  return {
    push(news) {
      if (!isWanted(news)) return;
      pending.push({ update_id: next++, ...news });
      changed();
    },
    get pending() {
      return pending;
    },
    async poll({ offset, limit, timeout, gone }) {
      interruptPoll?.(
        'terminated by other getUpdates request; make sure that only one bot instance is running',
      );
      if (offset !== undefined) confirmBefore(offset);
      if (pending.length === 0 && timeout > 0) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(end, timeout * 1000);
          const stopListening = listen(() => pending.length > 0 && end());
          gone.addEventListener('abort', end, { once: true });
          interruptPoll = (because) => {
            end();
            reject(conflict(because));
          };
          function end(): void {
            clearTimeout(timer);
            stopListening();
            gone.removeEventListener('abort', end);
            interruptPoll = undefined;
            // A moment, so that what is said in one breath comes in one answer, and an interrupt can still reject.
            queueMicrotask(resolve);
          }
        });
      }
      return pending.slice(0, limit);
    },
    confirm(updateId) {
      pending = pending.filter(({ update_id }) => update_id !== updateId);
      changed();
    },
    drop() {
      pending = [];
      changed();
    },
    interrupt(because) {
      interruptPoll?.(because);
    },
    want(kinds) {
      if (kinds !== undefined) wanted = kinds.length > 0 ? kinds : undefined;
    },
    get wanted() {
      return wanted;
    },
    listen,
  };
}
