import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { type PlainDate, type Year, yearOf } from '../values/plain-date.ts';
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
  if (frozenThrough !== null && yearOf(entry.happenedOn) <= frozenThrough) {
    return refuse({
      reason: 'yearFrozen',
      message: `${frozenThrough}年度报告已经审定，其依据的条目不能作废。如确有错误，请先由主管部门退回年度报告。`,
      cite: form2021,
    });
  }
  return accept(why.trim());
}
