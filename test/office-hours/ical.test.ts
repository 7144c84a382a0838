import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../src/office-hours/ical.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT');
const daysIn = (text: string) => {
  const read = readHolidays(text);
  return read.success ? read.holidays.map(({ day, name }) => `${day} ${name}`) : read.faults;
};

describe('a calendar of holidays', () => {
  it.each([
    ['one day', event('DTSTART;VALUE=DATE:20270221', 'SUMMARY:শহীদ দিবস'), ['2027-02-21 শহীদ দিবস']],
    [
      'several days, the end not among them',
      event('DTSTART;VALUE=DATE:20270309', 'DTEND;VALUE=DATE:20270312', 'SUMMARY:ঈদ'),
      ['2027-03-09 ঈদ', '2027-03-10 ঈদ', '2027-03-11 ঈদ'],
    ],
    [
      'over the end of a year, by its length',
      event('DTSTART;VALUE=DATE:20261231', 'DURATION:P2D', 'SUMMARY:x'),
      ['2026-12-31 x', '2027-01-01 x'],
    ],
    [
      'a name in folded lines, in the middle of a letter pair',
      event('DTSTART;VALUE=DATE:20261216', 'SUMMARY:বিজয়', '  দিব', '\tস\\, ২০২৬'),
      ['2026-12-16 বিজয় দিবস, ২০২৬'],
    ],
    [
      'names with commas, colons and line ends',
      event('DTSTART;VALUE=DATE:20270101', String.raw`SUMMARY;LANGUAGE="en:GB":a\\b\; c\nd: e`),
      [String.raw`2027-01-01 a\b; c d: e`],
    ],
    [
      'alarms, zones and what is cancelled are passed over',
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Dhaka',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20270501',
        'SUMMARY:মে দিবস',
        'BEGIN:VALARM',
        'DTSTART:soon',
        'SUMMARY:wake',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'STATUS:CANCELLED',
        'DTSTART:nonsense',
        'END:VEVENT',
      ),
      ['2027-05-01 মে দিবস'],
    ],
  ])('gives %s', (_case, text, days) => {
    expect(daysIn(text)).toEqual(days);
    expect(daysIn(text.replaceAll('\r\n', '\n'))).toEqual(days);
    expect(daysIn(`\uFEFF${text}`)).toEqual(days);
  });

  it.each([
    ['nothing at all', '', [{ line: 1, problem: 'no-calendar' }]],
    ['a page of the web', '<!doctype html>\n<p>', [{ line: 1, problem: 'no-calendar' }]],
    ['no events', calendar(), [{ line: 1, problem: 'empty' }]],
    [
      'a line that is none',
      event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:x', 'hello'),
      [{ line: 6, problem: 'not-ical' }],
    ],
    ['a time', event('DTSTART:20270101T090000Z', 'SUMMARY:x'), [{ line: 4, problem: 'not-a-day' }]],
    [
      'a day that does not exist',
      event('SUMMARY:x', 'DTSTART;VALUE=DATE:20270230'),
      [{ line: 5, problem: 'not-a-day' }],
    ],
    ['no start', event('SUMMARY:x'), [{ line: 3, problem: 'no-start' }]],
    ['no name', event('DTSTART;VALUE=DATE:20270101'), [{ line: 3, problem: 'no-name' }]],
    [
      'an end before its start',
      event('SUMMARY:x', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270101'),
      [{ line: 6, problem: 'ends-too-early' }],
    ],
    [
      'a year of holidays',
      event('SUMMARY:x', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20280101'),
      [{ line: 6, problem: 'too-long' }],
    ],
    [
      'something that repeats',
      event('SUMMARY:x', 'DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=YEARLY'),
      [{ line: 6, problem: 'repeats' }],
    ],
    [
      'half of it, as a download that broke off',
      event('SUMMARY:x', 'DTSTART;VALUE=DATE:20270101').split('END:VEVENT')[0] ?? '',
      [
        { line: 1, problem: 'unfinished' },
        { line: 3, problem: 'unfinished' },
      ],
    ],
    [
      'several faults, each with its line, folded ones counted',
      event('SUMMARY:a', ' b', ' c', 'DTSTART;VALUE=DATE:20271301', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:'),
      [
        { line: 7, problem: 'not-a-day' },
        { line: 9, problem: 'no-start' },
        { line: 10, problem: 'no-name' },
      ],
    ],
  ])('with %s is refused by line', (_case, text, faults) => {
    expect(readHolidays(text)).toEqual({ success: false, faults });
  });

  it('with more days than anybody has holidays is refused', () => {
    const events = Array.from({ length: 501 }, () => [
      'BEGIN:VEVENT',
      'SUMMARY:x',
      'DTSTART;VALUE=DATE:20270101',
      'END:VEVENT',
    ]);
    expect(readHolidays(calendar(...events.flat()))).toMatchObject({
      success: false,
      faults: [{ problem: 'too-many' }],
    });
  });

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:',
      '20270101',
      ';VALUE=DATE',
      '\r\n',
      ' ',
      ':',
    );
    const text = fc.array(fc.oneof(piece, fc.string())).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, (given) => void readHolidays(given)));
  });

  it('takes no longer with nasty lines', () => {
    const nasty = event(
      `DTSTART${';A='.repeat(20_000)}`,
      `X;A=${','.repeat(50_000)}`,
      `SUMMARY:${'\\'.repeat(50_000)}`,
    );
    const start = performance.now();
    readHolidays(nasty);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
