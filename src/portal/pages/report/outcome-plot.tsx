import type { OutcomeCount } from '../../../core/annual-report/outcome-counts.ts';
import { reportText } from './text.ts';

/** Below this number of cases every case is a dot: a bar would suggest a statistic where there are only cases. */
const fewest = 10;
const dotStep = 20;

/** Outcomes with their counts, the most frequent first, as dots or bars; a sentence where nothing was handled. */
export function OutcomePlot({ counts }: { readonly counts: readonly OutcomeCount[] }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const { plot } = reportText;
  if (total === 0) return <p class="plot-none">{plot.none}</p>;
  const isFew = total < fewest;
  const most = counts[0]?.count ?? 1;
  return (
    <figure class="plot">
      <ul class="plot-rows">
        {counts.map((outcome) => (
          <li key={outcome.row}>
            <span class="plot-label">
              {outcome.group === undefined ? null : <span class="plot-group">{outcome.group}</span>}
              {outcome.label}
            </span>
            <span class="plot-count">{reportText.pieces(outcome.count)}</span>
            {isFew ? <Dots count={outcome.count} /> : <Bar count={outcome.count} most={most} />}
          </li>
        ))}
      </ul>
      <figcaption>{isFew ? plot.dots(total) : plot.bars(total)}</figcaption>
    </figure>
  );
}

function Dots({ count }: { readonly count: number }) {
  const centres = Array.from({ length: count }, (_, index) => index * dotStep + dotStep / 2);
  return (
    <svg class="plot-mark" width={count * dotStep} height={dotStep} aria-hidden="true" focusable="false">
      {centres.map((x) => (
        <circle key={x} cx={x} cy={dotStep / 2} r="7" class="plot-dot" />
      ))}
    </svg>
  );
}

function Bar({ count, most }: { readonly count: number; readonly most: number }) {
  // per mille of the longest bar: whole numbers keep the markup free of long fractions
  const share = Math.max(4, Math.round((count * 1000) / most));
  return (
    <svg
      class="plot-mark plot-bar"
      viewBox="0 0 1000 16"
      preserveAspectRatio="none"
      width="100%"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="1000" height="16" class="plot-ground" />
      <rect width={share} height="16" class="plot-fill" />
    </svg>
  );
}
