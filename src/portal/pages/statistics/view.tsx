import { formatChinese, type Year } from '../../../core/values/plain-date.ts';
import { outcomeGroups, type Statistics, type UnitStatistics } from '../../../usecases/statistics/show-statistics.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { Link } from '../../ui/link.tsx';
import { unitAddress } from '../../ui/unit-place.ts';
import { statisticsText } from './text.ts';

interface StatisticsContent {
  readonly statistics: Statistics;
  readonly years: readonly Year[];
}

/** P23: what the units published and answered in a year, each number with the one it is a part of. */
export function StatisticsView({ statistics, years }: StatisticsContent) {
  const { year, until, units } = statistics;
  return (
    <div class="wrap page">
      <h1>{statisticsText.title(year)}</h1>
      <p class="lead">{statisticsText.lead(formatChinese(until))}</p>
      <nav aria-label={statisticsText.years}>
        <ul class="year-links">
          {years.map((other) => (
            <li key={other}>
              <Link href={`/tj?nian=${other}`} current={other === year}>
                {statisticsText.yearOf(other)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Overview statistics={statistics} />
      <Outcomes statistics={statistics} />
      <h2 class="section-heading">{statisticsText.units}</h2>
      <UnitTable units={units} />
      <p>
        <Link href={`/tj/danwei.csv?nian=${year}`}>{statisticsText.csv}</Link>
      </p>
    </div>
  );
}

function Overview({ statistics: { units, inForceCount } }: { readonly statistics: Statistics }) {
  const sum = (of: (unit: UnitStatistics) => number): number => units.reduce((total, unit) => total + of(unit), 0);
  const published = sum(({ publishedCount }) => publishedCount);
  const handled = sum(({ handledCount }) => handledCount);
  const { items, shareWithPercent, share } = statisticsText;
  const withShare = (part: number, whole: number) => (whole === 0 ? share(part, whole) : shareWithPercent(part, whole));
  const facts = [
    [statisticsText.published, items(published)],
    [statisticsText.onTime, withShare(published - sum(({ lateCount }) => lateCount), published)],
    [statisticsText.inForce, items(inForceCount)],
    [statisticsText.received, items(sum(({ receivedCount }) => receivedCount))],
    [statisticsText.handled, items(handled)],
    [statisticsText.repliedOnTime, withShare(handled - sum(({ lateReplyCount }) => lateReplyCount), handled)],
    [statisticsText.open, items(sum(({ openCount }) => openCount))],
  ] as const;
  return (
    <>
      <h2 class="section-heading">{statisticsText.overview}</h2>
      <dl class="statistics-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Outcomes({ statistics: { outcomes } }: { readonly statistics: Statistics }) {
  const most = Math.max(...Object.values(outcomes));
  if (most === 0) {
    return (
      <>
        <h2 class="section-heading">{statisticsText.outcomes}</h2>
        <p>{statisticsText.noRequests}</p>
      </>
    );
  }
  const { outcome, count, chart } = statisticsText;
  return (
    <>
      <h2 class="section-heading">{statisticsText.outcomes}</h2>
      <GuideTable caption={statisticsText.outcomes} heads={[outcome, count, chart]}>
        {outcomeGroups.map(({ id, label }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td class="number">{outcomes[id]}</td>
            <td>
              <Bar share={Math.round((outcomes[id] * 100) / most)} />
            </td>
          </tr>
        ))}
      </GuideTable>
    </>
  );
}

/** The number stands beside it: the bar says nothing by itself. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="statistics-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share} height="8" />
    </svg>
  );
}

function UnitTable({ units }: { readonly units: readonly UnitStatistics[] }) {
  const { unit, published, late, newest, received, handled, open, lateReply } = statisticsText;
  return (
    <GuideTable
      caption={statisticsText.units}
      heads={[unit, published, late, newest, received, handled, open, lateReply]}
    >
      {units.map((row) => (
        <tr key={row.agencyId}>
          <th scope="row">
            <Link href={unitAddress(row.agencyId)}>{row.name}</Link>
          </th>
          <td class="number">{row.publishedCount}</td>
          <td class="number">{row.lateCount}</td>
          <td>{row.newestOn === null ? statisticsText.never : formatChinese(row.newestOn)}</td>
          <td class="number">{row.receivedCount}</td>
          <td class="number">{row.handledCount}</td>
          <td class="number">{row.openCount}</td>
          <td class="number">{row.lateReplyCount}</td>
        </tr>
      ))}
    </GuideTable>
  );
}
