import { canonicalJson } from '../../src/core/values/canonical-json.ts';
import type { AccountId, AgencyId, EntryId } from '../../src/core/values/ids.ts';
import type { Instant, ReleaseRecord, ReportVersion } from '../../src/usecases/ports.ts';
import { cityReport } from './sample-reports.ts';
import { sha256 } from './sha256.ts';
import { aDigest, anId, noonOf9March } from './stored-facts.ts';

/** Who approves in these tests. */
export const leader = 'leader-1' as AccountId;

/** Version 1 of the report of 2025, frozen at noon on 9 March 2026, unless the case says otherwise. */
export function aVersion(agencyId: AgencyId, what: Partial<ReportVersion> = {}): ReportVersion {
  const content = what.content ?? cityReport;
  return {
    agencyId,
    year: 2025,
    version: 1,
    content,
    contentDigest: sha256(canonicalJson(content)),
    eventNo: 7,
    eventDigest: aDigest(),
    frozenAt: noonOf9March.now(),
    approvedBy: leader,
    ...what,
  };
}

/** The release of a version, approved by the leader. */
export function aRelease(of: ReportVersion, releasedAt: Instant): ReleaseRecord {
  const review = { step: 'approval', by: leader, verdict: 'approved', opinion: '同意' } as const;
  return {
    agencyId: of.agencyId,
    releaseId: anId<EntryId>(),
    kind: 'annualReport',
    subjectId: String(of.year),
    contentDigest: of.contentDigest,
    reviews: [{ ...review, contentDigest: of.contentDigest }],
    releasedBy: leader,
    releasedAt,
  };
}
