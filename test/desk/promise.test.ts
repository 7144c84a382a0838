import { describe, expect, it } from 'vitest';
import type { Taken } from '../../src/desk/escalate.ts';
import { takenMessage } from '../../src/telegram/say/ticket.ts';
import { isOverdue } from '../../src/tickets/promise.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import { boss, wording } from '../inbox/office.ts';
import { openSmallDesk, rahima } from './open-small-desk.ts';

const odd = 'আমার পুকুরের মাছ মরে ভেসে উঠছে কেন';
const receipt = (taken: Taken | null, language: 'bn' | 'en' = 'bn') =>
  taken === null ? '' : takenMessage(taken, voiceOf(wording, language)).text.toString();

describe('the receipt of a question', () => {
  it.each([
    ['on a morning', '2026-11-24T09:00:00+06:00', ['আশা করি আজ বিকাল ৫টার মধ্যে উত্তর পাবেন।']],
    ['at noon', '2026-11-24T12:10:00+06:00', ['আশা করি আগামীকাল দুপুর ১টার মধ্যে উত্তর পাবেন।']],
    [
      'before opening',
      '2026-11-24T07:00:00+06:00',
      ['কার্যালয় এখন বন্ধ, আজ সকাল ৯টায় খুলবে।', 'আশা করি আজ বিকাল ৫টার মধ্যে উত্তর পাবেন।'],
    ],
    [
      'on the weekend',
      '2026-11-27T20:00:00+06:00',
      ['কার্যালয় এখন বন্ধ, রবিবার সকাল ৯টায় খুলবে।', 'আশা করি রবিবার বিকাল ৫টার মধ্যে উত্তর পাবেন।'],
    ],
  ])('%s says when the answer comes, and when the office is closed', async (_case, at, says) => {
    const { now, said } = await openSmallDesk(at);
    const { taken } = await now.desk.ask(said(odd));
    for (const sentence of says) expect(receipt(taken)).toContain(sentence);
    if (says.length === 1) expect(receipt(taken)).not.toContain('বন্ধ');
  });

  it('counts the holidays that officers keep', async () => {
    const { now, said } = await openSmallDesk('2026-11-26T18:00:00+06:00');
    for (const day of ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']) {
      await now.desk.office.holidays.add(day, 'ছুটি', boss);
    }
    const { taken } = await now.desk.ask(said(odd));
    expect(receipt(taken)).toContain('কার্যালয় এখন বন্ধ, ৬ ডিসেম্বর সকাল ৯টায় খুলবে।');
    expect(receipt(taken, 'en')).toContain('The office is closed now. It opens on 6 December at 9 am.');
    expect(receipt(taken, 'en')).toContain('You can expect the reply on 6 December by 5 pm.');
  });
});

describe('the promise', () => {
  it('is kept with the ticket, begins anew when the citizen writes after an answer, and not before', async () => {
    const small = await openSmallDesk('2026-11-24T12:00:00+06:00');
    const { desk, store } = small.now;
    const number = ticketNumber.parse(await small.files());
    const ticket = async () => {
      const found = await store.tickets.get(number);
      if (found === undefined) throw new Error('no ticket');
      return found;
    };
    expect((await ticket()).dueAt).toBe('2026-11-25T06:00:00.000Z');
    small.clock.advance(2 * 60 * 60_000);
    await desk.continue(small.said('আরও আছে'), { messageId: 1 });
    expect((await ticket()).dueAt).toBe('2026-11-25T06:00:00.000Z');

    small.clock.advance(22 * 60 * 60_000);
    expect(isOverdue(await ticket(), small.clock.now())).toBe(true);
    await desk.reply({ ticket: number, text: 'উত্তর', author: 'নাজমুল', key: 'k' });
    expect(isOverdue(await ticket(), small.clock.now())).toBe(false);

    await desk.continue(small.said('বুঝিনি'), { messageId: 1 });
    expect((await ticket()).dueAt).toBe('2026-11-26T06:00:00.000Z');
    expect(isOverdue(await ticket(), small.clock.now())).toBe(false);
  });

  it('comes sooner when an officer marks the ticket urgent, and stays when the mark is taken off', async () => {
    const small = await openSmallDesk('2026-11-24T12:00:00+06:00');
    const { handling } = small.now.desk;
    const number = ticketNumber.parse(await small.files());
    expect((await handling.setUrgent(number, true, 'নাজমুল')).dueAt).toBe('2026-11-24T08:00:00.000Z');
    small.clock.advance(60_000);
    expect((await handling.setUrgent(number, false, 'নাজমুল')).dueAt).toBe('2026-11-24T08:00:00.000Z');
    expect((await handling.setUrgent(number, true, 'নাজমুল')).dueAt).toBe('2026-11-24T08:00:00.000Z');
  });

  it('begins anew for a ticket that waits again because the citizen of a merged one wrote', async () => {
    const small = await openSmallDesk('2026-11-24T12:00:00+06:00');
    const { desk, store } = small.now;
    const [first, second] = [await small.files(), await small.files()].map((n) => ticketNumber.parse(n));
    if (first === undefined || second === undefined) throw new Error('no tickets');
    await desk.handling.merge(second, first, 'নাজমুল');
    await desk.reply({ ticket: first, text: 'উত্তর', author: 'নাজমুল', key: 'k' });
    small.clock.advance(24 * 60 * 60_000);
    await desk.continue(small.said('বুঝিনি'), { messageId: 2 });
    expect(await store.tickets.get(first)).toMatchObject({
      status: { is: 'waiting' },
      dueAt: '2026-11-26T06:00:00.000Z',
    });
  });

  it('is for questions from an outside desk, too', async () => {
    const { now } = await openSmallDesk('2026-11-24T12:00:00+06:00');
    const { ticket } = await now.desk.file({
      id: 'outside',
      ticket: 500,
      askedAt: '2000-01-01T00:00:00Z',
      question: { text: odd, language: 'bn', attachments: [] },
      citizen: { channel: 'telegram', ...rahima },
      candidates: [],
      urgent: true,
    });
    expect((await now.store.tickets.get(ticket))?.dueAt).toBe('2026-11-24T08:00:00.000Z');
  });
});
