import type { Actor } from '../../core/access/permissions.ts';
import { formatNotice, parseHolidayNotice } from '../../core/deadlines/holiday-notice.ts';
import {
  type CalendarDay,
  dayIn,
  unpublishedYears,
  yearsWithoutRegionalNotice,
} from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { addDays, firstDayOf, lastDayOf, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, Instant, NoticeVersion } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';

/** One version of a notice as the calendar's page lists it. */
export interface ShownVersion {
  readonly area: string;
  readonly version: number;
  /** `null` where the version took the notice back. */
  readonly title: string | null;
  readonly holds: boolean;
  readonly importedAt: Instant;
  /** `null` for one that came with the program. */
  readonly importedByName: string | null;
}

export interface ShownYear {
  readonly year: Year;
  /** Code of the actor's area, whose layers apply. */
  readonly area: string;
  /** From 1 January to 31 December. */
  readonly days: readonly CalendarDay[];
  readonly workingDayCount: number;
  /** No national notice of the year is known: every due day that reaches into it is provisional. */
  readonly isUnpublished: boolean;
  /** Codes of regions that set days of their own in other years, but not in this one. */
  readonly missingRegions: readonly string[];
  /** Versions of the notices that apply in the actor's area, the newest first. */
  readonly versions: readonly ShownVersion[];
}

/** A year of the calendar of the actor's area, day by day, with the notice that made each day and every version of it. */
export async function showCalendar(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  year: Year,
): Promise<Result<ShownYear, Refusal>> {
  const allowed = await authorize(deps, actor, 'calendar.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const tree = allowed.value;
  const { areaCode } = agencyIn(tree, actor.agencyId);
  const calendar = await calendarOf(deps.queries, { areaCode });
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(dayIn(calendar, day));
  const everyone = tree.agencies.map(({ id }) => id);
  const accounts = await deps.queries.listAccounts(everyone, deps.today());
  const nameOf = (id: string | null) => accounts.find(({ accountId }) => accountId === id)?.displayName ?? null;
  const versions = (await deps.queries.listNoticeVersions()).filter(
    (version) => version.year === year && areaCode.startsWith(version.area),
  );
  const before = addDays(first, -1);
  return accept({
    year,
    area: areaCode,
    days,
    workingDayCount: days.filter(({ kind }) => kind === 'workday' || kind === 'makeUpDay').length,
    isUnpublished: unpublishedYears(calendar, before, last).length > 0,
    missingRegions: yearsWithoutRegionalNotice(calendar, before, last).map(({ area }) => area),
    versions: versions.map((version) => shownVersion(version, versions, nameOf(version.importedBy))).reverse(),
  });
}

function shownVersion(
  { area, version, document, importedAt, importedBy }: NoticeVersion,
  all: readonly NoticeVersion[],
  importer: string | null,
): ShownVersion {
  const newest = all.filter((other) => other.area === area).at(-1)?.version;
  const notice = document === null ? undefined : parseHolidayNotice(document);
  return {
    area,
    version,
    title: notice?.ok === true ? formatNotice(notice.value.source) : null,
    holds: version === newest && document !== null,
    importedAt,
    importedByName: importedBy === null ? null : (importer ?? importedBy),
  };
}
