import type { Agency } from '../../../core/agencies/agency.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import type { DocumentCount, ItemHead, Page } from '../../../usecases/ports.ts';
import type { LibraryTerms } from './library-terms.ts';

/** One choice of the filter, with how many documents it leaves. */
export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What the library shows, of one agency or of the whole site. */
export interface LibraryContent {
  readonly agency: Agency | null;
  readonly path: string;
  readonly terms: LibraryTerms;
  readonly found: Page<ItemHead>;
  readonly byValidity: readonly DocumentCount[];
  readonly facets: Readonly<Record<'topic' | 'genre' | 'year' | 'unit', readonly Facet[]>>;
  readonly nameOf: (agencyId: Agency['id']) => string;
  readonly today: PlainDate;
}
