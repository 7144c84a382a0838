import type { Carrier, Delivered } from './carrier.ts';
import type { Clock } from './clock.ts';
import type { Delivery, DeliveryTarget } from './delivery.ts';
import type { SentFiles } from './files/sent-files.ts';
import { createLanes } from './lanes.ts';
import type { Log } from './log.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import { outcomeOf } from './patience.ts';
import { createSettle } from './settle.ts';
import type { Store } from './store.ts';

/** Takes what lies in the outbox to where it must go. */
export interface Deliveries {
  start(): void;
  /** Waits for what is under way; the rest stays on disk for the next start. */
  stop(): Promise<void>;
}

type Channel = DeliveryTarget['channel'];

const pauseAfterFaultMs = 60_000;

/** So many lanes at once over one channel; in each, one delivery after the other. */
const lanesAtOnce: Readonly<Record<Channel, number>> = {
  webhook: 8,
  events: 8,
  mail: 8,
  telegram: 8,
  // Enough for 26 messages a second where each is under way for half a second.
  mass: 16,
};

/**
 * Each lane (a chat, or a ticket on its way to the webhook) delivers in order: what waits for a new try holds up
 * those behind it, and no other lane. Channels share no lanes: an inbox that hangs keeps no reply from a citizen.
 */
export function createDeliveries(options: {
  store: Store;
  outbox: Outbox;
  officers: Officers;
  clock: Clock;
  log: Log;
  carriers: Readonly<Record<Channel, Carrier>>;
  sentFiles: Pick<SentFiles, 'sweep'>;
}): Deliveries {
  const { store, outbox, officers, clock, log, carriers, sentFiles } = options;
  const settle = createSettle({ outbox, officers, clock });
  const underWay = new Map<string, { readonly channel: Channel; readonly work: Promise<void> }>();
  const lanes = createLanes();
  let running = false;
  let cancelAlarm = () => {};
  let release = () => {};

  const tryOnce = async (delivery: Delivery): Promise<Delivered> => {
    const ticket = delivery.ticket === null ? null : await store.tickets.get(delivery.ticket);
    if (ticket === undefined) return { is: 'undeliverable', reason: 'gone' };
    try {
      return await carriers[delivery.target.channel].carry(delivery, ticket);
    } catch (error) {
      // A fault of ours must not lose the message: it is tried again, and the log says so.
      return { is: 'later', why: error instanceof Error ? error.name : 'unknown' };
    }
  };

  const deliver = async (delivery: Delivery): Promise<void> => {
    // Only the lane's holder delivers, but what it was given may have been settled since it was looked up.
    if ((await store.deliveries.get(delivery.id)) === undefined) return lanes.delete(delivery.id);
    const result = outcomeOf(delivery, await tryOnce(delivery));
    if (result.is !== 'arrived' && result.is !== 'topic' && result.is !== 'apart') {
      const { id, ticket, content, attempts } = delivery;
      log.warn({ delivery: id, ticket, content: content.kind, attempts, ...result }, 'not delivered');
    }
    const orphans = await settle(delivery, result);
    if (delivery.content.kind === 'enclosure') await sentFiles.sweep();
    if (orphans.length > 0) await carriers[delivery.target.channel].takeBack(orphans);
  };

  const look = (): void => {
    if (!running) return;
    cancelAlarm();
    const now = clock.now().getTime();
    let next = Number.POSITIVE_INFINITY;
    const free = { ...lanesAtOnce };
    for (const { channel } of underWay.values()) free[channel] -= 1;
    for (const [lane, head] of lanes.heads()) {
      const at = Date.parse(head.notBefore);
      const { channel } = head.target;
      if (at > now) next = Math.min(next, at);
      if (at > now || underWay.has(lane) || free[channel] <= 0) continue;
      free[channel] -= 1;
      const work = deliver(head)
        .catch(async (error: unknown) => {
          // What became of it could not be noted. At once again would mean the same message again and again.
          const why = error instanceof Error ? error.name : 'unknown';
          log.error({ delivery: head.id, fault: why }, 'a delivery could not be noted');
          await new Promise<void>((resolve) => {
            clock.after(pauseAfterFaultMs, resolve);
            release = resolve;
          });
        })
        // Not before it is known what comes next in the lane.
        .finally(() => enqueue(async () => void underWay.delete(lane)));
      underWay.set(lane, { channel, work });
    }
    cancelAlarm = Number.isFinite(next) ? clock.after(next - now, look) : () => {};
  };

  /** Takes over what a transaction changed. */
  const takeOver = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      const delivery = await store.deliveries.get(id);
      if (delivery === undefined) lanes.delete(id);
      else lanes.put(delivery);
    }
  };

  // One after the other: what was read first must not be written over what was read later.
  let working = Promise.resolve();
  const enqueue = (step: () => Promise<void>): Promise<void> => {
    working = working
      .then(step)
      .then(look)
      .catch((error: unknown) =>
        log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'deliveries could not be read'),
      );
    return working;
  };

  outbox.onChanged((ids) => void enqueue(() => takeOver(ids)));

  return {
    start() {
      running = true;
      void enqueue(async () => {
        for (const delivery of await store.deliveries.all()) lanes.put(delivery);
      });
    },
    async stop() {
      running = false;
      cancelAlarm();
      release();
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ work }) => work));
    },
  };
}
