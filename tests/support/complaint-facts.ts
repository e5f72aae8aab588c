import type { AgencyId, EntryId } from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import { complaintCode, complaintSecret } from '../../src/usecases/complaints/complaint-seal.ts';
import type { Deps, StoredComplaint, StoredInquiry } from '../../src/usecases/ports.ts';
import { day } from './official-calendar.ts';
import { anId, inStores } from './stored-facts.ts';

interface Named {
  readonly agencyId: AgencyId;
  readonly complaintId: string;
  readonly inquiryId: string;
  readonly caseId: string;
  readonly documentId: string;
}

/** A complaint about an agency to itself, what it was asked about it, and a paper of its case, each with its mark. */
export async function keepComplaint(
  db: Database,
  deps: Pick<Deps, 'sealer' | 'blindDigest' | 'digest' | 'files'>,
  facts: Named,
  mark: string,
): Promise<void> {
  const { agencyId, caseId, documentId } = facts;
  const bytes = new TextEncoder().encode(mark);
  const stored = await deps.files.put(deps.sealer.sealBytes(bytes, `dispute/${agencyId}/${caseId}/${documentId}`));
  await inStores(db, async ({ complaints, registers }) => {
    await complaints.save(complaintOf(deps, facts, mark), 1);
    await complaints.saveInquiry(inquiryOf(deps, facts, mark), 1);
    await registers.saveDisputeDocument({
      ...{ agencyId: facts.agencyId, documentId: facts.documentId as EntryId, caseId: facts.caseId as EntryId },
      ...{ purpose: 'decision', title: mark, kind: 'txt', byteCount: bytes.length },
      ...{ digest: deps.digest(bytes), sealedDigest: stored.digest },
      addedBy: anId(),
      addedAt: '2026-03-09T00:00:00.000Z',
    });
  });
}

function complaintOf(
  deps: Pick<Deps, 'sealer' | 'blindDigest' | 'digest'>,
  { agencyId, complaintId: id }: Named,
  mark: string,
): StoredComplaint {
  const complaintId = id as EntryId;
  const key = { agencyId, complaintId };
  const words = { words: mark, name: mark, contact: mark, requestNumber: mark };
  return {
    ...{ ...key, complaintNumber: 'TS20260001', unitId: agencyId, kind: 'reply', stage: 'received' },
    ...{ receivedOn: day('2026-03-09'), dueOn: day('2026-04-20'), dueIsProvisional: false, isAnonymous: false },
    codeDigest: deps.blindDigest('complaintCodeDigest', complaintCode(deps, key)),
    linkDigest: deps.digest(complaintSecret(deps, key)),
    sealed: deps.sealer.seal(JSON.stringify(words), `complaint/${agencyId}/${complaintId}`),
    ...{ sealedAnswer: null, result: null, answeredOn: null, closedOn: null, correctBy: null },
  };
}

function inquiryOf(
  { sealer }: Pick<Deps, 'sealer'>,
  { agencyId, complaintId, inquiryId }: Named,
  mark: string,
): StoredInquiry {
  return {
    ...{ agencyId, inquiryId: inquiryId as EntryId, supervisorId: agencyId, complaintId: complaintId as EntryId },
    ...{ complaintNumber: 'TS20260001', kind: 'statement', stage: 'asked' },
    ...{ askedOn: day('2026-03-10'), dueOn: day('2026-03-24'), answeredOn: null },
    sealedQuestion: sealer.seal(mark, `inquiry/${agencyId}/${inquiryId}`),
    ...{ sealedAnswer: null, sealedReturn: null },
  };
}
