import { correctedReport } from '../../core/annual-report/rectification-note.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Queries, ReportVersion } from '../ports.ts';

/**
 * A report as it is to be read now: its newest approved version, or the one named, with the notes of rectification that
 * stand. The rules that compare two years, and the sums of an area, go on from here.
 */
export async function findCorrectedReport(
  queries: Queries,
  agencyId: AgencyId,
  year: Year,
  number?: number,
): Promise<AnnualReport | undefined> {
  const version = await queries.findVersion(agencyId, year, number);
  return version === undefined ? undefined : correctedVersion(queries, version);
}

/** The content of a version with the notes on it that stand. */
export async function correctedVersion(
  queries: Pick<Queries, 'listReleasedNotes'>,
  { agencyId, year, version, content }: ReportVersion,
): Promise<AnnualReport> {
  const notes = await queries.listReleasedNotes([agencyId], [year]);
  return correctedReport(
    content,
    notes.filter((note) => note.version === version),
  );
}
