import { visitorActor } from '../../core/access/outside-actors.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { parseLookupCode } from '../../core/requests/lookup-code.ts';
import type { Digest } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { countFormAttempt, formLimits, sourceKey, tooMany } from '../applications/form-limits.ts';
import type { Deps, StoredComplaint } from '../ports.ts';
import { complaintCode, complaintSecret, openComplaintAnswer } from './complaint-seal.ts';

/** A complaint as whoever made it follows it: nothing of what was written is shown again. */
export interface FollowedComplaint {
  readonly complaint: StoredComplaint;
  readonly code: string;
  /** What the supervising agency answered; empty before. */
  readonly answer: string;
}

/** The complaint behind the link that its complainant was given; each look at an answer is recorded. */
export async function followComplaint(deps: Deps, secret: string): Promise<FollowedComplaint | undefined> {
  if (!/^[0-9a-f]{64}$/.test(secret)) return undefined;
  const complaint = await deps.queries.findComplaintByLink(deps.digest(secret) as Digest);
  if (complaint === undefined) return undefined;
  const { agencyId, complaintId } = complaint;
  if (complaint.sealedAnswer !== null)
    await deps.inTransaction(({ audit }) =>
      audit.record({ id: visitorActor, agencyId }, 'complaint.openedByComplainant', `complaint/${complaintId}`),
    );
  return { complaint, code: complaintCode(deps, complaint), answer: openComplaintAnswer(deps, complaint) };
}

/** Finds a complaint by number and code; refuses alike whatever does not fit, and too many tries from one source. */
export async function lookUpComplaint(
  deps: Deps,
  typed: { readonly number: string; readonly code: string; readonly source: string },
): Promise<Result<{ readonly secret: string }, Refusal>> {
  const count = await countFormAttempt(deps, sourceKey(deps, 'complaintLookup', typed.source), 3600);
  if (count > formLimits.lookupsPerSource)
    return refuse({ ...tooMany('您这里一小时内查询得太多了，请稍后再试。'), field: 'code' });
  const code = parseLookupCode(typed.code);
  const number = typed.number.normalize('NFKC').trim().toUpperCase();
  const found =
    code === undefined
      ? undefined
      : await deps.queries.findComplaintByCode(number, deps.blindDigest('complaintCodeDigest', code));
  return found === undefined ? refuse(noMatch) : accept({ secret: complaintSecret(deps, found) });
}

const noMatch: Refusal = {
  reason: 'noMatch',
  field: 'code',
  message: '编号和查询码不相符。请核对回执上的编号和查询码；字母O、I、L不会出现在查询码中。',
};
