import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decidePaperAction } from '../../core/requests/decide-paper.ts';
import { needsSecrecyReview } from '../../core/requests/paper-effect.ts';
import type { PaperEvent } from '../../core/requests/paper-events.ts';
import type { AccountId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Paper } from '../ports.ts';
import type { PaperAtWork } from './paper-at-work.ts';
import { loadAhead, readinessFaults } from './paper-readiness.ts';
import { paperContextOf, recordPaperEvent, withPaper } from './paper-record.ts';
import type { PaperStepInput } from './step-paper.ts';

/**
 * Submits the content that was seen: from now on it stands still, and everybody after agrees to it and nothing else.
 * Refuses what could not be issued: missing fields, files that may not go out, findings of the lint, an action on the
 * request that the law does not allow now.
 */
export function submitPaper(
  deps: Deps,
  actor: Actor,
  input: PaperStepInput,
): Promise<Result<Paper, Refusal | readonly Refusal[]>> {
  return withPaper<Paper, readonly Refusal[]>(deps, actor, input.paperId, async (at) => {
    const { paper, content } = at;
    const event: PaperEvent = {
      action: 'submit',
      revision: paper.revision,
      contentDigest: input.contentDigest,
      needsSecrecyReview: needsSecrecyReview(paper.kind, content.effect, content.attachmentIds.length),
      authors: await authorsOf(at),
    };
    const decision = decidePaperAction(at.state, event, await paperContextOf(at));
    if (!decision.ok) return decision;
    const { loaded, moment } = await loadAhead(at, null);
    const faults = await readinessFaults(at, loaded, moment);
    if (faults.length > 0) return refuse(faults);
    const { opinion } = input;
    return accept((await recordPaperEvent(at, event, { audit: 'paper.submitted', opinion })).paper);
  });
}

/** Everybody who wrote in a paper, and whoever submits it: it is their work. */
async function authorsOf({ stores, actor, paper }: PaperAtWork): Promise<readonly AccountId[]> {
  const writers = await stores.queries.listPaperAuthors(paper.agencyId, paper.paperId);
  return [...new Set([paper.draftedBy, ...writers, actor.id])];
}
