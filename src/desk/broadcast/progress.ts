import type { Store } from '../store.ts';
import { countedOf } from './audience.ts';
import { type Broadcast, failedOf } from './broadcast.ts';
import { isOfBroadcast } from './settle-broadcast.ts';

/** A broadcast, and how it goes on. */
export interface Progress {
  readonly broadcast: Broadcast;
  readonly is: 'draft' | 'running' | 'stopped' | 'done';
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  readonly left: number;
}

/** How each goes on, told from what is left of it: an arrival writes nothing down. */
export async function progressOf(store: Store, known: readonly Broadcast[]): Promise<readonly Progress[]> {
  const waiting = new Map<string, number>();
  for (const one of await store.deliveries.all())
    if (isOfBroadcast(one)) waiting.set(one.content.id, (waiting.get(one.content.id) ?? 0) + 1);
  return Promise.all(
    known.map(async (broadcast): Promise<Progress> => {
      const { state } = broadcast;
      if (state.is === 'draft') {
        const { groups, citizens } = await countedOf(store, state.audience);
        const total = groups + citizens;
        return { broadcast, is: 'draft', total, sent: 0, failed: 0, left: total };
      }
      const { total } = state;
      const left = state.left.length + (waiting.get(broadcast.id) ?? 0);
      const failed = failedOf(broadcast);
      const is = state.is === 'running' && left === 0 ? 'done' : state.is;
      return { broadcast, is, total, sent: Math.max(0, total - left - failed), failed, left };
    }),
  );
}
