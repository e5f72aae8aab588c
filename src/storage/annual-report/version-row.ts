import { sql } from 'kysely';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { AccountId, AgencyId, Digest } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportVersion } from '../../usecases/ports.ts';
import { instantOf } from '../instant.ts';

/** A row of `report_version`. */
export interface VersionRow {
  readonly agency_id: AgencyId;
  readonly year: Year;
  readonly version: number;
  readonly content: AnnualReport;
  readonly content_digest: Digest;
  readonly event_no: number;
  readonly event_digest: string;
  readonly frozen_at: string;
  readonly approved_by: AccountId;
}

/** Columns of `report_version` under the name `version`. */
export const versionColumns = sql`version.agency_id, version.year, version.version, version.content,
  version.content_digest, version.event_no, version.event_digest, version.frozen_at, version.approved_by`;

/** The version that a row holds. */
export function versionOf(row: VersionRow): ReportVersion {
  return {
    agencyId: row.agency_id,
    year: row.year,
    version: row.version,
    content: row.content,
    contentDigest: row.content_digest,
    eventNo: row.event_no,
    eventDigest: row.event_digest,
    frozenAt: instantOf(row.frozen_at),
    approvedBy: row.approved_by,
  };
}
