import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Application } from '../../core/requests/application-form.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { sealedFor } from './record-registration.ts';

/** The sealed application of a request, opened; undefined if there is no such request. The caller masks it or records why. */
export async function openApplication(
  deps: Pick<Deps, 'queries' | 'sealer'>,
  agencyId: AgencyId,
  requestId: RequestId,
): Promise<Application | undefined> {
  const sealed = await deps.queries.findSealed(agencyId, requestId);
  if (sealed === undefined) return undefined;
  return JSON.parse(deps.sealer.open(sealed, sealedFor(agencyId, requestId))) as Application;
}

/**
 * Shows an application with its personal data to somebody who says what for. The audit entry is written first: no
 * record, no data.
 */
export async function revealApplication(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId; readonly purpose: string },
): Promise<Result<Application, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.revealApplicant', actor.agencyId);
  if (!allowed.ok) return allowed;
  if (input.purpose.trim() === '') {
    return refuse({ reason: 'missing', field: 'purpose', message: '请填写查看申请人信息的用途，系统会记录。' });
  }
  const record = await deps.queries.findRequest(actor.agencyId, input.requestId);
  if (record === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'request.applicantSeen', `request/${input.requestId}`, { purpose: input.purpose.trim() }),
  );
  const application = await openApplication(deps, actor.agencyId, input.requestId);
  return application === undefined ? refuse(notFound) : accept(application);
}
