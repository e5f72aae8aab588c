import { noteText } from '../../src/core/annual-report/rectification-note.ts';
import { newReport } from '../../src/core/annual-report/report-stages.ts';
import { canonicalJson } from '../../src/core/values/canonical-json.ts';
import type { AccountId, AgencyId, EntryId } from '../../src/core/values/ids.ts';
import { plainDate } from '../../src/core/values/plain-date.ts';
import type { Database } from '../../src/storage/database.ts';
import type { NoteStore, Stores } from '../../src/usecases/ports.ts';
import { zeroReport } from './sample-reports.ts';
import { sha256 } from './sha256.ts';
import { aDigest, inStores } from './stored-facts.ts';

/** Years of the reports: one waits for its approver, one is filed. */
export const reportYears = { inReview: 2024, filed: 2025 } as const;

interface ReportFacts {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly commentId: string;
  readonly waiverId: string;
  readonly noteId: string;
}

/** A report that waits for its approver and one that is filed. */
export async function keepReports(db: Database, facts: ReportFacts, mark: string): Promise<void> {
  const { agencyId } = facts;
  const clerk = facts.accountId;
  const content = { ...zeroReport, agency: mark, title: mark, year: reportYears.filed };
  const contentDigest = sha256(canonicalJson(content));
  await inStores(db, async ({ reports, notes }) => {
    const record = { ...newReport, agencyId, filedOn: null, publishedAt: null, submittedBy: clerk };
    for (const year of Object.values(reportYears)) {
      await reports.saveDraft(agencyId, year, 0, {
        narrative: { 1: mark, 5: mark, 6: mark },
        bindings: [],
        savedBy: clerk,
        savedAt: '2026-01-05T00:00:00.000Z',
      });
    }
    await reports.save({ ...record, year: reportYears.inReview, stage: 'inReview', submittedDigest: contentDigest }, 1);
    await reports.save({ ...record, year: reportYears.filed, stage: 'filed', version: 1 }, 1);
    await keepWords(reports, facts, mark);
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
    await keepNote(notes, agencyId, facts, mark);
  });
}

/** A comment, and a waiver that waits for its second person. */
async function keepWords(
  reports: Stores['reports'],
  { agencyId, accountId, commentId, waiverId }: ReportFacts,
  mark: string,
): Promise<void> {
  await reports.saveComment({
    agencyId,
    year: reportYears.filed,
    commentId: commentId as EntryId,
    threadId: null,
    section: 1,
    cell: null,
    words: mark,
    writtenBy: accountId,
    writtenAt: '2026-01-07T00:00:00.000Z',
  });
  await reports.saveWaiver(
    agencyId,
    {
      waiverId: waiverId as EntryId,
      year: reportYears.inReview,
      rule: 'T2-02',
      severity: 'error',
      place: { section: 2, table: 2, row: 'governmentRule' },
      message: mark,
      reason: mark,
      signedBy: accountId,
      signedByName: null,
      signedOn: plainDate(2026, 1, 7),
      expiresOn: plainDate(2026, 12, 31),
      confirmedBy: null,
      confirmedByName: null,
      confirmedOn: null,
      revokedBy: null,
      revokedOn: null,
    },
    1,
  );
}

/** A note of rectification that waits for its approver. */
async function keepNote(
  notes: NoteStore,
  agencyId: AgencyId,
  { accountId, noteId }: { readonly accountId: AccountId; readonly noteId: string },
  mark: string,
): Promise<void> {
  const content = {
    agencyId,
    year: reportYears.filed,
    version: 1,
    changes: [{ kind: 'text', section: 5, from: mark, to: mark }],
    reason: mark,
  } as const;
  const note = {
    ...content,
    noteId: noteId as EntryId,
    stage: 'inApproval',
    contentDigest: sha256(noteText(content)),
    writtenBy: accountId,
    writtenAt: '2026-01-08T00:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    opinion: null,
  } as const;
  await notes.save(note, 1);
}
