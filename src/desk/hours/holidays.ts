import type { OfficeHours } from '../../knowledge/model.ts';
import { type ReadHolidays, readHolidays } from '../../office-hours/ical.ts';
import type { Day } from '../../office-hours/zone.ts';
import { type Actor, type AuditObject, type Deed, deedOf } from '../audit/audit-record.ts';
import type { Clock } from '../clock.ts';
import type { Changes, DocumentChanges } from '../store.ts';
import { type HolidayBook, type KeptHoliday, keptHolidays } from './holiday-book.ts';

/** What officers do with the list of holidays. */
export interface Holidays {
  list(): Promise<readonly KeptHoliday[]>;
  /** A day that is a holiday already gets this name. */
  add(day: Day, name: string, by: Actor): Promise<void>;
  remove(day: Day, by: Actor): Promise<void>;
  /** Adds the days of an iCalendar text; those that are there already keep the name that they have. */
  import(text: string, by: Actor): Promise<ReadHolidays>;
}

/** What of the store the list needs. */
interface HolidayStore {
  readonly holidays: Pick<DocumentChanges<HolidayBook>, 'get'>;
  transaction<Result>(
    work: (changes: Pick<Changes, 'holidays' | 'audit'>) => Promise<Result>,
  ): Promise<Result>;
}

export function createHolidays({
  store,
  clock,
  hours,
}: {
  readonly store: HolidayStore;
  readonly clock: Clock;
  readonly hours: () => OfficeHours;
}): Holidays {
  const change = (by: Actor, what: Deed, on: AuditObject, how: (book: HolidayBook) => HolidayBook) =>
    store.transaction(async ({ holidays, audit }) => {
      holidays.put(how(await holidays.get()));
      audit.add(deedOf(clock.now(), by, what, on));
    });

  return {
    list: async () => keptHolidays(await store.holidays.get(), hours()),
    add: (day, name, by) =>
      change(by, 'holiday-added', { is: 'holiday', day }, (book) => withHoliday(book, { day, name })),
    remove: (day, by) =>
      change(by, 'holiday-removed', { is: 'holiday', day }, ({ added, removed }) => ({
        added: added.filter((holiday) => holiday.day !== day),
        removed: [...new Set([...removed, day])],
      })),
    async import(text, by) {
      const read = readHolidays(text);
      if (!read.success) return read;
      const days = read.holidays.length;
      await change(by, 'holidays-imported', { is: 'holidays', days }, (book) => {
        const known = new Set(keptHolidays(book, hours()).map(({ day }) => day));
        return read.holidays.filter(({ day }) => !known.has(day)).reduce(withHoliday, book);
      });
      return read;
    },
  };
}

function withHoliday({ added, removed }: HolidayBook, holiday: HolidayBook['added'][number]): HolidayBook {
  return {
    added: [...added.filter(({ day }) => day !== holiday.day), holiday],
    removed: removed.filter((day) => day !== holiday.day),
  };
}
