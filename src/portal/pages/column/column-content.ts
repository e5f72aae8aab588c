import type { Agency } from '../../../core/agencies/agency.ts';
import type { ItemHead, ItemMark, Page } from '../../../usecases/ports.ts';
import type { FilledColumn, FilledSubject } from '../../ui/unit-catalogue.ts';
import type { ListTerms } from './list-terms.ts';

/** A subject or a column of a unit's catalogue with one page of what stands in it. */
export interface ColumnContent {
  readonly agency: Agency;
  readonly subject: FilledSubject;
  /** `null` for the whole subject. */
  readonly column: FilledColumn | null;
  /** The address of the list without its conditions. */
  readonly path: string;
  readonly terms: ListTerms;
  readonly marks: readonly ItemMark[];
  readonly found: Page<ItemHead>;
}
