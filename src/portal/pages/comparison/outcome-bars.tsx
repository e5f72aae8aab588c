import { outcomeGroupCounts } from '../../../core/annual-report/comparison.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { choiceQuery } from './choice.ts';
import { type ComparisonContent, newestYear, reportAt } from './comparison-content.ts';
import { TableFile } from './table-file.tsx';
import { comparisonText } from './text.ts';

/** Units as rows, the six groups of outcomes as columns: a number and a bar in each cell, all on one scale. */
export function OutcomeBars({ content }: { readonly content: ComparisonContent }) {
  const year = newestYear(content);
  const { outcomes, unit, missing, noValue } = comparisonText;
  const rows = content.choice.units.map((agency) => {
    const report = reportAt(content, agency, year);
    return { agency, report, counts: report === undefined ? null : outcomeGroupCounts(report.tables) };
  });
  const most = Math.max(1, ...rows.flatMap(({ counts }) => (counts ?? []).map(({ count }) => count)));
  return (
    <>
      <GuideTable caption={outcomes.caption(year)} heads={[unit, ...outcomes.groups, outcomes.total]}>
        {rows.map(({ agency, report, counts }) => (
          <tr key={agency.id}>
            <th scope="row">{agency.shortName}</th>
            {counts === null ? (
              <td colSpan={outcomes.groups.length + 1}>{report === undefined ? missing : noValue}</td>
            ) : (
              <>
                {counts.map(({ label, count }) => (
                  <td key={label} class="bar-cell">
                    <span>{count}</span>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                      <rect width={count === 0 ? 0 : Math.max(2, Math.round((count * 100) / most))} height="8" />
                    </svg>
                  </td>
                ))}
                <td class="number">{counts.reduce((sum, { count }) => sum + count, 0)}</td>
              </>
            )}
          </tr>
        ))}
      </GuideTable>
      <TableFile kind="jieguo" query={choiceQuery(content.choice)} />
    </>
  );
}
