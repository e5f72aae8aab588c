import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import { openSealed } from '../attachments/keep-file.ts';
import type { Attachment, Deps } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** Whether every file of a request is there, opens with its key, and is the one that was kept. */
export async function verifyAttachments(
  deps: Pick<Deps, 'queries' | 'sealer' | 'files' | 'digest'>,
  agencyId: AgencyId,
): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const requestId of await deps.queries.listSubjects(agencyId, 'request'))
    for (const attachment of await deps.queries.listAttachments(agencyId, requestId as RequestId)) {
      const message = await faultOf(deps, attachment);
      if (message !== undefined) faults.push({ subject: `request/${requestId}`, message });
    }
  return faults;
}

async function faultOf(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest'>,
  attachment: Attachment,
): Promise<string | undefined> {
  const stored = await deps.files.get(attachment.sealedDigest).catch(() => null);
  if (stored === undefined) return `的材料“${attachment.title}”不见了`;
  if (stored === null) return `的材料“${attachment.title}”被改动`;
  return openSealed(deps, attachment).then(
    () => undefined,
    () => `的材料“${attachment.title}”与上传时不是同一个文件`,
  );
}
