import type { OfficeHours } from '../../knowledge/model.ts';
import { type ReadHolidays, readHolidays } from '../../office-hours/ical.ts';
import type { Day } from '../../office-hours/zone.ts';
import type { DocumentChanges } from '../store.ts';
import { type HolidayBook, type KeptHoliday, keptHolidays } from './holiday-book.ts';

/** What officers do with the list of holidays. */
export interface Holidays {
  list(): Promise<readonly KeptHoliday[]>;
  /** A day that is a holiday already gets this name. */
  add(day: Day, name: string): Promise<void>;
  remove(day: Day): Promise<void>;
  /** Adds the days of an iCalendar text; those that are there already keep the name that they have. */
  import(text: string): Promise<ReadHolidays>;
}

/** What of the store the list needs. */
interface HolidayStore {
  readonly holidays: Pick<DocumentChanges<HolidayBook>, 'get'>;
  transaction<Result>(
    work: (changes: { readonly holidays: DocumentChanges<HolidayBook> }) => Promise<Result>,
  ): Promise<Result>;
}

export function createHolidays({
  store,
  hours,
}: {
  readonly store: HolidayStore;
  readonly hours: () => OfficeHours;
}): Holidays {
  const change = (how: (book: HolidayBook) => HolidayBook) =>
    store.transaction(async ({ holidays }) => holidays.put(how(await holidays.get())));

  return {
    list: async () => keptHolidays(await store.holidays.get(), hours()),
    add: (day, name) => change((book) => withHoliday(book, { day, name })),
    remove: (day) =>
      change(({ added, removed }) => ({
        added: added.filter((holiday) => holiday.day !== day),
        removed: [...new Set([...removed, day])],
      })),
    async import(text) {
      const read = readHolidays(text);
      if (!read.success) return read;
      await change((book) => {
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
