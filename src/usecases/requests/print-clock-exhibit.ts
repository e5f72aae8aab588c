import type { Actor } from '../../core/access/permissions.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { openRequest } from './open-request.ts';
import { agencyIn } from './request-context.ts';

/** A due date explained, as a file; nobody is named in it. */
export interface PrintedExhibit {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The due date of a request explained day by day as it stands today, to be handed in as an exhibit. Refuses before the day
 * of receipt is known: there is nothing to count from.
 */
export async function printClockExhibit(
  deps: Deps,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<PrintedExhibit, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const opened = await openRequest(deps, actor, requestId);
  if (!opened.ok) return opened;
  const { record, due, clockFacts } = opened.value;
  if (clockFacts === null || due.reading === null) return refuse(notReceived);
  const document = deps.letters.composeClockExhibit({
    agency: agencyIn(allowed.value, actor.agencyId).name,
    requestNumber: record.requestNumber,
    clock: clockFacts,
    reading: due.reading,
    ...(due.basis === 'clock' || due.dueOn === null ? {} : { setBy: { basis: due.basis, dueOn: due.dueOn } }),
    madeOn: deps.today(),
  });
  const bytes = await deps.letters.print(document, 'pdf');
  await deps.inTransaction(({ audit }) => audit.record(actor, 'request.exhibitPrinted', `request/${requestId}`));
  return accept({ fileName: `期限计算说明-${record.requestNumber}.pdf`, bytes });
}

const notReceived: Refusal = {
  reason: 'receiptUnconfirmed',
  message: '收到申请之日尚待与申请人确认，还没有可以说明的答复期限。请先登记确认日期。',
  cite: ogi(31),
};
