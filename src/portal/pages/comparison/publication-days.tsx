import { daysAfterDue } from '../../../core/annual-report/comparison.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { choiceQuery } from './choice.ts';
import { type ComparisonContent, dueOn, newestYear, reportAt } from './comparison-content.ts';
import { DayStrip } from './day-strip.tsx';
import { TableFile } from './table-file.tsx';
import { comparisonText } from './text.ts';

/** When each unit's report of the newest chosen year was published, against its last day. */
export function PublicationDays({ content }: { readonly content: ComparisonContent }) {
  const year = newestYear(content);
  const { days, unit } = comparisonText;
  return (
    <>
      <GuideTable caption={days.caption(year)} heads={[unit, days.strip, days.publishedOn, days.dueOn, days.standing]}>
        {content.choice.units.map((agency) => {
          const last = dueOn(agency, year);
          const publishedOn = reportAt(content, agency, year)?.publishedOn;
          return (
            <tr key={agency.id}>
              <th scope="row">{agency.shortName}</th>
              <td class="strip-cell">
                <DayStrip year={year} dueOn={last} publishedOn={publishedOn} />
              </td>
              <td class="day">{publishedOn ?? days.missing}</td>
              <td class="day">{last}</td>
              <td class={publishedOn !== undefined && publishedOn > last ? 'day late' : 'day'}>
                {standingWords(publishedOn, last, content.today)}
              </td>
            </tr>
          );
        })}
      </GuideTable>
      <TableFile kind="riqi" query={choiceQuery(content.choice)} />
    </>
  );
}

type Day = ComparisonContent['today'];

/** Whether a report came early, on its last day, late or not yet, in words. */
export function standingWords(publishedOn: Day | undefined, last: Day, today: Day): string {
  const { days } = comparisonText;
  if (publishedOn === undefined) return today > last ? days.overdue : days.missing;
  const late = daysAfterDue({ publishedOn, dueOn: last });
  if (late === 0) return days.onTheDay;
  return late > 0 ? days.late(late) : days.early(-late);
}
