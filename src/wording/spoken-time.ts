import type { OfficeMoment } from '../office-hours/calendar.ts';
import { partOfDay } from './part-of-day.ts';
import type { Voice } from './voice.ts';

const hour = 60;

/**
 * A moment of the next days in everyday words: `আজ বিকাল ৪টায়`, `on Sunday at 11 am`.
 * @param as `by`: until then (rounded up to the full hour, as one says it); `at`: just then
 */
export function spokenTime(moment: OfficeMoment, as: 'by' | 'at', voice: Voice): string {
  const minutes = as === 'by' ? fullHour(moment.minutes) : moment.minutes;
  const values = {
    day: spokenDay(moment, voice),
    part: voice.text(`inbox.date.part.${partOfDay(Math.floor(minutes / hour))}`),
    hour: Math.floor(minutes / hour) % 12 || 12,
  };
  const minute = minutes % hour;
  return minute === 0
    ? voice.text(`when.${as}.hour`, values)
    : voice.text(`when.${as}.minute`, { ...values, tens: Math.floor(minute / 10), ones: minute % 10 });
}

/** The last hour of a day has no next one in it. */
function fullHour(minutes: number): number {
  const full = Math.ceil(minutes / hour) * hour;
  return full < 24 * hour ? full : minutes;
}

function spokenDay({ inDays, weekday, day }: OfficeMoment, voice: Voice): string {
  if (inDays === 0) return voice.text('when.day.today');
  if (inDays === 1) return voice.text('when.day.tomorrow');
  if (inDays < 7)
    return voice.text('when.day.weekday', { weekday: voice.text(`inbox.date.weekday.${weekday}`) });
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return voice.text('when.day.date', { day: date, month: voice.text(`inbox.date.month.${month}`) });
}
