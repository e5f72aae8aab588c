import type { Refusal } from '../../core/law/refusal.ts';
import type { DraftAnswers } from '../../core/requests/application-draft.ts';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { agencyFault } from './application-refusals.ts';
import { storedDraft } from './draft-content.ts';
import { countFormAttempt, formLimits, sourceKey, tooMany } from './form-limits.ts';

/** Who begins, and with what: the agency of the page they came from, the other topic of a split description. */
export interface StartDraft {
  readonly owner: Digest;
  readonly source: string;
  readonly agencyId?: AgencyId;
  readonly answers?: DraftAnswers;
}

/** Begins an application at the portal. An agency that takes none is left open, for the applicant to choose another. */
export async function startDraft(deps: Deps, input: StartDraft): Promise<Result<RequestId, Refusal>> {
  const begun = await countFormAttempt(deps, sourceKey(deps, 'draft', input.source), 3600);
  if (begun > formLimits.draftsPerHour)
    return refuse(
      tooMany('从您所在的网络刚刚开始填写的申请太多了，请过一会儿再开始。急需的，可以当面、邮寄提交，或者打电话办理。'),
    );
  const tree = await deps.queries.loadTree();
  const { agencyId } = input;
  const isOpen = agencyId !== undefined && agencyFault(tree, agencyId, deps.today()) === undefined;
  const draftId = deps.newId() as RequestId;
  const now = deps.now();
  await deps.inTransaction(({ applications }) =>
    applications.createDraft(
      storedDraft(deps, {
        draftId,
        ownerDigest: input.owner,
        agencyId: isOpen ? agencyId : null,
        createdAt: now,
        updatedAt: now,
        expiresAt: now,
        submittedAt: null,
        content: { answers: input.answers ?? {}, files: [], advisedOn: '' },
        receipt: undefined,
      }),
    ),
  );
  return accept(draftId);
}
