import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/office-hours/calendar.ts';

/** Sunday to Thursday, nine to five. */
const week = { days: [0, 1, 2, 3, 4], opens: 9 * 60, closes: 17 * 60 } as const;
/** Victory Day 2026 is a Wednesday; the Thursday after it is taken off too. */
const holidays = ['2026-12-16', '2026-12-17'];
const dhaka = createCalendar({ zone: 'Asia/Dhaka', week, holidays });
const there = (time: string) => new Date(`${time}:00+06:00`);

describe('the office in Natore', () => {
  it.each([
    ['Tuesday morning', '2026-11-24T09:00', true],
    ['Tuesday before nine', '2026-11-24T08:59', false],
    ['Tuesday at five', '2026-11-24T17:00', false],
    ['Tuesday in its last minute', '2026-11-24T16:59', true],
    ['Friday', '2026-11-27T12:00', false],
    ['Saturday', '2026-11-28T12:00', false],
    ['Sunday', '2026-11-29T12:00', true],
    ['a holiday', '2026-12-16T12:00', false],
  ])('on %s', (_case, at, open) => {
    expect(dhaka.isOpen(there(at))).toBe(open);
  });

  it.each([
    ['the same morning', '2026-11-24T06:00', '2026-11-24T09:00'],
    ['the next morning, from nine on', '2026-11-24T09:00', '2026-11-25T09:00'],
    ['Sunday, after the week', '2026-11-26T17:00', '2026-11-29T09:00'],
    ['after two holidays and the weekend', '2026-12-15T17:30', '2026-12-20T09:00'],
  ])('opens next %s', (_case, at, opens) => {
    expect(dhaka.nextOpening(there(at))).toEqual(there(opens));
  });

  it.each([
    ['a whole day from opening ends at closing', '2026-11-24T09:00', 8, '2026-11-24T17:00'],
    ['what is asked at noon is due the next noon', '2026-11-24T12:00', 8, '2026-11-25T12:00'],
    ['what is asked at night counts from the morning', '2026-11-24T22:00', 2, '2026-11-25T11:00'],
    ['over the weekend', '2026-11-26T16:00', 2, '2026-11-29T10:00'],
    ['over holidays and weekend', '2026-12-15T16:00', 8, '2026-12-20T16:00'],
    ['an hour back', '2026-11-24T11:00', -1, '2026-11-24T10:00'],
    ['an hour back into the day before', '2026-11-24T09:30', -1, '2026-11-23T16:30'],
    ['an hour back over the weekend', '2026-11-29T09:00', -1, '2026-11-26T16:00'],
    ['nothing', '2026-11-27T12:00', 0, '2026-11-27T12:00'],
  ])('counts: %s', (_case, at, hours, then) => {
    expect(dhaka.addOfficeTime(there(at), hours)).toEqual(there(then));
  });

  it('says moments as people do, by the day on the wall', () => {
    expect(dhaka.said(there('2026-11-25T11:30'), there('2026-11-24T23:59'))).toEqual({
      day: '2026-11-25',
      weekday: 3,
      inDays: 1,
      minutes: 11 * 60 + 30,
    });
    expect(dhaka.dayOf(new Date('2026-11-24T18:00:00Z'))).toBe('2026-11-25');
    expect(dhaka.startOf('2026-11-25')).toEqual(new Date('2026-11-24T18:00:00Z'));
  });
});

/** A zone whose clocks are changed, and one with half hours. */
describe.each(['Asia/Dhaka', 'Europe/Berlin', 'Asia/Kathmandu'])('office time in %s', (zone) => {
  const calendar = createCalendar({ zone, week, holidays });
  const moment = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const hours = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);

  it('that was added is what is measured', () => {
    fc.assert(
      fc.property(moment, hours, (at, amount) => {
        expect(calendar.officeTimeBetween(at, calendar.addOfficeTime(at, amount))).toBeCloseTo(amount, 6);
        expect(calendar.officeTimeBetween(calendar.addOfficeTime(at, -amount), at)).toBeCloseTo(amount, 6);
      }),
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(moment, moment, hours, hours, (one, other, amount, more) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const due = (at: Date, count: number) => calendar.addOfficeTime(at, count).getTime();
        expect(due(earlier, amount)).toBeLessThanOrEqual(due(later, amount));
        expect(due(earlier, amount)).toBeLessThan(due(earlier, amount + more));
        expect(calendar.officeTimeBetween(earlier, later)).toBeGreaterThanOrEqual(0);
        expect(calendar.officeTimeBetween(later, earlier)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('adds up over a moment in between', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const sum = calendar.officeTimeBetween(a, b) + calendar.officeTimeBetween(b, c);
        expect(calendar.officeTimeBetween(a, c)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('is open from an opening on, and closed just before it', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const opening = calendar.nextOpening(at);
        expect(opening.getTime()).toBeGreaterThan(at.getTime());
        expect(calendar.isOpen(opening)).toBe(true);
        expect(calendar.isOpen(new Date(opening.getTime() - 1))).toBe(false);
        if (!calendar.isOpen(at)) expect(calendar.officeTimeBetween(at, opening)).toBe(0);
      }),
    );
  });
});
