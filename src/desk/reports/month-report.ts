import type { OfficeHours } from '../../knowledge/model.ts';
import type { OfficeCalendar } from '../../office-hours/calendar.ts';
import { type Day, dayAfter } from '../../office-hours/zone.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Group } from '../groups/group.ts';
import {
  type AwarenessKind,
  awarenessKinds,
  type DayCounts,
  noAwareness,
  type Reach,
  reachOf,
} from './day-counts.ts';

/** A month, `YYYY-MM`. */
export type Month = string;

/** So many of something, by the id of what it is. */
export interface Tally {
  readonly id: string;
  readonly count: number;
}

export interface DayFigures {
  readonly day: Day;
  /** The bot answered. */
  readonly answer: number;
  /** The bot offered choices. */
  readonly suggest: number;
  /** It went to the officer. */
  readonly escalate: number;
}

/** What a desk did in a month. Times are in office hours. */
export interface MonthReport {
  readonly month: Month;
  readonly days: readonly DayFigures[];
  readonly questions: Omit<DayFigures, 'day'> & { readonly all: number };
  readonly languages: { readonly bn: number; readonly en: number };
  readonly tickets: { readonly opened: number; readonly closed: number };
  /** Of the tickets that were opened in the month. `typical`: the median; null if there is none. */
  readonly firstResponse: {
    readonly typical: number | null;
    readonly kept: number;
    readonly late: number;
    /** No answer yet, and still in time. */
    readonly open: number;
  };
  /** Of the tickets that were closed in the month by the office or as solved. */
  readonly resolution: { readonly typical: number | null; readonly count: number };
  readonly satisfaction: { readonly good: number; readonly bad: number; readonly silent: number };
  /** By topic, most first. */
  readonly topics: readonly Tally[];
  /** By the topic that came nearest; under an empty id, those that were near nothing. */
  readonly unanswered: readonly Tally[];
  readonly awareness: Readonly<Record<AwarenessKind, number>>;
  /** Now, for the present month; for one that is over, as it stood last. */
  readonly reach: Reach;
}

/** Reckons a month's report. The same documents give the same report. */
export function monthReport({
  month,
  now,
  days,
  tickets,
  groups,
  calendar,
  promise,
  topicOf,
}: {
  readonly month: Month;
  readonly now: Date;
  readonly days: readonly DayCounts[];
  readonly tickets: readonly Ticket[];
  readonly groups: readonly Group[];
  readonly calendar: OfficeCalendar;
  readonly promise: OfficeHours['promise'];
  /** The topic of an entry; undefined if there is no such entry any more. */
  readonly topicOf: (entry: string) => string | undefined;
}): MonthReport {
  const within = (at: string) => calendar.dayOf(new Date(at)).startsWith(month);
  const hours = (from: string, to: string) => calendar.officeTimeBetween(new Date(from), new Date(to));
  const counts = days.filter(({ day }) => day.startsWith(month));
  const opened = tickets.filter(({ openedAt }) => within(openedAt));
  const ended = tickets.flatMap(({ openedAt, status }) =>
    status.is === 'closed' && isDone(status.because) && within(status.at) ? [hours(openedAt, status.at)] : [],
  );
  const rated = tickets.filter(({ rating }) => rating !== null && within(rating.at));
  const responses = opened.map((ticket) => {
    const first = ticket.messages.find(({ by }) => by === 'officer');
    const taken = hours(ticket.openedAt, first?.at ?? now.toISOString());
    const isLate = taken > (ticket.urgent ? promise.urgent : promise.normal);
    return { taken, isLate, isAnswered: first !== undefined, isOver: ticket.status.is === 'closed' };
  });
  const asked = responses.filter(({ isAnswered, isOver }) => isAnswered || !isOver);
  const outcome = (kind: 'answer' | 'suggest' | 'escalate') =>
    sum(counts.map(({ outcomes }) => outcomes[kind]));
  const [answer, suggest, escalate] = [outcome('answer'), outcome('suggest'), outcome('escalate')];

  return {
    month,
    days: daysOf(month).map((day) => {
      const of = counts.find((one) => one.day === day)?.outcomes;
      return { day, answer: of?.answer ?? 0, suggest: of?.suggest ?? 0, escalate: of?.escalate ?? 0 };
    }),
    questions: { all: answer + suggest + escalate, answer, suggest, escalate },
    languages: {
      bn: sum(counts.map(({ languages }) => languages.bn)),
      en: sum(counts.map(({ languages }) => languages.en)),
    },
    tickets: { opened: opened.length, closed: ended.length },
    firstResponse: {
      typical: median(responses.filter(({ isAnswered }) => isAnswered).map(({ taken }) => taken)),
      kept: asked.filter(({ isAnswered, isLate }) => isAnswered && !isLate).length,
      late: asked.filter(({ isLate }) => isLate).length,
      open: asked.filter(({ isAnswered, isLate }) => !isAnswered && !isLate).length,
    },
    resolution: { typical: median(ended), count: ended.length },
    satisfaction: {
      good: rated.filter(({ rating }) => rating?.is === 'good').length,
      bad: rated.filter(({ rating }) => rating?.is === 'bad').length,
      silent: tickets.filter(
        ({ rating, ratingAskedAt }) => rating === null && ratingAskedAt !== null && within(ratingAskedAt),
      ).length,
    },
    topics: tally(
      counts.map(({ answered }) => answered),
      topicOf,
    ),
    unanswered: tally(
      counts.map(({ missed }) => missed),
      topicOf,
    ),
    awareness: awarenessOf(counts),
    reach: within(now.toISOString()) ? reachOf(groups) : lastReach(counts),
  };
}

function awarenessOf(counts: readonly DayCounts[]): MonthReport['awareness'] {
  const sums = { ...noAwareness };
  for (const { awareness } of counts) for (const kind of awarenessKinds) sums[kind] += awareness[kind];
  return sums;
}

function lastReach(counts: readonly DayCounts[]): Reach {
  const last = counts
    .filter(({ reach }) => reach !== null)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .at(0);
  return last?.reach ?? { groups: 0, members: 0 };
}

/** Neither taken back by the citizen nor gone on elsewhere. */
function isDone(because: string): boolean {
  return because === 'closed' || because === 'solved' || because === 'not-ours';
}

function daysOf(month: Month): readonly Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) days.push(day);
  return days;
}

function tally(
  counts: readonly Readonly<Record<string, number>>[],
  topicOf: (entry: string) => string | undefined,
): readonly Tally[] {
  const sums = new Map<string, number>();
  for (const [entry, count] of counts.flatMap((one) => Object.entries(one))) {
    const topic = topicOf(entry) ?? '';
    sums.set(topic, (sums.get(topic) ?? 0) + count);
  }
  return [...sums].map(([id, count]) => ({ id, count })).toSorted((a, b) => b.count - a.count);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
