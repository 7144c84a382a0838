import type { DayFigures } from '../../desk/reports/month-report.ts';
import type { Visit } from '../visit.ts';
import { figure } from './figures.ts';

const kinds = ['answer', 'suggest', 'escalate'] as const;

/** The drawing's own units. */
const width = 640;
const height = 220;
const left = 44;
const bottom = 28;
const top = 12;

/** A month's questions, a column a day. The table below it says the same in numbers. */
export function DayChart({ visit, days }: { readonly visit: Visit; readonly days: readonly DayFigures[] }) {
  const { t } = visit;
  const highest = Math.max(...days.map(({ answer, suggest, escalate }) => answer + suggest + escalate));
  const scale = niceTop(highest);
  const step = (width - left) / days.length;
  const unit = (height - top - bottom) / scale;
  const y = (count: number) => height - bottom - count * unit;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('reports.days')}>
        {[0, scale / 2, scale].map((count) => (
          <g key={count}>
            <line class="chart-grid" x1={left} x2={width} y1={y(count)} y2={y(count)} />
            <text class="chart-text" x={left - 6} y={y(count) + 4} text-anchor="end">
              {figure(visit, count)}
            </text>
          </g>
        ))}
        {days.map((figures, index) => {
          let base = 0;
          return (
            <g key={figures.day}>
              {kinds.map((kind) => {
                const count = figures[kind];
                base += count;
                return (
                  <rect
                    key={kind}
                    class={`chart-${kind}`}
                    x={left + index * step + step * 0.15}
                    y={y(base)}
                    width={step * 0.7}
                    height={count * unit}
                  />
                );
              })}
              {(index === 0 || (index + 1) % 5 === 0) && (
                <text class="chart-text" x={left + (index + 0.5) * step} y={height - 6} text-anchor="middle">
                  {figure(visit, index + 1)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption>
        {kinds.map((kind) => (
          <span key={kind}>
            <svg class="chart-key" viewBox="0 0 10 10" aria-hidden="true">
              <rect class={`chart-${kind}`} width="10" height="10" />
            </svg>
            {t(`reports.short.${kind}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** The end of a scale with a whole number in its middle. */
function niceTop(highest: number): number {
  if (highest <= 4) return 4;
  const size = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 4, 6, 8, 10].map((times) => times * size).find((end) => end >= highest) ?? highest;
}
