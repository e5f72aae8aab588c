import type { Agency } from '../../src/core/agencies/agency.ts';
import { newReport } from '../../src/core/annual-report/report-stages.ts';
import { form2021 } from '../../src/core/law/citation.ts';
import { canonicalJson } from '../../src/core/values/canonical-json.ts';
import type { AccountId, AgencyId, EntryId, RequestId, SpecimenId } from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Deps } from '../../src/usecases/ports.ts';
import { registerRequest } from '../../src/usecases/requests/register-request.ts';
import { day } from './official-calendar.ts';
import { zeroReport } from './sample-reports.ts';
import { sha256 } from './sha256.ts';
import { aDigest, aDispute, anAccount, anAgency, anEntry, aSpecimen, inStores } from './stored-facts.ts';

/** Addresses of one fact of every kind that an agency may have, under the names that routes give their parameters. */
export interface Facts {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly requestId: string;
  readonly entryId: string;
  readonly caseId: string;
  readonly specimenId: string;
}

/** Addresses at which nothing is. */
export const noFacts: Facts = {
  agencyId: 'nowhere' as AgencyId,
  accountId: 'missing-account' as AccountId,
  requestId: 'missing-request',
  entryId: 'missing-entry-0',
  caseId: 'missing-case-00',
  specimenId: 'missing-specimen',
};

/** Years of the reports: one waits for its approver, one is filed. */
export const reportYears = { inReview: 2024, filed: 2025 } as const;

/** Words that only facts of this agency contain. */
export function markOf(agencyId: string): string {
  return `机密<${agencyId}>`;
}

/** Stores an agency with one fact of every kind, each with its mark. */
export async function anAgencyWithFacts(
  db: Database,
  deps: Deps,
  id: string,
  what: Partial<Agency> = {},
  parent?: AgencyId,
): Promise<Facts> {
  const mark = markOf(id);
  const agencyId = await anAgency(db, id, { name: mark, ...what }, parent);
  const clerk = await anAccount(db, agencyId, { displayName: mark });
  const facts: Facts = {
    agencyId,
    accountId: clerk.accountId,
    requestId: `${id}-request`,
    entryId: `${id}-entry-0`,
    caseId: `${id}-case-00`,
    specimenId: `${id}-specimen`,
  };
  await keepLedgers(db, facts, mark);
  await keepReports(db, facts, mark);
  if (what.kind !== 'area') await keepRequest(deps, facts, mark);
  return facts;
}

async function keepRequest(deps: Deps, facts: Facts, mark: string): Promise<void> {
  const { agencyId } = facts;
  const actor = { id: facts.accountId, agencyId, displayName: mark, roles: ['clerk'] as const };
  const done = await registerRequest(deps, actor, {
    requestId: facts.requestId as RequestId,
    registration: { receipt: { channel: 'inPerson', submittedOn: day('2026-03-09') }, filledByAgency: false },
    application: {
      applicantKind: 'naturalPerson',
      name: mark,
      identityProof: null,
      legalRepresentative: null,
      contactPerson: null,
      contact: { phone: null, email: null, address: mark, postalCode: null, fax: null },
      informationSought: mark,
      documentNumber: null,
      deliveryMethod: 'inPerson',
      informationForm: 'paper',
    },
  });
  if (!done.ok) throw new Error(`The request of ${agencyId} was refused: ${done.refusal.message}`);
}

async function keepLedgers(db: Database, facts: Facts, mark: string): Promise<void> {
  const { agencyId } = facts;
  await inStores(db, async ({ registers, specimens, events, audit }) => {
    await registers.saveEntry(anEntry(agencyId, { entryId: facts.entryId as EntryId, title: mark }), 1);
    await registers.saveDispute(aDispute(agencyId, { caseId: facts.caseId as EntryId, caseNumber: mark }), 1);
    const specimen = aSpecimen(agencyId, {
      specimenId: facts.specimenId as SpecimenId,
      sourceTitle: mark,
      originalText: mark,
      importedBy: facts.accountId,
      findings: [repairable],
    });
    await specimens.save(specimen, 1);
    await events.append(facts.accountId, {
      agencyId,
      stream: 'specimen',
      subjectId: facts.specimenId,
      action: 'import',
      happenedOn: day('2026-03-09'),
      payload: { mark },
    });
    await audit.record({ id: facts.accountId, agencyId }, 'register.entryAdded', 'proactive/1', { mark });
  });
}

const repairable = {
  rule: 'F-01',
  severity: 'error',
  verdict: 'fail',
  place: { section: 1 },
  message: '没有标题。',
  cite: form2021,
  fix: { kind: 'note', why: '补上标题。' },
} as const;

async function keepReports(db: Database, facts: Facts, mark: string): Promise<void> {
  const { agencyId } = facts;
  const clerk = facts.accountId;
  const content = { ...zeroReport, agency: mark, title: mark, year: reportYears.filed };
  const contentDigest = sha256(canonicalJson(content));
  await inStores(db, async ({ reports }) => {
    const record = { ...newReport, agencyId, filedOn: null, publishedAt: null, submittedBy: clerk };
    for (const year of Object.values(reportYears)) {
      await reports.saveDraft(agencyId, year, 0, {
        narrative: { 1: mark, 5: mark, 6: mark },
        savedBy: clerk,
        savedAt: '2026-01-05T00:00:00.000Z',
      });
    }
    await reports.save({ ...record, year: reportYears.inReview, stage: 'inReview', submittedDigest: contentDigest }, 1);
    await reports.save({ ...record, year: reportYears.filed, stage: 'filed', version: 1 }, 1);
    await reports.saveVersion({
      agencyId,
      year: reportYears.filed,
      version: 1,
      content,
      contentDigest,
      eventNo: 1,
      eventDigest: aDigest(),
      frozenAt: '2026-01-06T00:00:00.000Z',
      approvedBy: clerk,
    });
  });
}
