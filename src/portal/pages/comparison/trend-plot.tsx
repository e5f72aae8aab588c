import type { Agency } from '../../../core/agencies/agency.ts';
import { indicatorValue } from '../../../core/annual-report/comparison.ts';
import { fen, formatWanYuan } from '../../../core/values/fen.ts';
import { type ComparisonContent, reportAt, valueWords } from './comparison-content.ts';
import { comparisonText } from './text.ts';

const height = 72;
const top = 22;
const foot = 20;
const slot = 52;
const column = 26;

/** One small plot for each unit, all on one scale: a column for each year, its number on top, a gap where there is none. */
export function TrendPlots({ content }: { readonly content: ComparisonContent }) {
  const { choice } = content;
  const values = choice.units.flatMap((agency) => choice.years.map((year) => valueAt(content, agency, year) ?? 0));
  const most = Math.max(1, ...values);
  return (
    <ul class="trend-plots">
      {choice.units.map((agency) => (
        <li key={agency.id}>
          <TrendPlot content={content} agency={agency} most={most} />
        </li>
      ))}
    </ul>
  );
}

interface TrendPlotProps {
  readonly content: ComparisonContent;
  readonly agency: Agency;
  readonly most: number;
}

function TrendPlot({ content, agency, most }: TrendPlotProps) {
  const { years, indicator } = content.choice;
  const words = years.map((year) => {
    const value = valueAt(content, agency, year);
    const told = value === null ? missingWords(content, agency, year) : valueWords(value, indicator);
    return comparisonText.trend.point(year, told);
  });
  const width = years.length * slot;
  return (
    <figure class="trend-plot">
      <figcaption>{agency.shortName}</figcaption>
      <svg
        role="img"
        aria-label={comparisonText.trend.figure(agency.shortName, words.join('，'))}
        viewBox={`0 0 ${width} ${top + height + foot}`}
        width={width}
        height={top + height + foot}
      >
        <line x1="0" x2={width} y1={top + height} y2={top + height} class="plot-axis" />
        {years.map((year, at) => (
          <YearColumn
            key={year}
            middle={at * slot + slot / 2}
            year={year}
            share={shareOf(valueAt(content, agency, year), most)}
            label={labelOf(content, agency, year)}
          />
        ))}
      </svg>
    </figure>
  );
}

interface YearColumnProps {
  readonly middle: number;
  readonly year: number;
  /** Height of the column; `null` where there is no number. */
  readonly share: number | null;
  readonly label: string;
}

function YearColumn({ middle, year, share, label }: YearColumnProps) {
  const y = top + height - (share ?? 0);
  return (
    <g>
      {share === null ? null : <rect x={middle - column / 2} y={y} width={column} height={share} class="plot-fill" />}
      <text x={middle} y={y - 5} class={share === null ? 'plot-gap' : 'plot-number'}>
        {label}
      </text>
      <text x={middle} y={top + height + 15} class="plot-year">
        {year}
      </text>
    </g>
  );
}

function valueAt(content: ComparisonContent, agency: Agency, year: number): number | null {
  const report = reportAt(content, agency, year);
  return report === undefined ? null : indicatorValue(report.tables, content.choice.indicator);
}

function missingWords(content: ComparisonContent, agency: Agency, year: number): string {
  return reportAt(content, agency, year) === undefined ? comparisonText.missing : comparisonText.noValue;
}

function labelOf(content: ComparisonContent, agency: Agency, year: number): string {
  const value = valueAt(content, agency, year);
  if (value === null) return missingWords(content, agency, year);
  return content.choice.indicator.unit === 'fen' ? formatWanYuan(fen(value)) : String(value);
}

// whole units keep the markup free of long fractions; what is not zero can be seen
function shareOf(value: number | null, most: number): number | null {
  if (value === null) return null;
  return value === 0 ? 0 : Math.max(2, Math.round((value * height) / most));
}
