import type { FoundItems, ItemHead } from '../../../usecases/ports.ts';
import type { SearchTerms } from './search-terms.ts';

/** What the search page shows. */
export interface SearchContent {
  readonly terms: SearchTerms;
  /** Conditions that were not understood. */
  readonly faults: readonly string[];
  /** `null` where nothing was asked. */
  readonly found: FoundItems | null;
  readonly alike: readonly ItemHead[];
  readonly advancedAddress: string;
  readonly nameOf: (agencyId: string) => string;
}
