import { albumOf, runsOf } from '../../tickets/albums.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Clock } from '../clock.ts';
import type { Delivery, DeliveryTarget } from '../delivery.ts';
import type { Outbox } from '../outbox.ts';
import type { Changes } from '../store.ts';

/** The parts of an album come one by one, at once: the last is there when no more have come for so long. */
const gatheringMs = 1_000;

/**
 * Puts what was sent along with a message on its way, an album as one delivery. What came before `from` is on its way
 * already: a part of an album joins the parts that have not gone yet.
 */
export function createPostFiles({ outbox, clock }: { outbox: Outbox; clock: Clock }) {
  return async (
    changes: Changes,
    { number, messages }: Ticket,
    target: DeliveryTarget,
    about: { readonly kind: 'attachment' | 'enclosure'; readonly message: string },
    from = 0,
  ): Promise<void> => {
    const files = messages.find(({ id }) => id === about.message)?.attachments ?? [];
    for (const { index, count } of runsOf(files)) {
      const end = index + count;
      if (end <= from) continue;
      const waits = albumOf(files[index]) === undefined ? 0 : gatheringMs;
      const notBefore = new Date(clock.now().getTime() + waits);
      const gathering =
        index < from
          ? (await changes.deliveries.all()).find(
              (one) => one.ticket === number && isSame(one.target, target) && endsAt(one, about, from),
            )
          : undefined;
      if (gathering !== undefined && 'count' in gathering.content) {
        const content = { ...gathering.content, count: end - gathering.content.index };
        changes.deliveries.put({ ...gathering, content, notBefore: notBefore.toISOString() });
        continue;
      }
      const first = Math.max(index, from);
      outbox.post(changes, number, target, { ...about, index: first, count: end - first }, notBefore);
    }
  };
}

function endsAt(
  { content }: Delivery,
  about: { readonly kind: string; readonly message: string },
  end: number,
): boolean {
  return (
    'count' in content &&
    content.kind === about.kind &&
    content.message === about.message &&
    content.index + content.count === end
  );
}

const isSame = (one: DeliveryTarget, other: DeliveryTarget): boolean =>
  one.channel === 'telegram' && other.channel === 'telegram' && one.chatId === other.chatId;
