import type { Month } from '../../desk/reports/month-report.ts';
import type { Letterhead } from '../../desk/reports/reports.ts';
import { dayText, monthText } from '../dates.ts';
import type { ReportTable } from '../report-tables.ts';
import type { Visit } from '../visit.ts';
import { ReportTableView } from './report-table.tsx';

/** A month's report as it is printed and signed, on A4. */
export function PaperView({
  visit,
  month,
  tables,
  letterhead: { office, officer, post, day },
}: {
  readonly visit: Visit;
  readonly month: Month;
  readonly tables: readonly ReportTable[];
  readonly letterhead: Letterhead;
}) {
  const { t, language, assets } = visit;
  const title = t('reports.of', { month: monthText(t, month) });
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${office[language]}`}</title>
        <link rel="icon" href={assets.href('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.href('inbox.css')} />
      </head>
      <body class="paper">
        <nav class="paper-back" aria-label={t('areas.label')}>
          <a href={`/inbox/reports?month=${month}`}>← {t('reports.title')}</a>
          <span>{t('reports.howToPrint')}</span>
        </nav>
        <main>
          <header>
            <p class="paper-office">{office[language]}</p>
            <h1>{title}</h1>
          </header>
          {tables.map((table) => (
            <section key={table.id} class={`paper-${table.id}`}>
              <h2>{table.title}</h2>
              <ReportTableView visit={visit} table={table} />
            </section>
          ))}
          <p class="paper-hours">{t('reports.hours')}</p>
          <footer>
            <p>{t('reports.made', { day: dayText(t, day) })}</p>
            <p class="signature">
              <span>{t('reports.signature')}</span>
              <span>{officer[language]}</span>
              <span>{post[language]}</span>
              <span>{office[language]}</span>
            </p>
          </footer>
        </main>
      </body>
    </html>
  );
}
