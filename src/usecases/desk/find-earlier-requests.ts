import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { likenessFrom, signatureLength, type TracedFields } from '../../core/requests/request-trace.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Queries, RequestTrace, TracedRequest } from '../ports.ts';
import { traceOf } from '../requests/request-trace.ts';
import { openApplication } from '../requests/reveal-application.ts';

/** What is known of earlier requests: by the same applicant, or worded alike (Articles 35, 36(6)). */
export interface EarlierRequests {
  readonly sameApplicant: readonly EarlierRequest[];
  readonly alike: readonly EarlierRequest[];
  /** Of the same applicant, this one not counted, in the month and the year of a day. */
  readonly inMonthCount: number;
  readonly inYearCount: number;
  /** How many of the same applicant's requests of the year are worded alike. */
  readonly repeatedCount: number;
}

export interface EarlierRequest extends TracedRequest {
  /** Hundredths of the wording the two have in common, estimated from their signatures. */
  readonly likeness: number;
}

/**
 * Earlier requests of whoever is being registered, and those worded alike, from what stands in the form so far. Answers
 * with numbers and dates only: nothing of an applicant can be read from it.
 */
export async function previewEarlierRequests(
  deps: Pick<Deps, 'queries' | 'today' | 'blindDigest'>,
  actor: Actor,
  fields: TracedFields,
): Promise<Result<EarlierRequests, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.register', actor.agencyId);
  if (!allowed.ok) return allowed;
  return accept(await earlierThan(deps.queries, actor, traceOf(deps, fields), deps.today()));
}

/** The same for a request that is registered; its day of receipt gives month and year. */
export async function listEarlierRequests(
  deps: Pick<Deps, 'queries' | 'today' | 'blindDigest' | 'sealer'>,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<EarlierRequests, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const [record, trace] = await Promise.all([
    deps.queries.findRequest(agencyId, requestId),
    traceKeptOrMade(deps, actor, requestId),
  ]);
  if (record === undefined || trace === undefined) return refuse(notFound);
  return accept(await earlierThan(deps.queries, actor, trace, record.receivedOn ?? record.registeredOn, requestId));
}

/** The trace that was kept at registration; for a request of before traces were kept, one made now. */
async function traceKeptOrMade(
  deps: Pick<Deps, 'queries' | 'blindDigest' | 'sealer'>,
  { agencyId }: Actor,
  requestId: RequestId,
): Promise<RequestTrace | undefined> {
  const kept = await deps.queries.findTrace(agencyId, requestId);
  if (kept !== undefined) return kept;
  const application = await openApplication(deps, agencyId, requestId);
  return application === undefined ? undefined : traceOf(deps, application);
}

async function earlierThan(
  queries: Queries,
  { agencyId }: Actor,
  trace: RequestTrace,
  day: PlainDate,
  except?: RequestId,
): Promise<EarlierRequests> {
  const { similarity } = await queries.loadSettings(agencyId, day);
  const alikeFrom = Math.ceil((signatureLength * similarity.similarPercent) / 100);
  const [traced, ofApplicant] = await Promise.all([
    queries.listTraced(agencyId, trace, alikeFrom, except),
    queries.listRequestsOfApplicant(agencyId, trace.applicantKeys, except),
  ]);
  const rows = traced.map((row) => ({ ...row, likeness: likenessFrom(row.agreement) }));
  const dayOf = (row: { readonly receivedOn: PlainDate | null; readonly registeredOn: PlainDate }) =>
    row.receivedOn ?? row.registeredOn;
  const sameApplicant = rows.filter(({ isSameApplicant }) => isSameApplicant);
  return {
    sameApplicant,
    alike: rows.filter(({ isSameApplicant }) => !isSameApplicant),
    inMonthCount: ofApplicant.filter((row) => monthOf(dayOf(row)) === monthOf(day)).length,
    inYearCount: ofApplicant.filter((row) => yearOf(dayOf(row)) === yearOf(day)).length,
    repeatedCount: sameApplicant.filter((row) => row.agreement >= alikeFrom && yearOf(dayOf(row)) === yearOf(day))
      .length,
  };
}

function monthOf(day: PlainDate): string {
  return day.slice(0, 7);
}
