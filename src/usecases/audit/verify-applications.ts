import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Deps } from '../ports.ts';
import { openApplication } from '../requests/reveal-application.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** Whether the application of every request is there and opens with its key; nothing of it is shown to anybody. */
export async function verifyApplications(
  deps: Pick<Deps, 'queries' | 'sealer'>,
  agencyId: AgencyId,
): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const id of await deps.queries.listSubjects(agencyId, 'request')) {
    const subject = `request/${id}`;
    try {
      const application = await openApplication(deps, agencyId, id as RequestId);
      if (application === undefined) faults.push({ subject, message: '申请的内容不见了' });
    } catch {
      faults.push({ subject, message: '申请的内容被改动，无法打开' });
    }
  }
  return faults;
}
