import type { Visit } from '../visit.ts';

/** A day of the calendar, `YYYY-MM-DD`, as people write it. */
export function Day({ visit: { t }, day }: { readonly visit: Visit; readonly day: string }) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return (
    <time dateTime={day}>{t('knowledge.day', { day: date, month: t(`date.month.${month}`), year })}</time>
  );
}
