import { expect, it } from 'vitest';
import { type TicketNumber, ticketNumber } from '../../src/tickets/ticket.ts';
import { boss } from '../inbox/office.ts';
import { openSmallDesk } from './open-small-desk.ts';

const hour = 60 * 60_000;

/** A ticket of Tuesday noon, so due on Wednesday noon, and what officers are sent of it. */
async function openReminded() {
  const small = await openSmallDesk('2026-11-24T12:00:00+06:00');
  const number = ticketNumber.parse(await small.files());
  await small.now.desk.reminders.start();
  const sent = async () =>
    (await small.now.store.deliveries.all()).flatMap(({ content }) =>
      content.kind === 'due' ? [content.is] : [],
    );
  return {
    small,
    number,
    sent,
    /** The clock goes on to this time, from alarm to alarm, and all that it rings for is done. */
    async until(time: string) {
      for (;;) {
        const left = Date.parse(`${time}:00+06:00`) - small.clock.now().getTime();
        if (left <= 0) break;
        small.clock.advance(Math.min(left, await small.clock.nextAlarm()));
        await settled();
      }
    },
    settled,
  };
  async function settled() {
    // Whatever an alarm has begun is behind this in the store's queue; then the next alarm is set.
    for (let turn = 0; turn < 3; turn += 1) await small.now.store.transaction(async () => {});
    await small.clock.nextAlarm();
  }
}

it('reminds an hour before, at the time, and then on each office day, never on the weekend', async () => {
  const { sent, until } = await openReminded();
  await until('2026-11-25T10:59');
  expect(await sent()).toEqual([]);
  await until('2026-11-25T11:00');
  expect(await sent()).toEqual(['soon']);
  await until('2026-11-25T12:00');
  expect(await sent()).toEqual(['soon', 'overdue']);
  await until('2026-11-26T08:59');
  expect(await sent()).toHaveLength(2);
  await until('2026-11-26T09:00');
  expect(await sent()).toHaveLength(3);
  await until('2026-11-29T08:59');
  expect(await sent()).toHaveLength(3);
  await until('2026-11-29T09:00');
  expect(await sent()).toHaveLength(4);
});

it('reminds of none that is answered, taken back or forgotten', async () => {
  const { small, sent, until, number } = await openReminded();
  await small.now.desk.reply({ ticket: number, text: 'উত্তর', author: 'নাজমুল', key: 'k' });
  await small.now.store.transaction(async () => {});
  small.clock.advance(30 * hour);
  await small.now.store.transaction(async () => {});
  expect(await sent()).toEqual([]);
  await small.now.desk.continue(small.said('বুঝিনি'), { messageId: 1 });
  await until('2026-11-29T09:00');
  expect(await sent()).not.toEqual([]);
});

it('never reminds twice of the same, however often it starts, and of several missed ones only of the last', async () => {
  const { small, sent, until, settled } = await openReminded();
  await until('2026-11-25T11:00');
  await small.restart();
  await small.now.desk.reminders.start();
  await settled();
  expect(await sent()).toEqual(['soon']);

  await small.restart();
  // Nothing runs from Wednesday to Sunday.
  small.clock.advance(4 * 24 * hour);
  await small.now.desk.reminders.start();
  expect(await sent()).toEqual(['soon', 'overdue']);
  await until('2026-11-30T09:00');
  expect(await sent()).toEqual(['soon', 'overdue', 'overdue']);
});

it('lets snoozed tickets sleep, and reminds when they wake', async () => {
  const { small, sent, until, number } = await openReminded();
  await change(number, '2026-11-26T05:00:00.000Z');
  await until('2026-11-26T10:59');
  expect(await sent()).toEqual([]);
  await until('2026-11-26T11:00');
  expect(await sent()).toEqual(['overdue']);

  function change(which: TicketNumber, snoozedUntil: string) {
    return small.now.store.transaction(async ({ tickets }) => {
      const ticket = await tickets.get(which);
      if (ticket !== undefined) tickets.put({ ...ticket, snoozedUntil });
    });
  }
});

it('keeps to holidays that are added while the reminder is set', async () => {
  const { small, sent, until } = await openReminded();
  await until('2026-11-25T12:00');
  await small.now.desk.office.holidays.add('2026-11-26', 'ছুটি', boss);
  await until('2026-11-26T18:00');
  expect(await sent()).toEqual(['soon', 'overdue']);
  await until('2026-11-29T09:00');
  expect(await sent()).toHaveLength(3);
});
