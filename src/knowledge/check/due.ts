import type { PlacedEntry } from './rule.ts';

/** An entry and the day on which somebody should read it through again. */
export interface Due {
  readonly id: string;
  readonly path: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** When every entry is due, the earliest first. */
export function dueDays(entries: readonly PlacedEntry[]): readonly Due[] {
  return entries
    .map(({ file, entry: { value } }) => ({
      id: value.id,
      path: file.path,
      on: dayAfter(value.reviewedOn, value.reviewEvery),
    }))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/;

/**
 * The day that lies an ISO 8601 duration after another. A month ends where it ends: P1M after 31 January is the
 * last of February. Hours and less do not count.
 */
export function dayAfter(day: string, period: string): string {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (duration.exec(period) ?? []).map((part) =>
    Number(part ?? 0),
  );
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const firstOfMonth = new Date(Date.UTC(year + years, month - 1 + months, 1));
  const lastDate = new Date(
    Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0),
  ).getUTCDate();
  firstOfMonth.setUTCDate(Math.min(date, lastDate) + weeks * 7 + days);
  return firstOfMonth.toISOString().slice(0, 10);
}
