import { sql } from 'kysely';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { AccountId, AgencyId, Digest, SpecimenId } from '../../core/values/ids.ts';
import type { RepairDecision, Specimen } from '../../usecases/ports.ts';
import { instantOf, instantOrNull } from '../instant.ts';

interface RepairRow {
  readonly finding_no: number;
  readonly decision: RepairDecision['decision'];
  readonly decided_by: AccountId;
  readonly decided_by_name: string;
  readonly decided_at: string;
}

/** A row of `specimen` with the names of people and the decided repairs. */
export interface SpecimenRow {
  readonly agency_id: AgencyId;
  readonly specimen_id: SpecimenId;
  readonly slug: string;
  readonly file_name: string;
  readonly source_title: string;
  readonly source_address: string | null;
  readonly original_digest: Digest;
  readonly original_text: string | null;
  readonly reading: { readonly report: AnnualReport; readonly findings: readonly Finding[] };
  readonly imported_by: AccountId;
  readonly imported_by_name: string;
  readonly imported_at: string;
  readonly published_at: string | null;
  readonly repairs: readonly RepairRow[];
}

/** What a query of specimens selects from and joins; conditions name the table `specimen`. */
export const specimenSource = sql`
  select specimen.agency_id, specimen.specimen_id, specimen.slug, specimen.file_name, specimen.source_title,
         specimen.source_address, specimen.original_digest, specimen.original_text, specimen.reading,
         specimen.imported_by, coalesce(account.display_name, specimen.imported_by) as imported_by_name,
         specimen.imported_at, specimen.published_at,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'finding_no', repair.finding_no, 'decision', repair.decision, 'decided_by', repair.decided_by,
                   'decided_by_name', coalesce(decider.display_name, repair.decided_by),
                   'decided_at', repair.decided_at) order by repair.finding_no), '[]'::jsonb)
            from specimen_repair as repair
            left join account as decider on decider.account_id = repair.decided_by
           where repair.agency_id = specimen.agency_id and repair.specimen_id = specimen.specimen_id) as repairs
    from specimen
    left join account on account.account_id = specimen.imported_by`;

/** The specimen that a row holds. */
export function specimenOf(row: SpecimenRow): Specimen {
  return {
    agencyId: row.agency_id,
    specimenId: row.specimen_id,
    slug: row.slug,
    fileName: row.file_name,
    sourceTitle: row.source_title,
    sourceAddress: row.source_address,
    originalDigest: row.original_digest,
    originalText: row.original_text,
    report: row.reading.report,
    findings: row.reading.findings,
    importedBy: row.imported_by,
    importedByName: row.imported_by_name,
    importedAt: instantOf(row.imported_at),
    publishedAt: instantOrNull(row.published_at),
    repairs: row.repairs.map(repairOf),
  };
}

function repairOf(row: RepairRow): RepairDecision {
  return {
    findingNo: row.finding_no,
    decision: row.decision,
    decidedBy: row.decided_by,
    decidedByName: row.decided_by_name,
    decidedAt: instantOf(row.decided_at),
  };
}
