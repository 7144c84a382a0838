import type { ReportTable } from '../report-tables.ts';
import type { Visit } from '../visit.ts';
import { figure } from './figures.ts';

/** Rows that a chart shows; the table below has all. */
const mostBars = 12;
const barHeight = 18;

/** A table's numbers as bars beside their names. */
export function ShareChart({ visit, table }: { readonly visit: Visit; readonly table: ReportTable }) {
  const bars = table.rows.slice(0, mostBars).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ value }) => value));
  return (
    <ul class="bars" aria-hidden="true">
      {bars.map(({ name, value }) => (
        <li key={name}>
          <span>{name}</span>
          <svg viewBox={`0 0 100 ${barHeight}`} preserveAspectRatio="none" aria-hidden="true">
            <rect class="chart-answer" width={(100 * value) / most} height={barHeight} />
          </svg>
          <span>{figure(visit, value)}</span>
        </li>
      ))}
    </ul>
  );
}
