import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ApplicationForm } from '../../core/requests/application-form.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { sealedFor } from './register-request.ts';

/**
 * Shows an application with its personal data to somebody who says what for. The audit entry is written first: no
 * record, no data.
 */
export async function revealApplication(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId; readonly purpose: string },
): Promise<Result<ApplicationForm, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.revealApplicant', actor.agencyId);
  if (!allowed.ok) return allowed;
  if (input.purpose.trim() === '') {
    return refuse({ reason: 'missing', field: 'purpose', message: '请填写查看申请人信息的用途,系统会记录。' });
  }
  const sealed = await deps.queries.findSealed(actor.agencyId, input.requestId);
  if (sealed === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'request.applicantSeen', `request/${input.requestId}`, { purpose: input.purpose.trim() }),
  );
  return accept(JSON.parse(deps.sealer.open(sealed, sealedFor(actor.agencyId, input.requestId))) as ApplicationForm);
}
