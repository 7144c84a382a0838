import type { Author } from '../../tickets/author.ts';
import type { TicketNumber } from '../../tickets/ticket.ts';
import { resend } from '../../tickets/transitions.ts';
import { type Delivery, isCall, sideTold } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import type { Changes } from '../store.ts';
import { isFailed, type SettledDelivery } from './settled-delivery.ts';

/** A delivery as the log shows it. */
export type LoggedDelivery =
  | { readonly is: 'waiting'; readonly delivery: Delivery }
  | { readonly is: 'failed' | 'arrived'; readonly delivery: SettledDelivery };

/** What went to other servers, and what did not arrive anywhere else. */
export interface DeliveryLog {
  /** Newest first. Messages to people are here once a try has failed. */
  all(): Promise<readonly LoggedDelivery[]>;
  /** What did not reach the citizen of a ticket, oldest first. */
  failedTo(ticket: TicketNumber): Promise<readonly SettledDelivery[]>;
  /**
   * Sends it again, as the same delivery; one that waits for its next try is tried at once. A reply goes with all that
   * was enclosed and failed, too.
   * @returns false if it is not kept any more
   */
  sendAgain(id: string, author: Author): Promise<boolean>;
  /** @returns how many are on their way again */
  sendAllAgain(author: Author): Promise<number>;
}

export function createDeliveryLog({
  store,
  outbox,
  clock,
}: Pick<Parts, 'store' | 'outbox' | 'clock'>): DeliveryLog {
  /** Back into the outbox. Its id is its place in the lane: before what was posted after it. */
  const post = async (changes: Changes, { fate: _, at: __, ...settled }: SettledDelivery, author: Author) => {
    const now = clock.now();
    changes.settled.delete(settled.id);
    const ticket = settled.ticket === null ? null : await changes.tickets.get(settled.ticket);
    if (ticket === undefined) return false;
    changes.deliveries.put({ ...settled, attempts: 0, notBefore: now.toISOString(), trouble: null });
    const reply = replyIn(settled);
    if (ticket !== null && reply !== null) changes.tickets.put(resend(ticket, reply, author, now));
    return true;
  };

  const sendAll = async (changes: Changes, settled: readonly SettledDelivery[], author: Author) => {
    let sent = 0;
    for (const one of settled.toSorted(byAge)) if (await post(changes, one, author)) sent += 1;
    return sent;
  };

  return {
    async all() {
      const waiting = (await store.deliveries.all())
        .filter((one) => isCall(one) || one.trouble !== null)
        .map((delivery): LoggedDelivery => ({ is: 'waiting', delivery }));
      const settled = (await store.settled.all()).map(
        (delivery): LoggedDelivery => ({ is: isFailed(delivery) ? 'failed' : 'arrived', delivery }),
      );
      return [...waiting, ...settled].sort((a, b) => byAge(b.delivery, a.delivery));
    },

    failedTo: async (ticket) =>
      (await store.settled.all())
        .filter((one) => one.ticket === ticket && isFailed(one) && sideTold(one.content) === 'citizen')
        .sort(byAge),

    sendAgain: (id, author) =>
      outbox.transaction(async (changes) => {
        const waiting = await changes.deliveries.get(id);
        if (waiting !== undefined) {
          changes.deliveries.put({ ...waiting, notBefore: clock.now().toISOString() });
          return true;
        }
        const settled = await changes.settled.get(id);
        if (settled === undefined) return false;
        const reply = replyIn(settled);
        const parts =
          reply === null
            ? [settled]
            : (await changes.settled.all()).filter(
                (one) => one.ticket === settled.ticket && isFailed(one) && replyIn(one) === reply,
              );
        return (await sendAll(changes, parts, author)) > 0;
      }),

    sendAllAgain: (author) =>
      outbox.transaction(async (changes) =>
        sendAll(changes, (await changes.settled.all()).filter(isFailed), author),
      ),
  };
}

const byAge = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** The id of the reply that a delivery is, or is part of. */
function replyIn({ content }: Pick<Delivery, 'content'>): string | null {
  return content.kind === 'reply' || content.kind === 'enclosure' ? content.message : null;
}
