import type { Refusal } from '../core/law/refusal.ts';
import { type PlainDate, parsePlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';

/** Where a page of a list begins and how long it is; 20 rows from the start unless asked otherwise. */
export function pagingOf(query: { readonly offset?: string | undefined; readonly limit?: string | undefined }) {
  return { offset: Number(query.offset ?? 0), limit: Number(query.limit ?? 20) };
}

/** Reads a day that exists and that a further test accepts; the refusal names the field. */
export function readDay(
  text: string,
  field: string,
  fault: (day: PlainDate) => string | undefined = () => undefined,
): Result<PlainDate, Refusal> {
  const day = parsePlainDate(text);
  if (day === undefined) {
    return refuse({ reason: 'malformed', field, message: '日期不存在，请按“年-月-日”填写，例如 2026-03-09。' });
  }
  const message = fault(day);
  return message === undefined ? accept(day) : refuse({ reason: 'outOfRange', field, message });
}
