import { createZone, type Day, dayAfter, daysBetween, type Weekday, weekdayOf } from './zone.ts';

/** When an office is open in every week. */
export interface OfficeWeek {
  /** At least one. */
  readonly days: readonly Weekday[];
  /** Minutes since midnight: 540 is nine in the morning. */
  readonly opens: number;
  /** Minutes since midnight, later than `opens`. From this minute on it is closed. */
  readonly closes: number;
}

/** A moment as people at the office say it. */
export interface OfficeMoment {
  readonly day: Day;
  readonly weekday: Weekday;
  /** 0 is the day that it is spoken of, 1 the next. */
  readonly inDays: number;
  /** Whole minutes since midnight. */
  readonly minutes: number;
}

/** The office's working time. Amounts of it are in office hours: a day of nine to five has eight. */
export interface OfficeCalendar {
  isOpen(at: Date): boolean;
  /** Whether the office works on this day at all. */
  isOfficeDay(day: Day): boolean;
  /** The first time that it opens after this moment. */
  nextOpening(at: Date): Date;
  /** The earliest moment by which so many office hours have passed; with a negative number the latest before. */
  addOfficeTime(at: Date, hours: number): Date;
  /** Office hours from one moment to the other; negative if the second is the earlier. */
  officeTimeBetween(from: Date, to: Date): number;
  /** The day on the office's wall. */
  dayOf(at: Date): Day;
  /** The first moment of a day. */
  startOf(day: Day): Date;
  /** How somebody at the office says this moment. */
  said(at: Date, now: Date): OfficeMoment;
}

/** The working time of one day, as moments. */
interface Span {
  readonly opens: number;
  readonly closes: number;
}

const hourMs = 60 * 60_000;

/** @param holidays days on which it is closed though the week says otherwise */
export function createCalendar({
  zone: zoneName,
  week,
  holidays,
}: {
  /** A time zone such as `Asia/Dhaka`. */
  readonly zone: string;
  readonly week: OfficeWeek;
  readonly holidays: Iterable<Day>;
}): OfficeCalendar {
  const zone = createZone(zoneName);
  const closed = new Set(holidays);
  const spans = new Map<Day, Span>();

  const isOfficeDay = (day: Day) => week.days.includes(weekdayOf(day)) && !closed.has(day);

  const spanOf = (day: Day): Span => {
    const known = spans.get(day);
    if (known !== undefined) return known;
    const span = {
      opens: zone.moment(day, week.opens).getTime(),
      closes: zone.moment(day, week.closes).getTime(),
    };
    spans.set(day, span);
    return span;
  };

  const dayOf = (at: Date) => zone.local(at).day;

  /** Office days from this day on, or backwards from it. */
  function* officeDays(from: Day, step: 1 | -1): Generator<Span> {
    for (let day = from; ; day = dayAfter(day, step)) if (isOfficeDay(day)) yield spanOf(day);
  }

  const first = (from: Day, step: 1 | -1, fits: (span: Span) => boolean): Span => {
    for (const span of officeDays(from, step)) if (fits(span)) return span;
    throw new Error('unreachable: office days never end');
  };

  const later = (at: Date, wanted: number): Date => {
    let left = wanted;
    const start = at.getTime();
    const last = first(dayOf(at), 1, ({ opens, closes }) => {
      const open = Math.max(0, closes - Math.max(opens, start));
      if (left <= open && open > 0) return true;
      left -= open;
      return false;
    });
    return new Date(Math.max(last.opens, start) + left);
  };

  const earlier = (at: Date, wanted: number): Date => {
    let left = wanted;
    const end = at.getTime();
    const last = first(dayOf(at), -1, ({ opens, closes }) => {
      const open = Math.max(0, Math.min(closes, end) - opens);
      if (left <= open && open > 0) return true;
      left -= open;
      return false;
    });
    return new Date(Math.min(last.closes, end) - left);
  };

  const between = (from: Date, to: Date): number => {
    const [start, end] = [from.getTime(), to.getTime()];
    const lastDay = dayOf(to);
    let sum = 0;
    for (let day = dayOf(from); day <= lastDay; day = dayAfter(day)) {
      if (!isOfficeDay(day)) continue;
      const { opens, closes } = spanOf(day);
      sum += Math.max(0, Math.min(closes, end) - Math.max(opens, start));
    }
    return sum / hourMs;
  };

  return {
    isOfficeDay,
    dayOf,
    isOpen(at) {
      const { day, minutes } = zone.local(at);
      return isOfficeDay(day) && minutes >= week.opens && minutes < week.closes;
    },
    nextOpening: (at) => new Date(first(dayOf(at), 1, ({ opens }) => opens > at.getTime()).opens),
    addOfficeTime(at, hours) {
      if (hours === 0) return at;
      return hours > 0 ? later(at, hours * hourMs) : earlier(at, -hours * hourMs);
    },
    officeTimeBetween: (from, to) => (from <= to ? between(from, to) : -between(to, from)),
    startOf: (day) => zone.moment(day, 0),
    said(at, now) {
      const { day, minutes } = zone.local(at);
      return {
        day,
        weekday: weekdayOf(day),
        inDays: daysBetween(dayOf(now), day),
        minutes: Math.floor(minutes),
      };
    },
  };
}
