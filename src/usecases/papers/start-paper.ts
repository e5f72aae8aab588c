import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decidePaperAction } from '../../core/requests/decide-paper.ts';
import type { PaperEvent } from '../../core/requests/paper-events.ts';
import { newPaper, paperWith } from '../../core/requests/paper-stages.ts';
import type { PaperId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, Paper, PaperContent, Stores } from '../ports.ts';
import { checkContent, type PaperFrame, requestFault } from './paper-checks.ts';
import { contentDigestOf, openContent, sealContent } from './paper-content.ts';
import { appendPaperEvent, paperContextOf, paperFrom } from './paper-record.ts';

/** A paper as it is begun: which one, for which request, and what is known of its content already. */
export interface StartPaper extends PaperFrame {
  /** Chosen by the form, so that sending it twice starts one paper. */
  readonly paperId: PaperId;
  readonly content: PaperContent;
}

/**
 * Begins a paper of a request of the actor's agency as a draft. Sent twice, it is begun once; sent again with something
 * else in it, it is refused, for nothing of that would be kept.
 */
export async function startPaper(
  deps: Deps,
  actor: Actor,
  input: StartPaper,
): Promise<Result<Paper, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'paper.draft');
  if (!allowed.ok) return refuse([allowed.refusal]);
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    const earlier = await stores.events.history(agencyId, 'paper', input.paperId);
    if (earlier.length > 0) return saidBefore(deps, stores, actor, input);
    const fault = await requestFault(stores.queries, agencyId, input, input.content.effect);
    if (fault !== undefined) return refuse([fault]);
    const content = await checkContent(deps, stores.queries, agencyId, input, input.content, { isDraft: true });
    if (!content.ok) return content;
    const event = startOf(input);
    const at = { deps, stores, actor, tree: allowed.value, contentDigest: contentDigestOf(deps, input, content.value) };
    const decision = decidePaperAction(newPaper, event, await paperContextOf(at));
    if (!decision.ok) return refuse([decision.refusal]);
    return accept(await begin(deps, stores, actor, input.paperId, event, content.value));
  });
}

function startOf({ requestId, kind, replaces }: StartPaper): PaperEvent {
  return { action: 'start', requestId, kind, ...(replaces === null ? {} : { replaces }) };
}

async function begin(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  paperId: PaperId,
  event: PaperEvent,
  content: PaperContent,
): Promise<Paper> {
  const { agencyId } = actor;
  const today = deps.today();
  const savedAt = deps.now();
  const recorded = await appendPaperEvent(stores, actor, { agencyId, paperId }, event, today);
  const state = paperWith(newPaper, { event, happenedOn: today, by: actor.id });
  const paper = paperFrom(
    { agencyId, paperId, effect: content.effect, revision: 1, startedAt: recorded.recordedAt },
    state,
  );
  await stores.papers.save(paper, recorded.seq);
  const sealed = sealContent(deps, paper, 1, content);
  await stores.papers.saveDraft({ agencyId, paperId, revision: 1, sealed, savedBy: actor.id, savedAt });
  await stores.audit.record(actor, 'paper.started', `paper/${paperId}`, { kind: paper.kind, request: paper.requestId });
  return paper;
}

async function saidBefore(
  deps: Deps,
  { queries }: Stores,
  { agencyId }: Actor,
  input: StartPaper,
): Promise<Result<Paper, readonly Refusal[]>> {
  const paper = await queries.findPaper(agencyId, input.paperId);
  const first = await queries.findPaperDraft(agencyId, input.paperId, 1);
  const content = await checkContent(deps, queries, agencyId, input, input.content, { isDraft: true });
  const isSame =
    paper !== undefined &&
    first !== undefined &&
    content.ok &&
    paper.requestId === input.requestId &&
    contentDigestOf(deps, paper, openContent(deps, first)) === contentDigestOf(deps, input, content.value);
  if (isSame) return accept(paper);
  const message = '这份文书刚才已经起草，您后来的修改没有保存。请打开该文书修改，或者重新起草。';
  return refuse([{ reason: 'startedOtherwise', message }]);
}
