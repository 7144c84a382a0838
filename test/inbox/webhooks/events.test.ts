import { describe, expect, it, vi } from 'vitest';
import { ticketNumber } from '../../../src/tickets/ticket.ts';
import { rahima } from '../../desk/open-small-desk.ts';
import { escalationOf } from '../office.ts';
import { status } from './receiver.ts';
import { openTellingDesk } from './telling-desk.ts';

const author = 'নাজমুল হক';
const number = (n: number) => ticketNumber.parse(n);

type Telling = Awaited<ReturnType<typeof openTellingDesk>>;
const told = ({ receiver }: Telling) => receiver.calls.map(({ event }) => event.type);
const tells = (telling: Telling, types: readonly string[]) =>
  vi.waitFor(() => expect(told(telling)).toEqual(types), { timeout: 5_000 });
const quiet = (telling: Telling) => vi.waitFor(async () => expect(await telling.waiting()).toEqual([]));
/** A ticket that came from another desk. */
const another = async ({ small }: Telling) => (await small.now.desk.file(escalationOf())).ticket;

describe('another server is told', () => {
  it('of all that happens to a ticket, in its order, without who it is', async () => {
    const telling = await openTellingDesk();
    const { receiver, clock, small } = telling;
    const { desk } = small.now;
    telling.start();
    const n = number(await small.files('আমার পুকুরের মাছ মরে ভেসে উঠছে কেন'));
    const { closing, handling } = desk;
    clock.advance(1_000);
    await desk.reply({ ticket: n, text: 'পানি বদলান।', author, key: 'k1' });
    await vi.waitFor(() => expect(told(telling)).toContain('ticket.delivered'));
    await handling.note(n, { key: 'k2', text: 'মৎস্য অফিসে ফোন করেছি', author });
    await handling.assign(n, { officer: 9, name: author }, author);
    await handling.snooze(n, new Date('2026-11-25T03:00:00Z'), author);
    await handling.setUrgent(n, true, author);
    await desk.turn.edit(rahima.chatId, 1, 'আমার পুকুরের মাছ কেন মরে?');
    await closing.close(n, 'closed', author);
    await desk.ratings.rate(rahima.chatId, n, 'good');
    await desk.turn.answerBack(rahima.chatId, n);
    await desk.continue(small.said('আবার মরছে'));
    await tells(telling, [
      'ticket.opened',
      'ticket.replied',
      'ticket.delivered',
      'ticket.noted',
      'ticket.assigned',
      'ticket.snoozed',
      'ticket.urgency',
      'ticket.edited',
      'ticket.closed',
      'ticket.rated',
      'ticket.reopened',
      'ticket.message',
    ]);
    expect(receiver.forged).toBe(0);
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(12);
    const data = Object.fromEntries(receiver.calls.map(({ event }) => [event.type, event.data]));
    expect(data).toMatchObject({
      'ticket.opened': {
        ticket: n,
        status: 'new',
        language: 'bn',
        message: { id: 'c1', text: expect.stringMatching(/মাছ/) },
      },
      'ticket.replied': { status: 'answered', message: { id: 'rk1', text: 'পানি বদলান।' } },
      'ticket.delivered': { reply: 'rk1' },
      'ticket.assigned': { assigned: true },
      'ticket.snoozed': { until: '2026-11-25T03:00:00.000Z' },
      'ticket.urgency': { urgent: true },
      'ticket.edited': { status: 'waiting', message: { id: 'c1', text: 'আমার পুকুরের মাছ কেন মরে?' } },
      'ticket.closed': { status: 'closed', because: 'closed', into: null },
      'ticket.rated': { rating: 'good' },
      'ticket.message': { status: 'waiting', message: { text: 'আবার মরছে' } },
    });
    const everything = receiver.calls.map(({ text }) => text).join('\n');
    for (const private_ of [rahima.name, String(rahima.chatId), author, 'মৎস্য']) {
      expect(everything).not.toContain(private_);
    }
  });

  it('that the office changed the words of a reply, and nothing of a note that was changed', async () => {
    const telling = await openTellingDesk();
    telling.start();
    const n = number(await telling.small.files());
    const { desk } = telling.small.now;
    const origin = (messageId: number) => ({ chatId: 7_000_000_009, messageId });
    await desk.handling.note(n, { key: 'k1', text: 'গোপন কথা', author, origin: origin(50) });
    const sent = { ticket: n, text: 'রবিবার।', author, key: 'k2', origin: origin(51) };
    await desk.reply(sent);
    await vi.waitFor(() => expect(told(telling)).toContain('ticket.delivered'));
    await desk.amend(origin(50), 'আরও গোপন কথা');
    await desk.amend(origin(51), 'সোমবার।');
    await vi.waitFor(() => expect(told(telling)).toContain('ticket.edited'));
    await quiet(telling);
    const edited = telling.receiver.calls.filter(({ event }) => event.type === 'ticket.edited');
    expect(edited.map(({ event }) => event.data)).toMatchObject([{ message: { id: 'rk2', text: 'সোমবার।' } }]);
    expect(telling.receiver.calls.map(({ text }) => text).join('')).not.toContain('গোপন');
  });

  it('that a reply did not arrive, and why', async () => {
    const telling = await openTellingDesk();
    telling.start();
    const n = number(await telling.small.files());
    telling.telegram = { is: 'undeliverable', reason: 'blocked' };
    await telling.small.now.desk.reply({ ticket: n, text: 'উত্তর', author, key: 'k1' });
    await tells(telling, ['ticket.opened', 'ticket.replied', 'ticket.undeliverable']);
    expect(telling.receiver.calls.at(-1)?.event.data).toMatchObject({
      status: 'waiting',
      reply: 'rk1',
      reason: 'blocked',
    });
  });

  it('of tickets that become one', async () => {
    const telling = await openTellingDesk();
    telling.start();
    const one = number(await telling.small.files());
    const other = await another(telling);
    await telling.small.now.desk.handling.merge(other, one, author);
    await vi.waitFor(() => expect(told(telling)).toContain('ticket.closed'));
    const closed = telling.receiver.calls.find(({ event }) => event.type === 'ticket.closed');
    expect(closed?.event.data).toMatchObject({ ticket: other, because: 'merged', into: one });
  });

  it('to forget a ticket that is forgotten, and nothing of it that was still on its way', async () => {
    const telling = await openTellingDesk();
    const n = await telling.small.files();
    await telling.small.now.desk.forget(rahima.chatId);
    telling.start();
    await tells(telling, ['ticket.forgotten']);
    expect(telling.receiver.calls.at(-1)?.event.data).toEqual({ ticket: n });
  });

  it('of nothing that did not come to be', async () => {
    const telling = await openTellingDesk();
    const { outbox, store } = telling.small.now;
    const n = number(await telling.small.files());
    const before = await telling.waiting();
    const failing = outbox.transaction(async ({ tickets }) => {
      const ticket = await store.tickets.get(n);
      if (ticket === undefined) return;
      tickets.put({
        ...ticket,
        history: [...ticket.history, { at: ticket.openedAt, who: 'x', what: 'noted' }],
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await telling.waiting()).toEqual(before);
  });
});

describe('a receiver that does not take an event', () => {
  const pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

  it('is asked ten times in three days, with the same id and words, and then no more', async () => {
    const telling = await openTellingDesk();
    telling.receiver.answers = status(503);
    telling.start();
    await telling.small.files();
    for (const [tries, pause] of pauses.entries()) {
      await vi.waitFor(async () => expect(await telling.waiting()).toMatchObject([{ attempts: tries + 1 }]));
      const [waiting] = await telling.waiting();
      expect(Date.parse(waiting?.notBefore ?? '') - telling.clock.now().getTime()).toBe(pause * 1000);
      expect(waiting?.trouble).toEqual({ is: 'status', status: 503 });
      telling.clock.advance(pause * 1000);
    }
    await quiet(telling);
    expect(telling.receiver.calls).toHaveLength(10);
    expect(new Set(telling.receiver.calls.map(({ id, text }) => id + text)).size).toBe(1);
    expect(telling.log).toContainEqual(expect.objectContaining({ content: 'event', is: 'given-up' }));
  });

  it('holds up the events of its ticket, and of no other', async () => {
    const telling = await openTellingDesk();
    const first = number(await telling.small.files());
    await another(telling);
    await telling.small.now.desk.closing.close(first, 'closed', author);
    let tried = 0;
    telling.receiver.answers = (response) => status(++tried === 1 ? 500 : 200)(response);
    telling.start();
    await vi.waitFor(async () => expect(await telling.waiting()).toHaveLength(2));
    expect(telling.receiver.calls.map(({ event }) => event.type)).not.toContain('ticket.closed');
    telling.clock.advance(5_000);
    await quiet(telling);
    const ofFirst = telling.receiver.calls.filter(({ event }) => event.data.ticket === first);
    expect(ofFirst.map(({ event }) => event.type)).toEqual([
      'ticket.opened',
      'ticket.opened',
      'ticket.closed',
    ]);
  });

  it('and says when to come again is heard, if that is later', async () => {
    const telling = await openTellingDesk();
    telling.receiver.answers = status(429, { 'retry-after': '60' });
    telling.start();
    await telling.small.files();
    await vi.waitFor(async () => expect(await telling.waiting()).toMatchObject([{ attempts: 1 }]));
    expect(await telling.clock.nextAlarm()).toBe(60_000);
  });

  it('because it is gone for good is not asked again', async () => {
    const telling = await openTellingDesk();
    telling.receiver.answers = status(410);
    telling.start();
    await telling.small.files();
    await quiet(telling);
    expect(telling.receiver.calls).toHaveLength(1);
  });

  it('but sends it elsewhere is not followed', async () => {
    const telling = await openTellingDesk();
    let elsewhere = 0;
    telling.receiver.answers = (response) => {
      if (++elsewhere > 1) throw new Error('it was followed');
      status(307, { location: telling.receiver.url })(response);
    };
    telling.start();
    await telling.small.files();
    await vi.waitFor(async () =>
      expect(await telling.waiting()).toMatchObject([{ trouble: { is: 'status', status: 307 } }]),
    );
    expect(elsewhere).toBe(1);
  });

  it('but hangs is left after a while', async () => {
    const telling = await openTellingDesk({ patienceMs: 50 });
    telling.receiver.answers = () => {};
    telling.start();
    await telling.small.files();
    await vi.waitFor(async () =>
      expect(await telling.waiting()).toMatchObject([{ trouble: { is: 'timeout' } }]),
    );
  });

  it('but breaks the line is asked again', async () => {
    const telling = await openTellingDesk();
    telling.receiver.answers = (response) => response.destroy();
    telling.start();
    await telling.small.files();
    await vi.waitFor(async () =>
      expect(await telling.waiting()).toMatchObject([{ trouble: { is: 'unreachable' } }]),
    );
    telling.receiver.answers = status(204);
    telling.clock.advance(5_000);
    await quiet(telling);
  });
});

describe('a new start', () => {
  it('sends what was on disk and had not gone', async () => {
    const telling = await openTellingDesk();
    await telling.small.files();
    await telling.restart();
    await tells(telling, ['ticket.opened']);
  });

  it('sends again, with the same id, what had gone but was not noted', async () => {
    const telling = await openTellingDesk();
    const n = number(await telling.small.files());
    const [waiting] = await telling.waiting();
    if (waiting === undefined) throw new Error('nothing waits');
    await telling.carrier.carry(waiting, (await telling.small.now.store.tickets.get(n)) ?? null);
    await telling.restart();
    await tells(telling, ['ticket.opened', 'ticket.opened']);
    await quiet(telling);
    expect(new Set(telling.receiver.calls.map(({ id }) => id)).size).toBe(1);
  });
});
