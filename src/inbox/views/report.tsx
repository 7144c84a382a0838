import type { Month, MonthReport } from '../../desk/reports/month-report.ts';
import { monthText } from '../dates.ts';
import type { ReportTable } from '../report-tables.ts';
import type { OfficerVisit } from '../visit.ts';
import { DayChart } from './day-chart.tsx';
import { Layout } from './layout.tsx';
import { ReportTableView } from './report-table.tsx';
import { ShareChart } from './share-chart.tsx';

/** Tables whose numbers are parts of one whole. */
const withShares: ReadonlySet<ReportTable['id']> = new Set([
  'questions',
  'satisfaction',
  'topics',
  'unanswered',
]);

/** A month in charts, with the numbers beside them. */
export function ReportView({
  visit,
  months,
  report,
  tables,
}: {
  readonly visit: OfficerVisit;
  readonly months: readonly Month[];
  readonly report: MonthReport;
  readonly tables: readonly ReportTable[];
}) {
  const { t, session } = visit;
  const { month } = report;
  return (
    <Layout visit={visit} title={t('reports.title')} session={session}>
      <h1>{t('reports.of', { month: monthText(t, month) })}</h1>
      <form class="card month" method="get" action="/inbox/reports">
        <label for="month">{t('reports.month')}</label>
        <select id="month" name="month">
          {months.map((one) => (
            <option key={one} value={one} selected={one === month}>
              {monthText(t, one)}
            </option>
          ))}
        </select>
        <button type="submit">{t('reports.show')}</button>
        <p class="month-links">
          <a href={`/inbox/reports/paper?month=${month}`}>{t('reports.paper')}</a>
          <a href={`/inbox/reports/csv?month=${month}`}>{t('reports.csv')}</a>
        </p>
      </form>
      <div class="report">
        {tables.map((table) => (
          <section key={table.id} class={`card report-${table.id}`}>
            <h2>{table.title}</h2>
            {table.id === 'days' ? (
              <>
                <DayChart visit={visit} days={report.days} />
                <details>
                  <summary>{t('reports.numbers')}</summary>
                  <ReportTableView visit={visit} table={table} />
                </details>
              </>
            ) : (
              <>
                {withShares.has(table.id) && <ShareChart visit={visit} table={table} />}
                <ReportTableView visit={visit} table={table} />
              </>
            )}
          </section>
        ))}
      </div>
      <p class="quiet">{t('reports.hours')}</p>
    </Layout>
  );
}
