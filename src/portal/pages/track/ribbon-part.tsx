import { weekdayName } from '../../../core/deadlines/clock-explanation.ts';
import { type RibbonDay, ribbonMarks, ribbonSpans } from '../../../core/deadlines/day-ribbon.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { OwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { trackText } from './text.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The period day by day: seen as weeks, and read as spans. */
export function RibbonPart({ request }: { readonly request: OwnRequest }) {
  const { ribbon, due } = request;
  const { reading } = due;
  const [first] = ribbon;
  if (reading === null || first === undefined) return null;
  const { heading, total } = trackText.ribbon;
  const counted = ribbon.filter(({ mark }) => mark === 'counted').length;
  return (
    <section aria-labelledby="ribbon">
      <h2 id="ribbon" class="section-heading">
        {heading}
      </h2>
      <p>{total(counted, reading.workingDays + reading.extensionDays)}</p>
      <ul class="ribbon" aria-hidden="true">
        {weekdays.map((weekday) => (
          <li key={weekday} class="ribbon-head">
            {weekdayName(weekday).slice(2)}
          </li>
        ))}
      </ul>
      <ol class="ribbon">
        {ribbon.map((day, index) => (
          <Day key={day.date} day={day} isFirst={index === 0} />
        ))}
      </ol>
      <Spans days={ribbon} />
    </section>
  );
}

function Day({ day, isFirst }: { readonly day: RibbonDay; readonly isFirst: boolean }) {
  const { date, mark, when, number, words, weekday } = day;
  const isMonthStart = isFirst || date.endsWith('-01');
  const dayOfMonth = Number(date.slice(8));
  const shown = isMonthStart ? trackText.ribbon.day(Number(date.slice(5, 7)), dayOfMonth) : dayOfMonth;
  return (
    <li class={`${mark} ${when}${isFirst ? ` from-${weekday}` : ''}`} data-day={date}>
      <span aria-hidden="true">
        {shown}
        <span class="day-number">{number ?? trackText.ribbon.short[mark]}</span>
      </span>
      <span class="hidden">
        {`${formatChinese(date)}${weekdayName(weekday)}${when === 'today' ? `（${trackText.ribbon.today}）` : ''}：${words}`}
      </span>
    </li>
  );
}

function Spans({ days }: { readonly days: readonly RibbonDay[] }) {
  const { spans, caption, from, kind, why, span } = trackText.ribbon;
  return (
    <details class="more-help">
      <summary>{spans}</summary>
      <ScrollRegion label={caption}>
        <table class="guide-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{from}</th>
              <th scope="col">{kind}</th>
              <th scope="col">{why}</th>
            </tr>
          </thead>
          <tbody>
            {ribbonSpans(days).map((row) => (
              <tr key={row.from}>
                <th scope="row">{span(formatChinese(row.from), formatChinese(row.to))}</th>
                <td>{ribbonMarks[row.mark].label}</td>
                <td>{row.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
