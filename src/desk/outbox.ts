import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { Clock } from './clock.ts';
import type { DeliveryContent, DeliveryTarget } from './delivery.ts';
import type { Changes, Store } from './store.ts';

/** Where the desk puts what must go out. What is posted in a transaction goes out once that is on disk, or never. */
export interface Outbox {
  /** @param notBefore when it goes out at the earliest; now, if it is not given */
  post(
    changes: Changes,
    ticket: TicketNumber | null,
    target: DeliveryTarget,
    content: DeliveryContent,
    notBefore?: Date,
  ): void;
  /** A transaction after which what it posted goes out at once. */
  transaction<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result>;
  /** Calls back with the ids of deliveries that a transaction has put or deleted, once that is on disk. */
  onChanged(call: (deliveries: readonly string[]) => void): void;
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
  const listeners: ((deliveries: readonly string[]) => void)[] = [];
  let posted = 0;

  const post: Outbox['post'] = (changes, ticket, target, content, notBefore = clock.now()) => {
    const at = clock.now().toISOString();
    posted += 1;
    // Sorts by time, then by the order of posting: both halves have a fixed width.
    const id = `${at}-${String(posted).padStart(9, '0')}`.replaceAll(':', '');
    changes.deliveries.put({
      id,
      ticket,
      target,
      content,
      attempts: 0,
      notBefore: notBefore.toISOString(),
      trouble: null,
    });
  };

  return {
    post,
    async transaction(work) {
      const moved = new Set<string>();
      const result = await store.transaction(async (changes) => {
        const watched = watch(changes, moved);
        const result = await work(watched.changes);
        for (const [number, after] of watched.touched) {
          // Outside of the transaction it is as it was before.
          const before = await store.tickets.get(number);
          for (const { ticket, target, content } of consequences(before, after, clock.now())) {
            post(watched.changes, ticket, target, content);
          }
        }
        return result;
      });
      for (const call of listeners) call([...moved]);
      return result;
    },
    onChanged: (call) => void listeners.push(call),
  };
}

/** Notes which tickets are put or forgotten, and what they are then; and which deliveries are. */
function watch(changes: Changes, moved: Set<string>) {
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
  const deliveries: Changes['deliveries'] = {
    ...changes.deliveries,
    put(delivery) {
      moved.add(delivery.id);
      changes.deliveries.put(delivery);
    },
    delete(id) {
      moved.add(id);
      changes.deliveries.delete(id);
    },
  };
  return { changes: { ...changes, tickets, deliveries }, touched };
}
