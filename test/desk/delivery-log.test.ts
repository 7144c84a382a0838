import { describe, expect, it, vi } from 'vitest';
import { delivery } from '../../src/desk/delivery.ts';
import type { Attachment } from '../../src/tickets/ticket.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { status } from '../inbox/webhooks/receiver.ts';
import { openTellingDesk } from '../inbox/webhooks/telling-desk.ts';
import { rahima } from './open-small-desk.ts';

const author = 'নাজমুল হক';
const day = 24 * 60 * 60 * 1000;
type Telling = Awaited<ReturnType<typeof openTellingDesk>>;

const logOf = ({ small }: Telling) => small.now.desk.deliveryLog;
const ends = async (telling: Telling) =>
  (await logOf(telling).all()).map(({ is, delivery: { target, content } }) =>
    [is, target.channel, content.kind].join(' '),
  );
const reads = (telling: Telling, lines: readonly string[]) =>
  vi.waitFor(async () => expect((await ends(telling)).sort()).toEqual([...lines].sort()));

/** One ticket whose opening the other server refused for good. */
async function refused() {
  const telling = await openTellingDesk();
  telling.receiver.answers = status(410);
  telling.start();
  const ticket = ticketNumber.parse(await telling.small.files());
  await reads(telling, ['failed events event', 'arrived webhook escalation']);
  return { telling, ticket };
}
const failed = async (telling: Telling) => {
  const found = (await logOf(telling).all()).find(({ is }) => is === 'failed');
  if (found === undefined) throw new Error('nothing failed');
  return found.delivery.id;
};

describe('the log of deliveries', () => {
  it('says what waits, why, and when it is tried next', async () => {
    const telling = await openTellingDesk();
    telling.receiver.answers = status(503);
    telling.start();
    await telling.small.files();
    await vi.waitFor(async () =>
      expect(await logOf(telling).all()).toContainEqual({
        is: 'waiting',
        delivery: expect.objectContaining({
          attempts: 1,
          notBefore: '2026-11-24T08:30:05.000Z',
          trouble: { is: 'status', status: 503 },
        }),
      }),
    );
  });

  it('keeps what arrived for seven days and what failed for thirty', async () => {
    const { telling } = await refused();
    telling.receiver.answers = status(200);
    const news = async () => {
      await telling.small.now.desk.handling.setUrgent(ticketNumber.parse(101), true, author);
      await telling.small.now.desk.handling.setUrgent(ticketNumber.parse(101), false, author);
    };
    telling.clock.advance(8 * day);
    await news();
    await reads(telling, ['failed events event', 'arrived events event', 'arrived events event']);
    telling.clock.advance(23 * day);
    await news();
    await reads(telling, ['arrived events event', 'arrived events event']);
  });

  it('forgets a citizen’s tickets with them', async () => {
    const { telling } = await refused();
    telling.receiver.answers = status(200);
    await telling.small.now.desk.forget(rahima.chatId);
    await vi.waitFor(async () => expect(telling.receiver.calls).toHaveLength(2));
    await reads(telling, ['arrived events event']);
  });
});

describe('sending again', () => {
  it('sends the same call under the same id', async () => {
    const { telling } = await refused();
    telling.receiver.answers = status(200);
    expect(await logOf(telling).sendAgain(await failed(telling), author)).toBe(true);
    await reads(telling, ['arrived events event', 'arrived webhook escalation']);
    const [first, second] = telling.receiver.calls;
    expect(second).toEqual(first);
  });

  it('outlives a new start', async () => {
    const { telling } = await refused();
    const id = await failed(telling);
    await telling.restart();
    telling.receiver.answers = status(200);
    expect(await logOf(telling).sendAgain(id, author)).toBe(true);
    await reads(telling, ['arrived events event', 'arrived webhook escalation']);
  });

  it('sends all that failed, in the order in which it happened', async () => {
    const { telling, ticket } = await refused();
    await telling.small.now.desk.closing.close(ticket, 'closed', author);
    await vi.waitFor(() => expect(telling.receiver.calls).toHaveLength(2));
    await reads(telling, ['failed events event', 'failed events event', 'arrived webhook escalation']);
    telling.receiver.answers = status(200);
    expect(await logOf(telling).sendAllAgain(author)).toBe(2);
    await vi.waitFor(() => expect(telling.receiver.calls).toHaveLength(4));
    const types = telling.receiver.calls.map(({ event }) => event.type);
    expect(types.slice(2)).toEqual(['ticket.opened', 'ticket.closed']);
  });

  it('tries at once what waits for its next try', async () => {
    const telling = await openTellingDesk();
    telling.receiver.answers = status(503);
    telling.start();
    await telling.small.files();
    await vi.waitFor(async () => expect(await telling.waiting()).toMatchObject([{ attempts: 1 }]));
    telling.receiver.answers = status(200);
    const [waiting] = await telling.waiting();
    expect(await logOf(telling).sendAgain(waiting?.id ?? '', author)).toBe(true);
    await reads(telling, ['arrived events event', 'arrived webhook escalation']);
  });

  it('does nothing with what is not there', async () => {
    const { telling } = await refused();
    expect(await logOf(telling).sendAgain('nothing', author)).toBe(false);
  });

  it('brings a whole reply to a citizen who unblocked the bot', async () => {
    const telling = await openTellingDesk();
    telling.start();
    const ticket = ticketNumber.parse(await telling.small.files());
    const { desk, store } = telling.small.now;
    telling.telegram = { is: 'undeliverable', reason: 'blocked' };
    const photo: Attachment = { kind: 'photo', from: { chatId: 9, messageId: 1 } };
    await desk.reply({ ticket, text: 'উত্তর', author, key: 'k', attachments: [photo] });
    const reply = async () => {
      const { status, messages, history } = (await store.tickets.get(ticket)) ?? {};
      const last = messages?.at(-1);
      return [status?.is, last?.by === 'officer' ? last.delivery.state : '', history?.at(-1)?.what];
    };
    await vi.waitFor(async () => expect(await desk.deliveryLog.failedTo(ticket)).toHaveLength(2));
    expect((await reply()).slice(0, 2)).toEqual(['waiting', 'failed']);

    telling.telegram = { is: 'arrived', messages: [] };
    const [first] = await desk.deliveryLog.failedTo(ticket);
    expect(await desk.deliveryLog.sendAgain(first?.id ?? '', author)).toBe(true);
    await vi.waitFor(async () => expect(await reply()).toEqual(['answered', 'delivered', 'delivered']));
    expect(await desk.deliveryLog.failedTo(ticket)).toEqual([]);
    expect((await store.tickets.get(ticket))?.history).toContainEqual(
      expect.objectContaining({ what: 'resent', who: author }),
    );
  });
});

it('reads deliveries of older versions, which said nothing of what was in the way', () => {
  const old = {
    id: '2026-11-24T083000.000Z-000000001',
    ticket: 101,
    target: { channel: 'webhook' },
    content: { kind: 'escalation' },
    attempts: 0,
    notBefore: '2026-11-24T08:30:00.000Z',
  };
  expect(delivery.parse(old)).toEqual({ ...old, trouble: null });
});
