import { type Delivery, laneOf } from './delivery.ts';

/** The deliveries that wait, by lanes, each lane in the order in which its deliveries go out. Held in memory. */
export interface Lanes {
  /** Adds one, or takes over what changed of it. */
  put(delivery: Delivery): void;
  /** It is gone. */
  delete(id: string): void;
  /** The first delivery of each lane. */
  heads(): Iterable<readonly [lane: string, head: Delivery]>;
}

/**
 * Finding the heads costs one step a lane, whatever waits behind them: a thousand messages to a thousand groups must not
 * be sorted anew for each one that goes out.
 */
export function createLanes(): Lanes {
  const lanes = new Map<string, Delivery[]>();
  const laneById = new Map<string, string>();

  const remove = (id: string): void => {
    const lane = laneById.get(id);
    if (lane === undefined) return;
    laneById.delete(id);
    const left = (lanes.get(lane) ?? []).filter((one) => one.id !== id);
    if (left.length === 0) lanes.delete(lane);
    else lanes.set(lane, left);
  };

  return {
    put(delivery) {
      const lane = laneOf(delivery);
      if (laneById.get(delivery.id) !== lane) remove(delivery.id);
      laneById.set(delivery.id, lane);
      const waiting = lanes.get(lane) ?? [];
      const after = waiting.findIndex(({ id }) => id >= delivery.id);
      if (after === -1) waiting.push(delivery);
      else waiting.splice(after, waiting[after]?.id === delivery.id ? 1 : 0, delivery);
      lanes.set(lane, waiting);
    },
    delete: remove,
    *heads() {
      for (const [lane, [head]] of lanes) if (head !== undefined) yield [lane, head];
    },
  };
}
