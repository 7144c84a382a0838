import type { Holiday } from './holiday.ts';
import { longestName } from './holiday.ts';
import { type IcalLine, icalLines } from './ical-lines.ts';
import { type Day, dayAfter, daysBetween } from './zone.ts';

/** What can be wrong with an iCalendar text, for somebody who has to mend or replace it. */
type IcalProblem =
  | 'no-calendar'
  | 'not-ical'
  | 'unfinished'
  | 'no-start'
  | 'not-a-day'
  | 'ends-too-early'
  | 'too-long'
  | 'no-name'
  | 'repeats'
  | 'empty'
  | 'too-many';
export interface IcalFault {
  /** Counted from 1, in the text as it was given. */
  readonly line: number;
  readonly problem: IcalProblem;
}

export type ReadHolidays =
  | { readonly success: true; readonly holidays: readonly Holiday[] }
  /** Every fault, by line. Half of a calendar is never returned. */
  | { readonly success: false; readonly faults: readonly IcalFault[] };

/** No holiday is longer; a slip in a year would close the office for ever. */
const longestHoliday = 31;
/** Some years of holidays. */
const mostDays = 500;

/**
 * Reads the whole days of an iCalendar text (RFC 5545): each VEVENT with DTSTART, perhaps DTEND or a DURATION in days,
 * and SUMMARY. Strict: an event that is no whole day, or that repeats, is a fault and not left out, since an office
 * that takes a holiday for a working day breaks its word. Cancelled events count for nothing; alarms, time zones,
 * to-dos and whatever else stands in the file are not looked at.
 */
export function readHolidays(text: string): ReadHolidays {
  const lines = icalLines(text);
  const faults: IcalFault[] = [];
  const events: Event[] = [];
  const open: { readonly name: string; readonly line: number }[] = [];
  let event: Event | undefined;

  for (const line of lines) {
    const kind = line.value.trim().toUpperCase();
    if (open.length === 0 && !(line.name === 'BEGIN' && kind === 'VCALENDAR')) {
      faults.push({ line: line.line, problem: 'no-calendar' });
      break;
    }
    if (line.name === '') faults.push({ line: line.line, problem: 'not-ical' });
    else if (line.name === 'BEGIN') {
      open.push({ name: kind, line: line.line });
      if (kind === 'VEVENT') event = { line: line.line, fields: new Map() };
    } else if (line.name === 'END') {
      const begun = open.pop();
      if (begun?.name !== kind) {
        faults.push({ line: line.line, problem: 'unfinished' });
        break;
      }
      if (kind === 'VEVENT' && event !== undefined) {
        events.push(event);
        event = undefined;
      }
    } else if (open.at(-1)?.name === 'VEVENT') event?.fields.set(line.name, line);
  }
  for (const { line } of faults.length === 0 ? open : []) faults.push({ line, problem: 'unfinished' });
  if (lines.length === 0) faults.push({ line: 1, problem: 'no-calendar' });

  const days = events.flatMap((one) => daysOf(one, (fault) => faults.push(fault)));
  if (faults.length === 0 && days.length === 0) faults.push({ line: 1, problem: 'empty' });
  if (days.length > mostDays) faults.push({ line: 1, problem: 'too-many' });
  if (faults.length > 0) return { success: false, faults: faults.toSorted((a, b) => a.line - b.line) };
  return { success: true, holidays: days };
}

interface Event {
  readonly line: number;
  /** The last of each name. */
  readonly fields: Map<string, IcalLine>;
}

function daysOf({ line, fields }: Event, report: (fault: IcalFault) => void): readonly Holiday[] {
  if (fields.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return [];
  const repeats = fields.get('RRULE') ?? fields.get('RDATE');
  if (repeats !== undefined) report({ line: repeats.line, problem: 'repeats' });

  const summary = fields.get('SUMMARY');
  const name = unescaped(summary?.value ?? '').slice(0, longestName);
  if (name === '') report({ line: summary?.line ?? line, problem: 'no-name' });

  const start = fields.get('DTSTART');
  if (start === undefined) {
    report({ line, problem: 'no-start' });
    return [];
  }
  const from = dayIn(start);
  if (from === undefined) {
    report({ line: start.line, problem: 'not-a-day' });
    return [];
  }
  const end = fields.get('DTEND') ?? fields.get('DURATION');
  const count = end === undefined ? 1 : lengthIn(end, from);
  if (end !== undefined && count === undefined) report({ line: end.line, problem: 'not-a-day' });
  if (end === undefined || count === undefined) return [{ day: from, name }];
  if (count < 1) report({ line: end.line, problem: 'ends-too-early' });
  if (count > longestHoliday) {
    report({ line: end.line, problem: 'too-long' });
    return [];
  }
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({ day: dayAfter(from, index), name }));
}

/** A DATE, which exists. */
function dayIn({ value, parameters }: IcalLine): Day | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value.trim()) ?? [];
  if (year === undefined || !['DATE', undefined].includes(parameters.get('VALUE')?.toUpperCase()))
    return undefined;
  const written = `${year}-${month}-${day}`;
  const time = Date.parse(written);
  // 30 February would be taken for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

/** In days. The end is the first day that no longer belongs to it (RFC 5545, 3.6.1). */
function lengthIn(end: IcalLine, from: Day): number | undefined {
  if (end.name === 'DTEND') {
    const to = dayIn(end);
    return to === undefined ? undefined : daysBetween(from, to);
  }
  const [, count, unit] = /^\+?P(\d{1,4})([DW])$/.exec(end.value.trim().toUpperCase()) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'W' ? 7 : 1);
}

/** RFC 5545, 3.3.11; what would break a line becomes a space. */
function unescaped(value: string): string {
  return value
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign))
    .replace(/\s+/g, ' ')
    .trim();
}
