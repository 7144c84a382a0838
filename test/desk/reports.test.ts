import { expect, it } from 'vitest';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { openSmallDesk, rahima } from './open-small-desk.ts';

const hour = 60 * 60_000;

it('tells what was asked, how soon it was answered and what citizens thought, in numbers alone', async () => {
  const small = await openSmallDesk('2026-11-24T12:00:00+06:00');
  const { desk, store } = small.now;
  const karim = { chatId: 7_000_000_002, name: 'করিম' };
  const same = small.said('they want my OTP', karim);
  await desk.ask(same);
  await desk.ask(same);
  await desk.ask(small.said('ওটিপি চায়', karim));
  const early = ticketNumber.parse(await small.files());
  small.clock.advance(2 * hour);
  await desk.reply({ ticket: early, text: 'উত্তর', author: 'নাজমুল', key: 'a' });
  const late = ticketNumber.parse(await small.files());
  // Nine office hours, till Wednesday afternoon.
  small.clock.advance(25 * hour);
  await desk.turn.solve(rahima.chatId, early);
  await desk.ratings.rate(rahima.chatId, early, 'good');
  await desk.ratings.rate(rahima.chatId, early, 'bad');

  expect(await desk.reports.months()).toEqual(['2026-11']);
  const report = await desk.reports.month('2026-11');
  expect(report.days.find(({ day }) => day === '2026-11-24')).toMatchObject({ escalate: 2 });
  expect(report.days).toHaveLength(30);
  expect(report.questions).toMatchObject({ all: 4, answer: 2, escalate: 2 });
  expect(report.languages).toEqual({ bn: 3, en: 1 });
  expect(report.tickets).toEqual({ opened: 2, closed: 1 });
  expect(report.firstResponse).toEqual({ typical: 2, kept: 1, late: 1, open: 0 });
  // From Tuesday noon to Wednesday three o'clock: five hours and six.
  expect(report.resolution).toEqual({ typical: 11, count: 1 });
  expect(report.satisfaction).toEqual({ good: 0, bad: 1, silent: 0 });
  expect(report.topics).toEqual([{ id: 'cyber', count: 2 }]);
  expect(report.unanswered.map(({ count }) => count)).toEqual([2]);

  const [day] = await store.days.all();
  expect(day?.answered).toEqual({ 'cyber-otp': 2 });
  expect(JSON.stringify(await store.days.all())).not.toMatch(/OTP|ওটিপি|পুকুর|রহিমা|7000000001/);
  await small.restart();
  expect(await small.now.desk.reports.month('2026-11')).toEqual(report);
  expect((await small.now.desk.reports.month('2026-10')).questions.all).toBe(0);
  expect(late).toBe(102);
});
