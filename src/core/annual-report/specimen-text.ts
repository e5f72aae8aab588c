import { canonicalJson } from '../values/canonical-json.ts';
import type { AccountId, Digest } from '../values/ids.ts';
import type { Finding } from './finding.ts';
import { type DecidedRepair, repairedReading } from './repaired-reading.ts';
import type { AnnualReport } from './report.ts';

/** What a release of a repaired reading covers. */
export interface SpecimenContent {
  readonly originalDigest: Digest;
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
  readonly repairs: readonly (DecidedRepair & { readonly decidedBy: AccountId })[];
}

/** The text whose digest a release of a repaired reading is bound to: the original's digest, the reading, every decision. */
export function specimenText(specimen: SpecimenContent): string {
  const repairs = specimen.repairs.map(({ findingNo, decision, decidedBy }) => ({ findingNo, decision, decidedBy }));
  return canonicalJson({
    originalDigest: specimen.originalDigest,
    report: repairedReading(specimen.report, specimen.findings, specimen.repairs),
    findings: specimen.findings,
    repairs,
  });
}
