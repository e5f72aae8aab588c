import type { Agency } from '../../core/agencies/agency.ts';
import { type CalendarEntry, publicationCalendar, reportState } from '../../core/catalog/publication-calendar.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';
import { dutiesOfAgencies } from './agency-duties.ts';

/** What a unit publishes by which day of a year, with how it stands today. Everybody may know it. */
export async function showPublicationCalendar(
  queries: Queries,
  agency: Agency,
  year: Year,
  today: PlainDate,
): Promise<readonly CalendarEntry[]> {
  const columns = (await dutiesOfAgencies(queries, [agency], today)).get(agency.id) ?? [];
  const reports = await queries.listPublishedReports([agency.id]);
  const report = reports.find((published) => published.year === year - 1);
  const publishedOn = report === undefined ? null : shanghaiDayOf(report.publishedAt);
  return publicationCalendar(columns, year, reportState(year, publishedOn, today));
}
