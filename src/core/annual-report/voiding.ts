import { approvedYearFault } from '../law/approved-year.ts';
import type { Refusal } from '../law/refusal.ts';
import type { PlainDate, Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/**
 * Whether an entry of a register may be taken out of the count, and the reason as it will be kept. Refused twice over,
 * without a reason, and for a year whose report is approved (its numbers rest on the entry).
 */
export function decideVoiding(
  entry: { readonly happenedOn: PlainDate; readonly voidedAt: string | null },
  why: string,
  frozenThrough: Year | null,
): Result<string, Refusal> {
  if (entry.voidedAt !== null) return refuse({ reason: 'alreadyVoided', message: '该条目已经作废，无须重复操作。' });
  if (why.trim() === '') return refuse({ reason: 'missing', field: 'why', message: '请填写作废原因。' });
  const frozen = approvedYearFault(entry.happenedOn, frozenThrough, '该条目');
  return frozen === undefined ? accept(why.trim()) : refuse(frozen);
}
