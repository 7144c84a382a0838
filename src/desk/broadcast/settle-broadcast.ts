import type { Delivery } from '../delivery.ts';
import type { Outcome } from '../patience.ts';
import type { Changes } from '../store.ts';
import { type Unreached, withoutLeft, withUnreached } from './broadcast.ts';

type ToBroadcast = Delivery & { readonly content: { readonly kind: 'broadcast' } };

export const isOfBroadcast = (delivery: Delivery): delivery is ToBroadcast =>
  delivery.content.kind === 'broadcast';

/**
 * What became of one message of a broadcast, for the transaction that takes its delivery out of the outbox. Those that
 * arrived are counted by what is no longer there: a broadcast to a thousand groups is not written down a thousand times.
 */
export async function settleOne(changes: Changes, delivery: Delivery, result: Outcome): Promise<void> {
  if (!isOfBroadcast(delivery) || delivery.target.channel !== 'mass') return;
  if (result.is !== 'undeliverable') return;
  await noteUnreached(changes, delivery.content.id, delivery.target.chatId, result.reason);
}

/**
 * The broadcast was stopped while this message was under way, so nothing of it is in the outbox any more: it must not
 * be sent a second time when the broadcast goes on.
 */
export async function settleStopped(changes: Changes, delivery: Delivery, result: Outcome): Promise<void> {
  if (!isOfBroadcast(delivery) || delivery.target.channel !== 'mass') return;
  if (result.is !== 'arrived' && result.is !== 'undeliverable') return;
  const { chatId } = delivery.target;
  const known = await changes.broadcasts.get(delivery.content.id);
  if (known === undefined) return;
  // It may have been put in again already, behind this one.
  for (const one of await changes.deliveries.all()) {
    const isSame = isOfBroadcast(one) && one.content.id === known.id;
    if (isSame && one.target.channel === 'mass' && one.target.chatId === chatId)
      changes.deliveries.delete(one.id);
  }
  changes.broadcasts.put(withoutLeft(known, new Set([chatId])));
  await settleOne(changes, delivery, result);
}

/** A chat does not get it. */
export async function noteUnreached(
  changes: Changes,
  id: string,
  chatId: number,
  reason: Unreached,
): Promise<void> {
  const known = await changes.broadcasts.get(id);
  if (known === undefined) return;
  const group = await changes.groups.get(chatId);
  changes.broadcasts.put(withUnreached(known, chatId, group?.title, reason));
  const citizen = await changes.citizens.get(chatId);
  // Who has stopped the bot need not be asked again and again.
  if (citizen?.tips && reason !== 'refused') changes.citizens.put({ ...citizen, tips: false });
}

/** A citizen wants none of it any more: what was on its way to them goes. */
export async function decline(changes: Changes, chatId: number): Promise<void> {
  const waiting = (await changes.deliveries.all())
    .filter(isOfBroadcast)
    .filter(({ target }) => target.channel === 'mass' && target.chatId === chatId);
  for (const { id } of waiting) changes.deliveries.delete(id);
  for (const { id } of await changes.broadcasts.all()) {
    const known = await changes.broadcasts.get(id);
    if (known === undefined || known.state.is === 'draft') continue;
    const isLeft = known.state.left.some((place) => place.chatId === chatId);
    if (!isLeft && waiting.every(({ content }) => content.id !== id)) continue;
    const without = withoutLeft(known, new Set([chatId]));
    changes.broadcasts.put(withUnreached(without, chatId, undefined, 'declined'));
  }
}
