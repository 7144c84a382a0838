import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Carrier, Delivered } from '../../../src/desk/carrier.ts';
import { createDeliveries, type Deliveries } from '../../../src/desk/deliver.ts';
import { announceEvents } from '../../../src/desk/outside/announce-events.ts';
import { createEventCarrier } from '../../../src/inbox/webhooks/event-carrier.ts';
import { noMailCarrier } from '../../../src/mail/carrier.ts';
import { openSmallDesk } from '../../desk/open-small-desk.ts';
import { openReceiver, receiverSecret } from './receiver.ts';

/** A small office's desk that tells another server of its tickets. What goes to Telegram arrives as `telegram` says. */
export async function openTellingDesk({ patienceMs = 15_000 } = {}) {
  const small = await openSmallDesk('2026-11-24T08:30:00.000Z', announceEvents(randomUUID));
  const { clock } = small;
  const receiver = await openReceiver(clock.now);
  const log: object[] = [];
  const keep = (fields: object) => void log.push(fields);
  const telling = {
    telegram: { is: 'arrived', messages: [] } as Delivered,
    log,
    receiver,
    clock,
    small,
  };
  const carrier = createEventCarrier({ url: () => receiver.url, secret: receiverSecret, clock, patienceMs });
  const telegram: Carrier = { carry: async () => telling.telegram, takeBack: async () => {} };
  const webhook: Carrier = { ...telegram, carry: async () => ({ is: 'arrived', messages: [] }) };

  const open = () => {
    const { store, outbox, officers } = small.now;
    const carriers = { telegram, webhook, events: carrier, mail: noMailCarrier, mass: telegram };
    return createDeliveries({
      store,
      outbox,
      officers,
      clock,
      log: { info: keep, warn: keep, error: keep },
      carriers,
      sentFiles: { sweep: async () => {} },
    });
  };
  let deliveries: Deliveries = open();
  onTestFinished(() => deliveries.stop());

  return Object.assign(telling, {
    carrier,
    /** Begins to send out what waits. */
    start: () => deliveries.start(),
    /** As if the process were stopped and started on the same data. */
    async restart() {
      await deliveries.stop();
      await small.restart();
      deliveries = open();
      deliveries.start();
    },
    waiting: async () =>
      (await small.now.store.deliveries.all()).filter(({ target }) => target.channel === 'events'),
  });
}
