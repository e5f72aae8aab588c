import type { Agency } from '../../../core/agencies/agency.ts';
import type { Instant, ReleasedNote, ReportFile, ReportVersion } from '../../../usecases/ports.ts';
import type { PublishedReport } from '../../ui/published-reports.ts';

/** What the page of a report shows. */
export interface ReportContent {
  readonly agency: Agency;
  readonly version: ReportVersion & { readonly publishedAt: Instant };
  readonly files: readonly ReportFile[];
  /** 更正说明 on this version, oldest first. */
  readonly notes: readonly ReleasedNote[];
  /** Versions that went out, the newest first, this one included. */
  readonly versions: readonly Pick<ReportContent['version'], 'version' | 'publishedAt'>[];
  /** Published reports of the same agency, this one included. */
  readonly ownReports: readonly PublishedReport[];
  /** Reports of an area's units for the same year, with the names of the units. */
  readonly unitReports: readonly (PublishedReport & { readonly unit: string })[];
}
