import type { TelegramMessage } from '../tickets/ticket.ts';
import type { Topic } from '../tickets/topic.ts';
import { link } from '../tickets/transitions.ts';
import type { Delivery, DeliveryTarget } from './delivery.ts';
import type { Outcome } from './patience.ts';
import type { Changes } from './store.ts';

/** It is not over: it goes on later, elsewhere, or in another form. */
export type NotYet = Extract<Outcome, { is: 'later' | 'moved' | 'topic' | 'apart' }>;

export function isNotYet(outcome: Outcome): outcome is NotYet {
  return ['later', 'moved', 'topic', 'apart'].includes(outcome.is);
}

/** Keeps a delivery for its next try. */
export async function keepGoing(
  changes: Changes,
  delivery: Delivery,
  result: NotYet,
  now: Date,
): Promise<void> {
  switch (result.is) {
    case 'later':
      changes.deliveries.put({
        ...delivery,
        attempts: delivery.attempts + 1,
        notBefore: new Date(now.getTime() + result.afterMs).toISOString(),
        trouble: result.trouble,
      });
      return;
    case 'moved':
      changes.deliveries.put({ ...delivery, target: movedTo(delivery.target, result.chatId) });
      return;
    case 'apart':
      return takeApart(changes, delivery);
    case 'topic':
      return changeTopic(changes, delivery, result.topic);
  }
}

/** What came to an album while it was under way goes in its place. */
export function keepRest(changes: Changes, carried: Delivery, kept: Delivery, now: Date): void {
  if (!('count' in carried.content) || !('count' in kept.content)) return;
  const rest = kept.content.count - carried.content.count;
  if (rest <= 0) return;
  const content = { ...kept.content, index: carried.content.index + carried.content.count, count: rest };
  changes.deliveries.put({ ...kept, content, attempts: 0, notBefore: now.toISOString(), trouble: null });
}

function movedTo(target: DeliveryTarget, chatId: number): DeliveryTarget {
  return target.channel === 'mass' ? { ...target, chatId } : { channel: 'telegram', chatId };
}

/** One delivery for each file, all in the place of the one for the album. */
function takeApart(changes: Changes, delivery: Delivery): void {
  const { id, content } = delivery;
  if (!('count' in content)) return;
  changes.deliveries.delete(id);
  for (let nth = 0; nth < content.count; nth += 1) {
    changes.deliveries.put({
      ...delivery,
      id: `${id}~${nth}`,
      content: { ...content, index: content.index + nth, count: 1 },
    });
  }
}

/** Where the ticket's messages to the office's group go from now on. A new topic begins with all that was said. */
async function changeTopic(changes: Changes, delivery: Delivery, topic: Topic | null): Promise<void> {
  const ticket = delivery.ticket === null ? undefined : await changes.tickets.get(delivery.ticket);
  if (ticket === undefined) return;
  const places: readonly TelegramMessage[] =
    topic === null ? [] : [{ chatId: topic.chatId, messageId: topic.thread }];
  changes.tickets.put(link({ ...ticket, topic }, 'officer', places));
  if (topic !== null || ['filed', 'topic'].includes(delivery.content.kind)) return;
  // In the place of the one that found no topic, which comes right behind.
  changes.deliveries.put({ ...delivery, content: { kind: 'filed' } });
  changes.deliveries.put({ ...delivery, id: `${delivery.id}~` });
}
