import { type Delivery, isCall } from '../delivery.ts';
import type { Changes } from '../store.ts';
import type { SettledDelivery } from './settled-delivery.ts';

const day = 24 * 60 * 60 * 1000;
/** What failed may have to be sent again; what arrived is looked up soon or never. */
const keptMs = { failed: 30 * day, arrived: 7 * day };
const mostKept = 2_000;

/**
 * Keeps what became of a delivery: of calls to other servers always, of others if they failed. What is too old goes. For
 * use within a transaction.
 */
export async function keepSettled(
  { settled }: Changes,
  { notBefore: _, ...last }: Delivery,
  fate: SettledDelivery['fate'],
  now: Date,
): Promise<void> {
  if (fate === 'arrived' && !isCall(last)) return;
  const all = await settled.all();
  const old = all.filter((kept) => {
    const most = kept.fate === 'arrived' ? keptMs.arrived : keptMs.failed;
    return Date.parse(kept.at) < now.getTime() - most;
  });
  const oldest = all
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(0, Math.max(0, all.length + 1 - mostKept));
  for (const { id } of new Set([...old, ...oldest])) settled.delete(id);
  settled.put({ ...last, attempts: last.attempts + 1, at: now.toISOString(), fate });
}
