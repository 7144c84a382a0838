import type { Carrier, Delivered } from './carrier.ts';
import type { Clock } from './clock.ts';
import { type Delivery, type DeliveryTarget, laneOf } from './delivery.ts';
import type { SentFiles } from './files/sent-files.ts';
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
const lanesAtOnce = 8;

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
  const isFull = (channel: Channel) =>
    [...underWay.values()].filter((one) => one.channel === channel).length >= lanesAtOnce;
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
    if ((await store.deliveries.get(delivery.id)) === undefined) return;
    const result = outcomeOf(delivery, await tryOnce(delivery));
    if (result.is !== 'arrived' && result.is !== 'topic') {
      const { id, ticket, content, attempts } = delivery;
      log.warn({ delivery: id, ticket, content: content.kind, attempts, ...result }, 'not delivered');
    }
    const orphans = await settle(delivery, result);
    if (delivery.content.kind === 'enclosure') await sentFiles.sweep();
    if (orphans.length > 0) await carriers[delivery.target.channel].takeBack(orphans);
  };

  const look = async (): Promise<void> => {
    if (!running) return;
    cancelAlarm();
    const heads = headsOfLanes(await store.deliveries.all());
    const now = clock.now().getTime();
    for (const [lane, head] of heads) {
      const due = Date.parse(head.notBefore) <= now;
      const { channel } = head.target;
      if (!running || !due || underWay.has(lane) || isFull(channel)) continue;
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
        .finally(() => {
          underWay.delete(lane);
          void look();
        });
      underWay.set(lane, { channel, work });
    }
    const next = Math.min(
      ...[...heads.values()].map(({ notBefore }) => Date.parse(notBefore)).filter((at) => at > now),
    );
    cancelAlarm = Number.isFinite(next) ? clock.after(next - now, () => void look()) : () => {};
  };

  outbox.onPosted(() => void look());

  return {
    start() {
      running = true;
      void look();
    },
    async stop() {
      running = false;
      cancelAlarm();
      release();
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ work }) => work));
    },
  };
}

function headsOfLanes(deliveries: readonly Delivery[]): Map<string, Delivery> {
  const heads = new Map<string, Delivery>();
  for (const delivery of [...deliveries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const lane = laneOf(delivery);
    if (!heads.has(lane)) heads.set(lane, delivery);
  }
  return heads;
}
