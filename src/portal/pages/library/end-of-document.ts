import { addDays, type PlainDate } from '../../../core/values/plain-date.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import { libraryText } from './text.ts';

/** Since when a document is not what it was, and by what; undefined for one that is in force unchanged. */
export function endOf({
  validity,
  validUntil,
}: Pick<ItemHead, 'validity' | 'validUntil'>): { readonly from: PlainDate; readonly by: string } | undefined {
  if (validity.change !== null) return validity.change;
  if (validity.kind !== 'lapsed' || validUntil === null) return undefined;
  return { from: addDays(validUntil, 1), by: libraryText.ended.expired };
}
