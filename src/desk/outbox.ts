import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
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

/** Something that goes out because a ticket changed. */
interface Consequence {
  readonly ticket: TicketNumber | null;
  readonly target: DeliveryTarget;
  readonly content: DeliveryContent;
}

/** What follows from a change of a ticket, whoever made it; undefined: it was not there before, or is forgotten. */
export type Consequences = (
  before: Ticket | undefined,
  after: Ticket | undefined,
  now: Date,
) => readonly Consequence[];

export function createOutbox({
  store,
  clock,
  consequences = () => [],
}: {
  store: Store;
  clock: Clock;
  consequences?: Consequences;
}): Outbox {
  const listeners: (() => void)[] = [];
  let posted = 0;

  const post: Outbox['post'] = (changes, ticket, target, content) => {
    const at = clock.now().toISOString();
    posted += 1;
    // Sorts by time, then by the order of posting: both halves have a fixed width.
    const id = `${at}-${String(posted).padStart(9, '0')}`.replaceAll(':', '');
    changes.deliveries.put({ id, ticket, target, content, attempts: 0, notBefore: at, trouble: null });
  };

  return {
    post,
    async transaction(work) {
      const result = await store.transaction(async (changes) => {
        const watched = watch(changes);
        const result = await work(watched.changes);
        for (const [number, after] of watched.touched) {
          // Outside of the transaction it is as it was before.
          const before = await store.tickets.get(number);
          for (const { ticket, target, content } of consequences(before, after, clock.now())) {
            post(changes, ticket, target, content);
          }
        }
        return result;
      });
      for (const call of listeners) call();
      return result;
    },
    onPosted: (call) => void listeners.push(call),
  };
}

/** Notes which tickets are put or forgotten, and what they are then. */
function watch(changes: Changes) {
  const touched = new Map<TicketNumber, Ticket | undefined>();
  const tickets: Changes['tickets'] = {
    ...changes.tickets,
    put(ticket) {
      touched.set(ticket.number, ticket);
      changes.tickets.put(ticket);
    },
    forget(number) {
      touched.set(number, undefined);
      changes.tickets.forget(number);
    },
  };
  return { changes: { ...changes, tickets }, touched };
}
