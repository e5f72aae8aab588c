import { sql } from 'kysely';
import type { ReleaseKind } from '../../core/releases/gate.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Ends every standing release of a subject: from then on the public does not see it. */
export async function withdrawRelease(
  transaction: Database,
  subject: { readonly agencyId: AgencyId; readonly kind: ReleaseKind; readonly subjectId: string },
  by: AccountId,
  at: Instant,
  why: string,
): Promise<void> {
  await transaction.run(sql`
    update release set withdrawn_at = ${at}, withdrawn_by = ${by}, withdrawal_reason = ${why}
     where agency_id = ${subject.agencyId} and subject_kind = ${subject.kind} and subject_id = ${subject.subjectId}
       and withdrawn_at is null`);
}
