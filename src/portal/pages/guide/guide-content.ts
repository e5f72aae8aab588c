import type { Agency } from '../../../core/agencies/agency.ts';
import type { DisclosureSubject } from '../../../core/catalog/disclosure-subjects.ts';
import type { WorkCalendar } from '../../../core/deadlines/work-calendar.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import type { ReleasedProfile } from '../../../usecases/ports.ts';
import type { RemedyPlaces } from '../../../usecases/requests/remedy-places.ts';

/** What the guide of an agency is made of. */
export interface GuideContent {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly agency: Agency;
  /** Undefined where the agency has released none: what only it could say is then marked as missing. */
  readonly profile: ReleasedProfile | undefined;
  readonly organs: RemedyPlaces;
  readonly subjects: readonly (DisclosureSubject & { readonly count: number })[];
  /** An index number as the agency's pattern makes it. */
  readonly exampleNumber: string;
  readonly siteAddress: string;
}
