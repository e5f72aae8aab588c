import { type Actor, may } from '../../core/access/permissions.ts';
import { type AgencyTree, existsOn } from '../../core/agencies/agency-tree.ts';
import { type HolidayNotice, parseHolidayNotice } from '../../core/deadlines/holiday-notice.ts';
import { inArea, parseCalendar, type WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { canonicalJson, type JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, NoticeVersion, Queries } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { type DueChange, listDueChanges, recomputeDues } from './recompute-dues.ts';

/** A change of the last day as it is shown, with the name of the agency. */
export interface NamedDueChange extends DueChange {
  readonly agencyName: string;
}

/** What a notice does, or would do. */
export interface NoticeEffect {
  readonly area: string;
  readonly year: Year;
  /** The version that holds before it; 0 where there is none. The import names it, so that nothing changed in between. */
  readonly standsOn: number;
  readonly agencyCount: number;
  readonly changes: readonly NamedDueChange[];
}

type Faults = Refusal | readonly Refusal[];

/** What is imported: a notice in the form of `data/holidays`, or the taking back of the one of an area and year. */
export type NoticeInput =
  | { readonly kind: 'document'; readonly document: unknown }
  | { readonly kind: 'takeBack'; readonly area: string; readonly year: Year };

/**
 * Tries a notice without keeping it: which open requests of every agency that it covers get another last day, and which
 * of them become overdue. Refuses a notice with faults, field by field, and one that reaches beyond the actor's agencies.
 */
export async function tryHolidayNotice(
  deps: Deps,
  actor: Actor,
  input: NoticeInput,
): Promise<Result<NoticeEffect, Faults>> {
  const planned = await planNotice(deps, deps.queries, actor, input);
  if (!planned.ok) return planned;
  const { agencies, calendarFor } = planned.value;
  const changes = await listDueChanges(deps, deps.queries, agencies, calendarFor);
  return accept(effectOf(planned.value, changes));
}

/**
 * Imports a notice: a new version beside those before it, every open request of the agencies it covers computed again in
 * the same transaction, with an event, a message and an audit entry. `standsOn` is the version that the preview named;
 * refused where another one was imported since.
 */
export async function importHolidayNotice(
  deps: Deps,
  actor: Actor,
  input: NoticeInput,
  standsOn: number,
): Promise<Result<NoticeEffect & { readonly version: number }, Faults>> {
  return deps.inTransaction(async (stores) => {
    const planned = await planNotice(deps, stores.queries, actor, input);
    if (!planned.ok) return planned;
    const { area, year, document, agencies } = planned.value;
    if (planned.value.standsOn !== standsOn) return refuse(overtaken);
    const version = await stores.calendar.saveNotice({ area, year, document, importedBy: actor.id });
    const cause = { kind: 'notice', area, year, version } as const;
    const changes = await recomputeDues(deps, stores, { agencies, cause });
    const act = document === null ? 'calendar.noticeTakenBack' : 'calendar.noticeImported';
    await stores.audit.record(actor, act, `calendar/${area}/${year}`, { version, changed: changes.length });
    return accept({ ...effectOf(planned.value, changes), version });
  });
}

const overtaken: Refusal = {
  reason: 'noticeChanged',
  message: '刚才已有人导入了同一地区同一年度的放假安排。请重新预览，核对后再导入。',
};

interface Plan extends Omit<NoticeEffect, 'agencyCount' | 'changes'> {
  readonly document: JsonValue | null;
  readonly agencies: readonly AgencyId[];
  readonly tree: AgencyTree;
  readonly calendarFor: (agencyId: AgencyId) => Promise<WorkCalendar>;
}

async function planNotice(
  deps: Pick<Deps, 'today' | 'queries'>,
  queries: Queries,
  actor: Actor,
  input: NoticeInput,
): Promise<Result<Plan, Faults>> {
  const allowed = await authorize(deps, actor, 'calendar.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const wanted = wantedOf(input);
  if (!wanted.ok) return wanted;
  const { area, year, document } = wanted.value;
  const tree = allowed.value;
  const covered = tree.agencies.filter((agency) => agency.areaCode.startsWith(area) && existsOn(agency, deps.today()));
  const fault = reachFault(
    covered.map(({ id }) => id),
    actor,
    tree,
    deps.today(),
    area,
  );
  if (fault !== undefined) return refuse(fault);
  const versions = await queries.listNoticeVersions();
  const own = versions.filter((version) => version.area === area && version.year === year);
  const newest = own.at(-1);
  const unchanged = sameAsNewest(newest, document);
  if (unchanged !== undefined) return refuse(unchanged);
  const calendar = calendarWith(versions, { area, year, document });
  return accept({
    area,
    year,
    document,
    standsOn: newest?.version ?? 0,
    agencies: covered.map(({ id }) => id),
    tree,
    calendarFor: async (agencyId) => inArea(calendar, agencyIn(tree, agencyId).areaCode),
  });
}

function wantedOf(input: NoticeInput): Result<Pick<Plan, 'area' | 'year' | 'document'>, readonly Refusal[]> {
  if (input.kind === 'takeBack') return accept({ area: input.area, year: input.year, document: null });
  const notice: Result<HolidayNotice, readonly Refusal[]> = parseHolidayNotice(input.document);
  if (!notice.ok) return notice;
  // what the parser accepted is JSON, for it came as JSON
  return accept({ area: notice.value.area, year: notice.value.year, document: input.document as JsonValue });
}

function reachFault(
  covered: readonly AgencyId[],
  actor: Actor,
  tree: AgencyTree,
  today: PlainDate,
  area: string,
): Refusal | undefined {
  if (covered.length === 0)
    return {
      reason: 'nobodyCovered',
      message: `没有机关的行政区划代码以“${area}”开头，这份安排不适用于任何机关。请核对地区代码。`,
      field: 'area',
    };
  const beyond = covered.find((agencyId) => !may(actor, 'calendar.write', agencyId, tree, today));
  if (beyond === undefined) return undefined;
  return {
    reason: 'beyondReach',
    message: `这份安排还适用于您管辖范围以外的机关（例如${agencyIn(tree, beyond).name}），请由它们共同的上级机关导入。`,
    field: 'area',
  };
}

function sameAsNewest(newest: NoticeVersion | undefined, document: JsonValue | null): Refusal | undefined {
  const before = newest?.document ?? null;
  if (document === null && before === null)
    return { reason: 'nothingToTakeBack', message: '该地区该年度没有放假安排，无需撤销。' };
  if (before === null || document === null || canonicalJson(before) !== canonicalJson(document)) return undefined;
  return { reason: 'noticeKnown', message: '这份放假安排与现行的完全相同，无需再次导入。' };
}

/** The national calendar as it would be with one notice in place of that of its area and year. */
function calendarWith(
  versions: readonly NoticeVersion[],
  wanted: Pick<Plan, 'area' | 'year' | 'document'>,
): WorkCalendar {
  const standing = new Map<string, JsonValue | null>();
  for (const { area, year, document } of [...versions, wanted]) standing.set(`${area}/${year}`, document);
  const calendar = parseCalendar([...standing.values()].filter((document) => document !== null));
  if (!calendar.ok) throw new Error(`A stored holiday notice is unreadable: ${calendar.refusal[0]?.message ?? ''}`);
  return calendar.value;
}

function effectOf({ area, year, standsOn, agencies, tree }: Plan, changes: readonly DueChange[]): NoticeEffect {
  const named = changes.map((change) => ({ ...change, agencyName: agencyIn(tree, change.agencyId).name }));
  return { area, year, standsOn, agencyCount: agencies.length, changes: named };
}
