import { describe, expect, it } from 'vitest';
import { age, moment } from '../../src/inbox/dates.ts';
import type { Values } from '../../src/wording/wording.ts';
import { wording } from './office.ts';

const bangla = (key: string, values?: Values) => wording.text('bn', `inbox.${key}`, values);
const english = (key: string, values?: Values) => wording.text('en', `inbox.${key}`, values);

describe('a moment', () => {
  it.each([
    ['2026-11-24T09:05:00Z', '২৪ নভেম্বর ২০২৬, বিকাল ৩:০৫', '24 November 2026, 3:05 pm'],
    ['2026-12-31T18:00:00Z', '১ জানুয়ারি ২০২৭, রাত ১২:০০', '1 January 2027, 12:00 am'],
    ['2026-12-31T17:59:59Z', '৩১ ডিসেম্বর ২০২৬, রাত ১১:৫৯', '31 December 2026, 11:59 pm'],
    ['2026-02-28T23:30:00Z', '১ মার্চ ২০২৬, ভোর ৫:৩০', '1 March 2026, 5:30 am'],
    ['2026-06-15T06:00:00Z', '১৫ জুন ২০২৬, দুপুর ১২:০০', '15 June 2026, 12:00 pm'],
  ])('%s is told on the office’s clock', (at, bn, en) => {
    expect(moment(bangla, new Date(at))).toBe(bn);
    expect(moment(english, new Date(at))).toBe(en);
  });

  it('has words for every hour and month', () => {
    for (let hours = 0; hours < 366 * 24; hours += 25) {
      const at = new Date(Date.UTC(2026, 0, 1, hours));
      expect(moment(bangla, at)).toMatch(/^[০-৯]+ \S+ ২০২[৬৭], \S+ [০-৯]+:[০-৯]{2}$/);
      expect(moment(english, at)).toMatch(/^\d+ [A-Z]\w+ 202[67], \d+:\d{2} [ap]m$/);
    }
  });
});

describe('an age', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it.each([
    ['2026-11-24T12:00:05Z', 'এইমাত্র', 'just now'],
    ['2026-11-24T11:59:30Z', 'এইমাত্র', 'just now'],
    ['2026-11-24T11:59:00Z', '১ মিনিট আগে', '1 minute ago'],
    ['2026-11-24T10:01:00Z', '১ ঘণ্টা আগে', '1 hour ago'],
    ['2026-11-23T12:00:00Z', '১ দিন আগে', '1 day ago'],
    ['2026-09-24T12:00:00Z', '২ মাস আগে', '2 months ago'],
    ['2023-11-24T12:00:00Z', '৩ বছর আগে', '3 years ago'],
  ])('of %s', (at, bn, en) => {
    expect(age(bangla, new Date(at), now)).toBe(bn);
    expect(age(english, new Date(at), now)).toBe(en);
  });
});
