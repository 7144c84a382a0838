import type { OfficeHours } from '../../knowledge/model.ts';
import { createCalendar, type OfficeCalendar, type OfficeMoment } from '../../office-hours/calendar.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { type HolidayBook, keptHolidays } from './holiday-book.ts';

/** What a citizen is told about when the answer comes. */
export interface Expected {
  /** By when, as the office's promise has it. */
  readonly due: OfficeMoment;
  /** When the office opens; null: it is open now. */
  readonly opens: OfficeMoment | null;
}

/** The office's time, with the holidays as they are kept now. */
export interface OfficeTime {
  calendar(): Promise<OfficeCalendar>;
  /** How soon the office promises an answer now: by when a question of this moment is answered. */
  promise(): Promise<(urgent: boolean) => Date>;
  expected(ticket: Pick<Ticket, 'dueAt'>): Promise<Expected>;
}

/** @param hours as the knowledge has them now */
export function createOfficeTime(options: {
  readonly store: Pick<Store, 'holidays'>;
  readonly hours: () => OfficeHours;
  /** The office's time zone. */
  readonly zone: string;
  readonly clock: Clock;
}): OfficeTime {
  const { store, hours, zone, clock } = options;
  let made: { book: HolidayBook; of: OfficeHours; calendar: OfficeCalendar } | undefined;

  const calendar = async (): Promise<OfficeCalendar> => {
    const book = await store.holidays.get();
    const of = hours();
    if (made?.book !== book || made.of !== of) {
      const holidays = keptHolidays(book, of).map(({ day }) => day);
      made = { book, of, calendar: createCalendar({ zone, week: of.week, holidays }) };
    }
    return made.calendar;
  };

  return {
    calendar,
    async promise() {
      const { promise } = hours();
      const { addOfficeTime } = await calendar();
      const now = clock.now();
      return (urgent) => addOfficeTime(now, urgent ? promise.urgent : promise.normal);
    },
    async expected({ dueAt }) {
      const now = clock.now();
      const due = dueAt === null ? now : new Date(dueAt);
      const { isOpen, nextOpening, said } = await calendar();
      return { due: said(due, now), opens: isOpen(now) ? null : said(nextOpening(now), now) };
    },
  };
}
