import type { SettledDelivery } from '../../src/desk/delivery-log/settled-delivery.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { settle } from '../../src/tickets/transitions.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

/** An office where the first ticket's reply did not arrive, and a question waits for its next try. */
export async function openTroubledInbox() {
  const inbox = await openInbox();
  const { desk, store, clock } = inbox;
  const number = await inbox.asks(escalationOf());
  await desk.reply({ ticket: number, text: 'রবিবার শুরু।', author: 'নাজমুল হক', key: 'k' });
  const at = clock.now();
  const failed = { state: 'failed', at: at.toISOString(), reason: 'blocked' } as const;
  const ticket = await inbox.ticket();
  await inbox.put(settle({ ...ticket, status: { is: 'waiting' } }, 'rk', failed, at));
  const base = { ticket: number, attempts: 1, at: at.toISOString(), trouble: null };
  const event = {
    type: 'ticket.opened' as const,
    timestamp: at.toISOString(),
    data: {
      ticket: number,
      status: 'new' as const,
      urgent: false,
      dueAt: null,
      language: 'bn' as const,
      message: 'c0',
    },
  };
  const settled: readonly SettledDelivery[] = [
    {
      ...base,
      id: '2026-11-24T083000.000Z-000000901',
      target: { channel: 'telegram', chatId: 42 },
      content: { kind: 'reply', message: 'rk' },
      fate: 'blocked',
    },
    {
      ...base,
      id: '2026-11-24T083000.000Z-000000902',
      target: { channel: 'events' },
      content: { kind: 'event', id: 'evt_1', event },
      attempts: 10,
      fate: 'given-up',
      trouble: { is: 'status', status: 503 },
    },
  ];
  await store.transaction(async (changes) => {
    for (const { id } of await changes.deliveries.all()) changes.deliveries.delete(id);
    for (const one of settled) changes.settled.put(one);
    changes.deliveries.put({
      id: '2026-11-24T083000.000Z-000000903',
      ticket: ticketNumber.parse(1),
      target: { channel: 'webhook' },
      content: { kind: 'escalation' },
      attempts: 3,
      notBefore: '2026-11-24T08:35:00.000Z',
      trouble: { is: 'timeout' },
    });
  });
  return inbox;
}
