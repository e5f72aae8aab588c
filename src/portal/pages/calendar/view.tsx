import type { Agency } from '../../../core/agencies/agency.ts';
import { type CalendarEntry, calendarStateWords } from '../../../core/catalog/publication-calendar.ts';
import type { Year } from '../../../core/values/plain-date.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { Link } from '../../ui/link.tsx';
import { reportAddress } from '../../ui/published-reports.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import { calendarText } from './text.ts';

interface CalendarContent {
  readonly agency: Agency;
  readonly year: Year;
  readonly years: readonly Year[];
  readonly entries: readonly CalendarEntry[];
}

/** What a unit publishes by which day of a year, month by month. */
export function CalendarView({ agency, year, years, entries }: CalendarContent) {
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) =>
    entries.some(({ dueOn }) => monthOf(dueOn) === month),
  );
  const address = unitAddress(agency.id, 'rl');
  return (
    <div class="page prose">
      <h1>{calendarText.headingOf(agency.name, year)}</h1>
      <p class="lead">{calendarText.lead}</p>
      <p class="calendar-links">
        <Link href={`${address}.ics`}>{calendarText.ics}</Link>
        {'　'}
        <Link href={`${address}/a3.pdf?nian=${year}`}>{calendarText.wall}</Link>
      </p>
      <nav aria-label={calendarText.years}>
        <ul class="year-links">
          {years.map((other) => (
            <li key={other}>
              <Link href={`${address}?nian=${other}`} current={other === year}>
                {calendarText.yearOf(other)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {months.length === 0 ? <p>{calendarText.empty}</p> : null}
      {months.map((month) => (
        <Month
          key={month}
          month={month}
          entries={entries.filter(({ dueOn }) => monthOf(dueOn) === month)}
          report={reportAddress({ agencyId: agency.id, year: year - 1 })}
        />
      ))}
    </div>
  );
}

interface MonthContent {
  readonly month: number;
  readonly entries: readonly CalendarEntry[];
  /** Where the annual report is, once it is published. */
  readonly report: string;
}

function Month({ month, entries, report }: MonthContent) {
  const { day, what, state } = calendarText;
  return (
    <GuideTable caption={calendarText.caption(month)} heads={[day, what, state]}>
      {entries.map((entry) => (
        <tr key={entry.key}>
          <td class="day">{calendarText.dayOf(monthOf(entry.dueOn), Number(entry.dueOn.slice(8)))}</td>
          <th scope="row">
            {entry.title}
            <span class="hint">{entry.remark}</span>
          </th>
          <td>
            <State entry={entry} report={report} />
          </td>
        </tr>
      ))}
    </GuideTable>
  );
}

function State({ entry, report }: { readonly entry: CalendarEntry; readonly report: string }) {
  const { state, publication, columnId } = entry;
  if (publication !== null) return <Link href={`/d/${publication.indexNumber}`}>{publication.title}</Link>;
  const words = calendarStateWords(state);
  const isReport = columnId === null && (state === 'published' || state === 'publishedLate');
  if (isReport) return <Link href={report}>{words}</Link>;
  return <>{words === '' ? calendarText.ahead : words}</>;
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
