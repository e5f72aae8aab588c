import type { Agency } from '../../core/agencies/agency.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { RemedyPlaces } from '../../usecases/requests/remedy-places.ts';

/** What the guide is made of. */
export interface GuideContent {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** The agency whose guide it is; `null` for the guide of the whole site. */
  readonly agency: Agency | null;
  readonly organs: RemedyPlaces | null;
  /** Whom one can ask, where no agency is chosen yet. */
  readonly agencies: readonly Agency[];
}
