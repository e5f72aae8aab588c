import type { Actor } from '../../core/access/permissions.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, DisputeCase, DisputeDocument, RecordedEvent, RequestRecord } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { type DocketCase, disputedRequest, docketCase } from './docket.ts';

/** Everything that the page of a case shows. */
export interface OpenedDocketCase extends DocketCase {
  readonly calendar: WorkCalendar;
  readonly request: RequestRecord | undefined;
  readonly earlier: DisputeCase | undefined;
  readonly later: readonly DisputeCase[];
  readonly documents: readonly DisputeDocument[];
  readonly events: readonly RecordedEvent[];
  readonly names: ReadonlyMap<string, string>;
}

/** A case of the actor's agency with its periods, papers, links and course. */
export async function openDocketCase(
  deps: Deps,
  actor: Actor,
  caseId: EntryId,
): Promise<Result<OpenedDocketCase, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'register.read', agencyId);
  if (!allowed.ok) return allowed;
  const record = await deps.queries.findDispute(agencyId, caseId);
  if (record === undefined) return refuse(notFound);
  const { queries } = deps;
  const [calendar, request, earlier, later, documents, events, accounts] = await Promise.all([
    calendarOf(queries, agencyIn(allowed.value, agencyId)),
    disputedRequest(queries, record, deps.today()),
    record.precededBy === null ? undefined : queries.findDispute(agencyId, record.precededBy),
    queries.listDisputes(agencyId, { precededBy: caseId, offset: 0, limit: 20 }),
    queries.listDisputeDocuments(agencyId, caseId),
    queries.listEvents(agencyId, 'dispute', caseId),
    queries.listAccounts([agencyId], deps.today()),
  ]);
  return accept({
    ...docketCase(record, calendar, deps.today()),
    ...{ calendar, request, earlier, later: later.rows, documents, events },
    names: new Map(accounts.map(({ accountId, displayName }) => [accountId as string, displayName])),
  });
}
