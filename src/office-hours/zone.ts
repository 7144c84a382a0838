/** A day of the calendar, `YYYY-MM-DD`. Sorts by time. */
export type Day = string;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What clocks and calendars of a zone show. */
interface LocalTime {
  readonly day: Day;
  /** Since midnight, with the fraction of a minute. */
  readonly minutes: number;
}

/** A time zone: from moments to what its clocks show, and back. */
export interface Zone {
  local(at: Date): LocalTime;
  /** The moment at which its clocks show this. */
  moment(day: Day, minutes: number): Date;
}

const minuteMs = 60_000;

/** @param name of the IANA data base, such as `Asia/Dhaka`; the rules are those that Intl knows */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  /** How far its clocks are ahead of UTC then, in milliseconds. */
  const ahead = (at: number): number => {
    const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const [year, month, day, hour, minute, second] = (
      ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
    ).map((part) => shown.get(part) ?? 0);
    const asUtc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    return asUtc - Math.floor(at / 1000) * 1000;
  };

  return {
    local(at) {
      const there = at.getTime() + ahead(at.getTime());
      const day = new Date(there).toISOString().slice(0, 10);
      return { day, minutes: (there - Date.parse(day)) / minuteMs };
    },
    moment(day, minutes) {
      const shown = Date.parse(day) + minutes * minuteMs;
      // Twice, in case the clocks are changed in between.
      const first = shown - ahead(shown);
      return new Date(shown - ahead(first));
    },
  };
}

/** So many days later; earlier, if negative. */
export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(day) + days * 24 * 60 * minuteMs).toISOString().slice(0, 10);
}

/** How many days lie from one to the other. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * minuteMs));
}

export function weekdayOf(day: Day): Weekday {
  // The language gives a number from 0 to 6.
  return new Date(day).getUTCDay() as Weekday;
}
