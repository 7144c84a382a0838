import type { Day } from '../office-hours/zone.ts';
import { partOfDay } from '../wording/part-of-day.ts';
import type { Values } from '../wording/wording.ts';

/** The inbox's words in one language. */
type Words = (key: string, values?: Values) => string;

/** Bangladesh has one time and no summer time: UTC+6, in milliseconds. */
const dhaka = 6 * 60 * 60 * 1000;

/** A moment on the office's clock: `২৪ নভেম্বর ২০২৬, বিকাল ৩:০৫`, `24 November 2026, 3:05 pm`. */
export function moment(t: Words, at: Date): string {
  const there = new Date(at.getTime() + dhaka);
  const hour = there.getUTCHours();
  const minute = there.getUTCMinutes();
  return t('date.moment', {
    day: there.getUTCDate(),
    month: t(`date.month.${there.getUTCMonth() + 1}`),
    year: there.getUTCFullYear(),
    part: t(`date.part.${partOfDay(hour)}`),
    hour: hour % 12 === 0 ? 12 : hour % 12,
    tens: Math.floor(minute / 10),
    ones: minute % 10,
  });
}

/** A month, given as `YYYY-MM`: `নভেম্বর ২০২৬`, `November 2026`. */
export function monthText(t: Words, month: string): string {
  const [year, number] = month.split('-').map(Number);
  return t('date.monthOf', { month: t(`date.month.${number}`), year: year ?? 0 });
}

/** A time of every day, given in minutes since midnight: `সকাল ৯টা`, `9 am`. */
export function clockTime(t: Words, minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const values = { part: t(`date.part.${partOfDay(hour)}`), hour: hour % 12 || 12 };
  const minute = minutes % 60;
  if (minute === 0) return t('date.clock.hour', values);
  return t('date.clock.minute', { ...values, tens: Math.floor(minute / 10), ones: minute % 10 });
}

/** A day: `১৬ ডিসেম্বর ২০২৬`, `16 December 2026`. */
export function dayText(t: Words, day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return t('date.day', { day: date ?? 0, month: t(`date.month.${month}`), year: year ?? 0 });
}

/** Units of time that ages are told in, with their seconds. */
const units = [
  ['year', 365 * 24 * 60 * 60],
  ['month', 30 * 24 * 60 * 60],
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const;

/** How long ago, in its largest unit: `৩ ঘণ্টা আগে`, `3 hours ago`, `now`. */
export function age(t: Words, at: Date, now: Date): string {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? [];
  return unit === undefined ? t('date.ago.now') : t(`date.ago.${unit}`, { n: Math.floor(seconds / length) });
}
