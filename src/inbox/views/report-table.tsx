import type { ReportTable } from '../report-tables.ts';
import type { Visit } from '../visit.ts';
import { figure } from './figures.ts';

/** The numbers of a report. */
export function ReportTableView({ visit, table }: { readonly visit: Visit; readonly table: ReportTable }) {
  const { t } = visit;
  if (table.rows.length === 0) return <p class="quiet">{t('reports.nothing')}</p>;
  return (
    <table class="figures">
      <caption class="sr-only">{table.title}</caption>
      <thead>
        <tr>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={table.head[index + 1]}>{value === null ? '–' : figure(visit, value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
