import { sql } from 'kysely';
import type { ApplicantKind } from '../../core/requests/applicant-kinds.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** Requests of one kind of applicant that had to be handled in a period: how they came into it and how they left it. */
export interface HandledCount {
  readonly applicantKind: ApplicantKind;
  /** Received within the period; otherwise carried over into it. */
  readonly isNew: boolean;
  /** How they were closed within the period; `null` if they were not. */
  readonly outcome: string | null;
  readonly count: number;
}

/**
 * Table 3 from one walk over what a period had to handle, in one snapshot: every request is counted once, with its origin
 * and its whereabouts, so that 一 + 二 = 三 + 四 whatever is written meanwhile. Closed requests of earlier years are not read.
 */
export async function countHandledRequests(
  db: Database,
  agency: AgencyId,
  firstDay: PlainDate,
  cutOff: PlainDate,
): Promise<HandledCount[]> {
  const rows = await db.many(sql<{
    applicant_kind: ApplicantKind;
    is_new: boolean;
    outcome: string | null;
    count: number;
  }>`
    select applicant_kind, received_on >= ${firstDay} as is_new, outcome, count(*) as count
      from disclosure_request
     where agency_id = ${agency} and closed_on between ${firstDay} and ${cutOff} and received_on <= ${cutOff}
     group by 1, 2, 3
    union all
    select applicant_kind, received_on >= ${firstDay}, null, count(*)
      from disclosure_request
     where agency_id = ${agency} and closed_on > ${cutOff} and received_on <= ${cutOff}
     group by 1, 2
    union all
    select applicant_kind, received_on >= ${firstDay}, null, count(*)
      from disclosure_request
     where agency_id = ${agency} and closed_on is null and received_on <= ${cutOff}
     group by 1, 2`);
  return rows.map((row) => ({
    applicantKind: row.applicant_kind,
    isNew: row.is_new,
    outcome: row.outcome,
    count: row.count,
  }));
}
