import type { Bilingual } from '../../language/language.ts';
import type { Day } from '../../office-hours/zone.ts';
import type { Parts } from '../parts.ts';
import { type Month, type MonthReport, monthReport } from './month-report.ts';

/** What a report on paper says of the office that sends it. */
export interface Letterhead {
  readonly office: Bilingual;
  readonly officer: Bilingual;
  readonly post: Bilingual;
  /** The day on which it is made. */
  readonly day: Day;
}

/** What the desk did, month by month. */
export interface Reports {
  /** The months there is something to say of, newest first; always with the present one. */
  months(): Promise<readonly Month[]>;
  month(month: Month): Promise<MonthReport>;
  /** The heading of a topic; undefined if the knowledge has none such any more. */
  topicName(id: string): Bilingual | undefined;
  letterhead(): Promise<Letterhead>;
}

export function createReports({
  store,
  library,
  officeTime,
  clock,
}: Pick<Parts, 'store' | 'library' | 'officeTime' | 'clock'>): Reports {
  return {
    async months() {
      const { dayOf } = await officeTime.calendar();
      const days = (await store.days.all()).map(({ day }) => day);
      const opened = (await store.tickets.all()).map(({ openedAt }) => dayOf(new Date(openedAt)));
      const months = [dayOf(clock.now()), ...days, ...opened].map((day) => day.slice(0, 7));
      return [...new Set(months)].toSorted().toReversed();
    },
    async month(month) {
      const { knowledge } = library;
      return monthReport({
        month,
        now: clock.now(),
        days: await store.days.all(),
        tickets: await store.tickets.all(),
        groups: await store.groups.all(),
        calendar: await officeTime.calendar(),
        promise: knowledge.office.hours.promise,
        topicOf: (entry) => knowledge.entry(entry)?.topic.id,
      });
    },
    topicName: (id) => library.knowledge.topics.find((topic) => topic.id === id)?.name,
    async letterhead() {
      const { name: office, officer } = library.knowledge.office;
      const { dayOf } = await officeTime.calendar();
      return { office, officer: officer.name, post: officer.post, day: dayOf(clock.now()) };
    },
  };
}
