import type { Agency } from '../../../core/agencies/agency.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import type { PublishedReport } from '../../ui/published-reports.ts';

/** What the home page shows. */
export interface HomeContent {
  /** Name of the area, or of the site where there is none. */
  readonly areaName: string;
  /** Whose guide and rules stand for the whole: the own level of the area, or a single agency. */
  readonly mainAgency: Agency | null;
  readonly agencies: readonly Agency[];
  readonly reports: readonly PublishedReport[];
  readonly latest: readonly ItemHead[];
  /** Public items by agency. */
  readonly itemCounts: ReadonlyMap<AgencyId, number>;
  /** Day of the newest item or report. */
  readonly newestOn: PlainDate | null;
  readonly specimenCount: number;
}
