import type { Agency } from '../agencies/agency.ts';
import type { CatalogSettings } from '../fees/handling-settings.ts';
import type { IndexNumberPattern } from './index-number.ts';

// law page §4.6: a prefix has at least six characters; shorter area codes are those of whole provinces and prefectures
const shortestPrefix = 6;

/** The pattern that the settings of an agency make; without a choice the code of its area stands before the slash. */
export function indexPatternOf(
  { indexPrefixKind, indexPrefix, indexPeriod }: CatalogSettings,
  { areaCode }: Pick<Agency, 'areaCode'>,
): IndexNumberPattern {
  if (indexPrefixKind !== 'areaCode') return { prefixKind: indexPrefixKind, prefix: indexPrefix, period: indexPeriod };
  return { prefixKind: 'custom', prefix: areaCode.padEnd(shortestPrefix, '0'), period: indexPeriod };
}
