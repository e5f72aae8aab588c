import type { Actor } from '../../core/access/permissions.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReviewDecision } from '../../core/releases/gate.ts';
import { inPlaceOfAuthor } from '../../core/releases/in-place-of-author.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredStatement } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { takeStatementStep } from './statement-course.ts';
import { findDuty } from './submit-statement.ts';

/**
 * Approves exactly the statement that was seen and releases it through the gate: by somebody who did not write it.
 * Refused where something has become public in the period meanwhile.
 */
export async function publishStatement(
  deps: Deps,
  actor: Actor,
  input: { readonly statementId: EntryId; readonly seen: Digest },
): Promise<Result<StoredStatement, Refusal>> {
  const agency = agencyIn(await deps.queries.loadTree(), actor.agencyId);
  return takeStatementStep(deps, actor, {
    statementId: input.statementId,
    act: 'approve',
    permission: 'statement.approve',
    audit: 'statement.published',
    decide: async (stored, stores) => {
      const { contentDigest, authors, content } = stored;
      const same = decideSameContent(input.seen, contentDigest);
      if (!same.ok) return same;
      const own = inPlaceOfAuthor(actor, 'statement.approve', authors);
      if (own !== undefined) return refuse(own);
      const found = await findDuty(deps, stores, agency, content);
      if (found.ok && found.value.duty.publication !== null) return refuse(publishedMeanwhile);
      const reviews = [approvalOf(actor, contentDigest)];
      const gate = decideRelease({ kind: 'nothingStatement', authors, contentDigest, reviews });
      if (!gate.ok) return gate;
      const releasedAt = deps.now();
      await stores.reports.saveRelease({
        agencyId: stored.agencyId,
        releaseId: deps.newId() as EntryId,
        subjectId: stored.statementId,
        clearance: gate.value,
        releasedBy: actor.id,
        releasedAt,
      });
      return accept({ ...stored, opinion: '', publishedAt: releasedAt });
    },
  });
}

function approvalOf({ id }: Actor, contentDigest: Digest): ReviewDecision {
  return { step: 'approval', by: id, verdict: 'approved', contentDigest, opinion: '' };
}

/** Gives a statement back to whoever wrote it, with the reason. */
export function sendStatementBack(
  deps: Deps,
  actor: Actor,
  input: { readonly statementId: EntryId; readonly opinion: string },
): Promise<Result<StoredStatement, Refusal>> {
  return withReason(input.opinion, { field: 'opinion', message: '请写明退回的原因，便于起草人修改。' }, (opinion) =>
    takeStatementStep(deps, actor, {
      statementId: input.statementId,
      act: 'sendBack',
      permission: 'statement.approve',
      audit: 'statement.sentBack',
      decide: async (stored) => accept({ ...stored, opinion }),
    }),
  );
}

/** Takes a public statement back: the period stands on the duty board again. */
export function withdrawStatement(
  deps: Deps,
  actor: Actor,
  input: { readonly statementId: EntryId; readonly why: string },
): Promise<Result<StoredStatement, Refusal>> {
  return withReason(input.why, { field: 'why', message: '请写明撤回的原因，系统会记录。' }, (why) =>
    takeStatementStep(deps, actor, {
      statementId: input.statementId,
      act: 'withdraw',
      permission: 'statement.withdraw',
      audit: 'statement.withdrawn',
      decide: async (stored, stores) => {
        const at = deps.now();
        const { agencyId, statementId } = stored;
        await stores.reports.withdrawRelease(agencyId, 'nothingStatement', statementId, actor.id, at, why);
        return accept({ ...stored, opinion: why, withdrawnAt: at });
      },
    }),
  );
}

/** Gives a statement up before it is public. */
export function dropStatement(
  deps: Deps,
  actor: Actor,
  input: { readonly statementId: EntryId },
): Promise<Result<StoredStatement, Refusal>> {
  return takeStatementStep(deps, actor, {
    ...input,
    act: 'drop',
    permission: 'statement.draft',
    audit: 'statement.dropped',
    decide: async (stored) => accept(stored),
  });
}

const publishedMeanwhile: Refusal = {
  reason: 'hasPublication',
  message: '送审以后这一期已经有信息公开，说明与事实不符。请退回，由起草人放弃这份说明。',
  cite: ogi(20),
};

async function withReason(
  typed: string,
  missing: { readonly field: string; readonly message: string },
  act: (reason: string) => Promise<Result<StoredStatement, Refusal>>,
): Promise<Result<StoredStatement, Refusal>> {
  const reason = typed.trim();
  return reason === '' ? refuse({ reason: 'missing', ...missing }) : act(reason);
}
