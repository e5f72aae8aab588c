import { daysBetween, type PlainDate, plainDate, type Year } from '../../../core/values/plain-date.ts';
import { comparisonText } from './text.ts';

const step = 2;
const height = 18;

/** January to April of the year after a report's year, with the last day as a line and the publication as a point. */
export function DayStrip({
  year,
  dueOn,
  publishedOn,
}: {
  readonly year: Year;
  readonly dueOn: PlainDate;
  readonly publishedOn: PlainDate | undefined;
}) {
  const first = plainDate(year + 1, 1, 1);
  const end = daysBetween(first, plainDate(year + 1, 5, 1));
  // what came later than the strip is long stands at its end
  const at = (day: PlainDate): number => Math.min(Math.max(daysBetween(first, day), 0), end) * step;
  const isLate = publishedOn !== undefined && publishedOn > dueOn;
  return (
    <svg class="day-strip" viewBox={`-6 0 ${end * step + 12} ${height}`} aria-hidden="true" focusable="false">
      {comparisonText.days.months.map((month, index) => (
        <line
          key={month}
          x1={at(plainDate(year + 1, index + 1, 1))}
          x2={at(plainDate(year + 1, index + 1, 1))}
          y1={height - 6}
          y2={height}
          class="plot-axis"
        />
      ))}
      <line x1="0" x2={end * step} y1={height - 3} y2={height - 3} class="plot-axis" />
      <line x1={at(dueOn)} x2={at(dueOn)} y1="0" y2={height} class="strip-due" />
      {publishedOn === undefined ? null : (
        <circle cx={at(publishedOn)} cy={height - 9} r="5" class={isLate ? 'strip-late' : 'plot-dot'} />
      )}
    </svg>
  );
}
