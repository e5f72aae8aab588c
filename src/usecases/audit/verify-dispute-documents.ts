import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { AuditEntry, Deps, DisputeDocument } from '../ports.ts';
import { openDisputeDocument } from '../registers/dispute-documents.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'sealer' | 'files' | 'digest'>;

const limit = 500;

/**
 * Whether every paper of the docket is the one that the log of acts says was added, and its file is there and opens; and
 * whether none that was added is gone.
 */
export async function verifyDisputeDocuments(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const added = await additions(deps, agencyId);
  const faults: LedgerFault[] = [];
  for (const caseId of await deps.queries.listSubjects(agencyId, 'dispute')) {
    const subject = `dispute/${caseId}`;
    const told = added.filter((entry) => entry.subject === subject).map(({ detail }) => detail);
    const kept = await deps.queries.listDisputeDocuments(agencyId, caseId as EntryId);
    const missing = told.filter(({ documentId }) => !kept.some((row) => row.documentId === documentId));
    faults.push(...missing.map(() => ({ subject, message: '有一份上传过的材料不见了' })));
    for (const document of kept) {
      const entry = told.find(({ documentId }) => documentId === document.documentId);
      const isAsAdded = entry !== undefined && entry['digest'] === document.digest;
      const message = isAsAdded ? await fileFault(deps, document) : '与上传记录不一致';
      if (message !== undefined) faults.push({ subject, message: `的材料“${document.title}”${message}` });
    }
  }
  return faults;
}

async function additions({ queries }: Needs, agencyId: AgencyId): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (;;) {
    const page = { act: 'dispute.documentAdded', offset: found.length, limit };
    const { rows } = await queries.listAudit(agencyId, page);
    found.push(...rows);
    if (rows.length < limit) return found;
  }
}

async function fileFault(deps: Needs, document: DisputeDocument): Promise<string | undefined> {
  const stored = await deps.files.get(document.sealedDigest).catch(() => null);
  if (stored === undefined) return '不见了';
  return openDisputeDocument(deps, document).then(
    () => undefined,
    () => '被改动',
  );
}
