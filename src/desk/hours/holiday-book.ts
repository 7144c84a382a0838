import { z } from 'zod';
import type { OfficeHours } from '../../knowledge/model.ts';
import type { Bilingual } from '../../language/language.ts';
import { longestName } from '../../office-hours/holiday.ts';
import type { Day } from '../../office-hours/zone.ts';

/** A day that exists, as forms and calendars write it. */
export const holidayForm = z.object({
  day: z.iso.date(),
  name: z.string().trim().min(1).max(longestName),
});

/** What officers changed about the holidays of the knowledge's files. */
export const holidayBook = z.object({
  added: z.array(holidayForm),
  removed: z.array(z.iso.date()),
});
export type HolidayBook = z.infer<typeof holidayBook>;

/** Nothing is changed. */
export const unchangedHolidays: HolidayBook = { added: [], removed: [] };

/** A holiday as the office keeps it: of the files, or an officer's, whose name is in one language. */
export interface KeptHoliday {
  readonly day: Day;
  readonly name: Bilingual;
}

/** The days on which the office is closed, by date. What an officer says of a day stands above the files. */
export function keptHolidays(book: HolidayBook, { holidays }: OfficeHours): readonly KeptHoliday[] {
  const removed = new Set(book.removed);
  const kept = new Map<Day, KeptHoliday>();
  for (const holiday of holidays) if (!removed.has(holiday.day)) kept.set(holiday.day, holiday);
  for (const { day, name } of book.added) kept.set(day, { day, name: { bn: name, en: name } });
  return [...kept.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
