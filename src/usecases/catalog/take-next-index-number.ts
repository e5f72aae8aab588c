import type { Agency } from '../../core/agencies/agency.ts';
import { checkIndexPattern, formatIndexNumber, indexPeriodOf } from '../../core/catalog/index-number.ts';
import { indexPatternOf } from '../../core/catalog/index-pattern.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, Stores } from '../ports.ts';

/**
 * Gives an item the next index number of its agency's pattern, in the publishing transaction: unique in the whole
 * installation and never used again, also where an import brought the same number along. The period is that of today.
 * Refuses where the pattern that holds today is no pattern (a prefix that is missing or fails its check digit).
 */
export async function takeNextIndexNumber(
  deps: Pick<Deps, 'today'>,
  stores: Stores,
  agency: Pick<Agency, 'id' | 'areaCode'>,
  itemId: ItemId,
): Promise<Result<string, Refusal>> {
  const today = deps.today();
  const settings = await stores.queries.loadSettings(agency.id, today);
  const pattern = checkIndexPattern(indexPatternOf(settings.catalog, agency));
  if (!pattern.ok) return pattern;
  const { prefix } = pattern.value;
  for (;;) {
    const serial = await stores.catalog.nextSerial(prefix, indexPeriodOf(pattern.value, today));
    const indexNumber = formatIndexNumber(pattern.value, today, serial);
    // one that is taken came with an import: every number is given once only
    if (await stores.items.takeIndexNumber(agency.id, itemId, indexNumber, false)) return accept(indexNumber);
  }
}
