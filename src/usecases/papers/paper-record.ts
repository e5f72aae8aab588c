import { type Actor, may, type Permission, principalFor } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decidePaperAction, type PaperContext } from '../../core/requests/decide-paper.ts';
import type { PaperEvent } from '../../core/requests/paper-events.ts';
import { type DatedPaperEvent, type PaperState, paperAfter, paperWith } from '../../core/requests/paper-stages.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, PaperId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Paper, RecordedEvent, Stores } from '../ports.ts';
import type { PaperAtWork } from './paper-at-work.ts';
import { contentDigestOf, openContent, sealedInPaper } from './paper-content.ts';
import { tellOfStep } from './paper-messages.ts';

/** Does something to a paper of the actor's agency in one transaction; somebody else's paper is answered as not found. */
export async function withPaper<Value, Fault extends Refusal | readonly Refusal[] = Refusal>(
  deps: Deps,
  actor: Actor,
  paperId: PaperId,
  work: (at: PaperAtWork) => Promise<Result<Value, Refusal | Fault>>,
): Promise<Result<Value, Refusal | Fault>> {
  const allowed = await authorize(deps, actor, 'paper.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const events = await stores.events.history(actor.agencyId, 'paper', paperId);
    const paper = await stores.queries.findPaper(actor.agencyId, paperId);
    const draft = await stores.queries.findPaperDraft(actor.agencyId, paperId);
    if (events.length === 0 || paper === undefined || draft === undefined) return refuse(notFound);
    const content = openContent(deps, draft);
    const contentDigest = contentDigestOf(deps, paper, content);
    const state = paperAfter(paperHistory(events));
    const at = { deps, stores, actor, tree: allowed.value, paper, state, content, contentDigest };
    return work({ ...at, lastSeq: events.length });
  });
}

/** Stored events as the core reads them. */
export function paperHistory(events: readonly RecordedEvent[]): readonly DatedPaperEvent[] {
  return events.map(({ action, happenedOn, actorId, payload }) => ({
    // the payload was written by `recordPaperEvent` and is never changed
    event: { ...payload, action } as unknown as PaperEvent,
    happenedOn,
    by: actorId,
  }));
}

/** What the core has to know about the person acting on a paper. */
export async function paperContextOf({
  deps,
  stores,
  actor,
  tree,
  contentDigest,
}: Pick<PaperAtWork, 'deps' | 'stores' | 'actor' | 'tree' | 'contentDigest'>): Promise<PaperContext> {
  const today = deps.today();
  const { papers } = await stores.queries.loadSettings(actor.agencyId, today);
  const holds = (permission: Permission): boolean => may(actor, permission, actor.agencyId, tree, today);
  const inPlaceOf = (permission: Permission) => principalFor(actor, permission)?.id;
  return { by: actor.id, holds, inPlaceOf, settings: papers, currentDigest: contentDigest };
}

/** What is written down about one step of a paper besides its event. */
export interface PaperStep {
  readonly audit: AuditAct;
  /** Sealed beside the event. */
  readonly opinion?: string;
}

/** Decides one step of a paper and, where nothing is against it, records it. */
export async function takePaperStep(
  at: PaperAtWork,
  event: PaperEvent,
  step: PaperStep,
): Promise<Result<Paper, Refusal>> {
  const decision = decidePaperAction(at.state, event, await paperContextOf(at));
  return decision.ok ? accept((await recordPaperEvent(at, decision.value, step)).paper) : decision;
}

/** Appends a decided event of a paper, and writes the checked copy of the state that follows. */
export async function recordPaperEvent(
  at: PaperAtWork,
  event: PaperEvent,
  { audit, opinion }: PaperStep,
): Promise<{ readonly paper: Paper; readonly seq: number }> {
  const { deps, stores, actor } = at;
  const happenedOn = dayOf(event, deps.today());
  const recorded = await appendPaperEvent(stores, actor, at.paper, event, happenedOn);
  const state = paperWith(at.state, { event, happenedOn, by: actor.id });
  const paper = paperFrom(at.paper, state);
  await stores.papers.save(paper, recorded.seq);
  if (opinion !== undefined && opinion.trim() !== '') await keepOpinion(at, recorded.seq, opinion.trim());
  await stores.audit.record(actor, audit, `paper/${paper.paperId}`, {
    action: event.action,
    request: paper.requestId,
  });
  await tellOfStep(at, event, state);
  return { paper, seq: recorded.seq };
}

/** Appends an event to a paper's history. */
export function appendPaperEvent(
  stores: Stores,
  actor: Actor,
  { agencyId, paperId }: { readonly agencyId: AgencyId; readonly paperId: PaperId },
  event: PaperEvent,
  happenedOn: PlainDate,
): Promise<RecordedEvent> {
  const { action, ...payload } = event;
  return stores.events.append(actor.id, {
    agencyId,
    stream: 'paper',
    subjectId: paperId,
    action,
    happenedOn,
    payload: payload as unknown as { readonly [key: string]: JsonValue },
  });
}

/** The checked copy of a paper that follows from its state. Throws before the paper was started, which would be a defect. */
export function paperFrom(
  paper: Pick<Paper, 'agencyId' | 'paperId' | 'effect' | 'revision' | 'startedAt'>,
  { stage, requestId, kind, draftedBy, ...rest }: PaperState,
): Paper {
  const { agencyId, paperId, effect, revision, startedAt } = paper;
  if (stage === 'new' || requestId === null || kind === null || draftedBy === null)
    throw new Error(`Paper ${paperId} has no beginning: its history is incomplete.`);
  return { ...rest, agencyId, paperId, effect, revision, startedAt, stage, requestId, kind, draftedBy };
}

// the day the law counts, where the event has one of its own
function dayOf(event: PaperEvent, today: PlainDate): PlainDate {
  switch (event.action) {
    case 'serve':
      return event.countsOn;
    case 'confirmArrival':
      return event.arrivedOn;
    case 'recordFailedService':
      return event.failedOn;
    default:
      return today;
  }
}

function keepOpinion({ deps, stores, paper }: PaperAtWork, seq: number, opinion: string): Promise<void> {
  const { agencyId, paperId } = paper;
  const sealed = deps.sealer.seal(opinion, sealedInPaper(agencyId, paperId, `opinion/${seq}`));
  return stores.papers.saveOpinion({ agencyId, paperId, seq, sealed });
}
