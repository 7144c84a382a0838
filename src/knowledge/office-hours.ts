import type { Weekday } from '../office-hours/zone.ts';
import type { Folder } from './folder.ts';
import type { OfficeHours } from './model.ts';

const weekdays = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
} as const satisfies Record<string, Weekday>;

/** Those of government offices in Bangladesh, for a folder that says nothing of its own. */
const usual: OfficeHours = {
  week: { days: [0, 1, 2, 3, 4], opens: 9 * 60, closes: 17 * 60 },
  promise: { normal: 8, urgent: 2 },
  holidays: [],
};

export function officeHoursOf(written: Folder['officeHours']): OfficeHours {
  if (written === undefined) return usual;
  const { week, promise, holidays } = written;
  return {
    week: {
      days: week.days.map((day) => weekdays[day]),
      opens: minutesOf(week.opens),
      closes: minutesOf(week.closes),
    },
    promise,
    holidays,
  };
}

/** `09:30` as minutes since midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
