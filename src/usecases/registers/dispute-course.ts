import type { Actor } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import { type DisputeEvent, disputeAfter, disputeEventFrom } from '../../core/disputes/dispute-events.ts';
import { disputeResultOf } from '../../core/disputes/dispute-outcomes.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, DisputeCase, RecordedEvent, Stores } from '../ports.ts';

/** Stored events of a case as the core reads them. */
function disputeHistory(events: readonly RecordedEvent[]): readonly DisputeEvent[] {
  return events.map(({ action, happenedOn, actorId, payload }) =>
    disputeEventFrom({ action, happenedOn, by: actorId, payload }),
  );
}

/** The checked copy of a case that lists and table 4 are made from. Throws on a history without its opening. */
export function disputeRecordFrom(
  agencyId: AgencyId,
  caseId: EntryId,
  events: readonly RecordedEvent[],
): Omit<DisputeCase, 'authorName'> {
  const [first] = events;
  if (first === undefined) throw new Error(`Case ${caseId} has no events.`);
  const { facts, openedOn, conclusion, steps, stepCount, lessons } = disputeAfter(disputeHistory(events));
  const voided = events.find(({ action }) => action === 'void');
  const why = voided?.payload['why'];
  return {
    agencyId,
    caseId,
    route: facts.route,
    caseNumber: facts.caseNumber,
    authority: facts.authority,
    openedOn,
    outcome: conclusion?.outcome ?? null,
    result: conclusion === null ? null : (conclusion.result ?? disputeResultOf(conclusion.outcome)),
    concludedOn: conclusion?.concludedOn ?? null,
    requestNumber: facts.requestNumber,
    source: facts.source,
    asCoDefendant: facts.asCoDefendant ?? false,
    procedure: facts.procedure ?? 'ordinary',
    disputedAct: facts.disputedAct ?? null,
    precededBy: facts.precededBy ?? null,
    steps,
    stepCount,
    lessons,
    authorId: first.actorId,
    recordedAt: first.recordedAt,
    voidedAt: voided?.recordedAt ?? null,
    voidReason: typeof why === 'string' ? why : null,
  };
}

type Faults = Refusal | readonly Refusal[];

/** One change of a case: what is recorded of it, and the decision whether it may be made. */
export interface DisputeChange {
  readonly caseId: EntryId;
  readonly audit: AuditAct;
  readonly decide: (
    history: readonly DisputeEvent[],
    stores: Stores,
    record: Omit<DisputeCase, 'authorName'>,
  ) => Promise<Result<DisputeEvent, Faults>>;
}

/**
 * Appends one event to a case of the actor's agency under the lock of its chain, writes the state that follows and the
 * audit entry.
 */
export async function changeDispute(
  deps: Deps,
  actor: Actor,
  change: DisputeChange,
): Promise<Result<Omit<DisputeCase, 'authorName'>, Faults>> {
  const allowed = await authorize(deps, actor, 'register.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction((stores) => changeDisputeIn(stores, actor, change));
}

/** The same inside a transaction that does more; the permission is for the caller to have checked. */
export async function changeDisputeIn(
  stores: Stores,
  actor: Actor,
  { caseId, audit, decide }: DisputeChange,
): Promise<Result<Omit<DisputeCase, 'authorName'>, Faults>> {
  const { agencyId } = actor;
  const stored = await stores.events.history(agencyId, 'dispute', caseId);
  if (stored.length === 0) return refuse(notFound);
  const decision = await decide(disputeHistory(stored), stores, disputeRecordFrom(agencyId, caseId, stored));
  if (!decision.ok) return decision;
  const { action, happenedOn, by: _by, ...payload } = decision.value;
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'dispute',
    subjectId: caseId,
    action,
    happenedOn,
    payload: payload as { readonly [key: string]: JsonValue },
  });
  const record = disputeRecordFrom(agencyId, caseId, [...stored, event]);
  await stores.registers.saveDispute(record, event.seq);
  await stores.audit.record(actor, audit, `dispute/${caseId}`, { action });
  return accept(record);
}
