import type { Delivered } from '../carrier.ts';
import type { Outbox } from '../outbox.ts';
import type { Changes } from '../store.ts';

type Undeliverable = Extract<Delivered, { is: 'undeliverable' }>;

/**
 * A group that can't be written to gets nothing until the desk may write again; whoever brought the desk there is told,
 * once.
 */
export async function noteTrouble(
  changes: Changes,
  outbox: Pick<Outbox, 'post'>,
  chatId: number,
  reason: Undeliverable['reason'],
  now: Date,
): Promise<void> {
  const group = await changes.groups.get(chatId);
  if (group?.state.is !== 'member') return;
  const since = now.toISOString();
  const isGone = reason !== 'refused';
  changes.groups.put(
    isGone
      ? { ...group, state: { is: 'gone', since }, next: null }
      : { ...group, state: { is: 'silenced', since } },
  );
  if (isGone || group.addedBy === null) return;
  outbox.post(
    changes,
    null,
    { channel: 'telegram', chatId: group.addedBy },
    { kind: 'silenced', title: group.title },
  );
}
