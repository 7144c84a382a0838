import { createZone } from '../../office-hours/zone.ts';
import type { Clock } from '../clock.ts';
import type { Changes, Store } from '../store.ts';
import { type AwarenessKind, noted } from './day-counts.ts';

/** Counts what the desk does to keep people safe, in numbers alone. */
export interface Awareness {
  /** So many more of a kind today. */
  count(kind: AwarenessKind, times?: number): Promise<void>;
  /** The same within a transaction. */
  note(changes: Changes, kind: AwarenessKind, times?: number): Promise<void>;
}

export function createAwareness(options: {
  readonly store: Pick<Store, 'transaction'>;
  readonly clock: Clock;
  /** Of the IANA data base. */
  readonly zone: string;
}): Awareness {
  const { store, clock } = options;
  const { local } = createZone(options.zone);

  const note: Awareness['note'] = async ({ days, groups }, kind, times = 1) => {
    const { day } = local(clock.now());
    days.put(noted(await days.get(day), day, kind, times, await groups.all()));
  };

  return {
    note,
    count: (kind, times) => store.transaction((changes) => note(changes, kind, times)),
  };
}
