import { type Agency, isGovernmentReport } from '../../../core/agencies/agency.ts';
import { publicationDueOn } from '../../../core/annual-report/report-stages.ts';
import { lastDayOf, type PlainDate, type Year, yearOf } from '../../../core/values/plain-date.ts';
import type { PublishedReport } from '../../ui/published-reports.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';

/** Where the report of one agency and year stands for the public. */
export type Publication =
  | { readonly state: 'published'; readonly on: PlainDate; readonly isLate: boolean }
  | { readonly state: 'notPublished'; readonly isOverdue: boolean; readonly dueOn: PlainDate }
  | { readonly state: 'notEstablished' };

export interface MatrixRow {
  readonly agency: Agency;
  readonly cells: readonly { readonly year: Year; readonly publication: Publication }[];
}

/** Years with a report, and the one that is due last; the newest first. Empty where nothing was ever published. */
export function matrixYears(reports: readonly PublishedReport[], today: PlainDate): readonly Year[] {
  if (reports.length === 0) return [];
  const years = new Set([...reports.map(({ year }) => year), yearOf(today) - 1]);
  return [...years].sort((one, other) => other - one);
}

/** One row for each agency, one cell for each year; days of Article 49 decide what is late. */
export function matrixRows(
  agencies: readonly Agency[],
  years: readonly Year[],
  reports: readonly PublishedReport[],
  today: PlainDate,
): readonly MatrixRow[] {
  return agencies.map((agency) => ({
    agency,
    cells: years.map((year) => ({ year, publication: publicationOf(agency, year, reports, today) })),
  }));
}

function publicationOf(agency: Agency, year: Year, reports: readonly PublishedReport[], today: PlainDate): Publication {
  const dueOn = publicationDueOn(year, isGovernmentReport(agency));
  const report = reports.find((candidate) => candidate.agencyId === agency.id && candidate.year === year);
  if (report !== undefined) {
    const on = shanghaiDay(report.firstPublishedAt);
    return { state: 'published', on, isLate: on > dueOn };
  }
  if (agency.establishedOn > lastDayOf(year)) return { state: 'notEstablished' };
  return { state: 'notPublished', isOverdue: today > dueOn, dueOn };
}
