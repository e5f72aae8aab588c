import { sql } from 'kysely';
import type { ReportStage } from '../../core/annual-report/report-stages.ts';
import type { AccountId, AgencyId, Digest } from '../../core/values/ids.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import type { ReportRecord } from '../../usecases/ports.ts';
import { instantOrNull } from '../instant.ts';

/** A row of `report`. */
export interface ReportRow {
  readonly agency_id: AgencyId;
  readonly year: Year;
  readonly stage: ReportStage;
  readonly version: number;
  readonly submitted_by: AccountId | null;
  readonly submitted_digest: Digest | null;
  readonly approved_by: AccountId | null;
  readonly published_version: number | null;
  readonly filed_on: PlainDate | null;
  readonly published_at: string | null;
}

export const reportColumns = sql`agency_id, year, stage, version, submitted_by, submitted_digest, approved_by,
  published_version, filed_on, published_at`;

/** The record that a row holds. */
export function reportOf(row: ReportRow): ReportRecord {
  return {
    agencyId: row.agency_id,
    year: row.year,
    stage: row.stage,
    version: row.version,
    submittedBy: row.submitted_by,
    submittedDigest: row.submitted_digest,
    approvedBy: row.approved_by,
    publishedVersion: row.published_version,
    filedOn: row.filed_on,
    publishedAt: instantOrNull(row.published_at),
  };
}
