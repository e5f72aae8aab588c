import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Queries } from '../../usecases/ports.ts';

/** A published annual report as lists show it. */
export type PublishedReport = Awaited<ReturnType<Queries['listPublishedReports']>>[number];

/** The most recently published first. */
export function latestFirst(reports: readonly PublishedReport[]): readonly PublishedReport[] {
  return [...reports].sort((one, other) => compareText(other.publishedAt, one.publishedAt) || other.year - one.year);
}

/** By statistics year, the newest first. */
export function newestYearFirst(reports: readonly PublishedReport[]): readonly PublishedReport[] {
  return [...reports].sort((one, other) => other.year - one.year);
}

/** The published reports of one agency. */
export function reportsOf(reports: readonly PublishedReport[], agencyId: AgencyId): readonly PublishedReport[] {
  return reports.filter((report) => report.agencyId === agencyId);
}

/** How many reports each agency has published. */
export function countByAgency(reports: readonly PublishedReport[]): ReadonlyMap<AgencyId, number> {
  const counts = new Map<AgencyId, number>();
  for (const { agencyId } of reports) counts.set(agencyId, (counts.get(agencyId) ?? 0) + 1);
  return counts;
}

/** Address of a report's page. */
export function reportAddress(report: { readonly agencyId: AgencyId; readonly year: Year }): string {
  return `/nb/${report.agencyId}/${report.year}`;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
