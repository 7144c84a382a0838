import type { TicketNumber } from '../tickets/ticket.ts';
import type { Clock } from './clock.ts';
import type { DeliveryContent, DeliveryTarget } from './delivery.ts';
import type { Changes, Store } from './store.ts';

/** Where the desk puts what must go out. What is posted in a transaction goes out once that is on disk, or never. */
export interface Outbox {
  post(changes: Changes, ticket: TicketNumber | null, target: DeliveryTarget, content: DeliveryContent): void;
  /** A transaction after which the deliveries are looked through at once. */
  transaction<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result>;
  /** Calls back when there may be something new to deliver. */
  onPosted(call: () => void): void;
}

export function createOutbox({ store, clock }: { store: Store; clock: Clock }): Outbox {
  const listeners: (() => void)[] = [];
  let posted = 0;

  return {
    post(changes, ticket, target, content) {
      const at = clock.now().toISOString();
      posted += 1;
      // Sorts by time, then by the order of posting: both halves have a fixed width.
      const id = `${at}-${String(posted).padStart(9, '0')}`.replaceAll(':', '');
      changes.deliveries.put({ id, ticket, target, content, attempts: 0, notBefore: at });
    },
    async transaction(work) {
      const result = await store.transaction(work);
      for (const call of listeners) call();
      return result;
    },
    onPosted: (call) => void listeners.push(call),
  };
}
