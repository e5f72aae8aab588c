import type { Agency } from '../../../core/agencies/agency.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import type { ItemHead, PublishedItem } from '../../../usecases/ports.ts';

/** A published item with everything its page shows besides. */
export interface DocumentContent {
  readonly item: PublishedItem;
  readonly agency: Agency;
  readonly today: PlainDate;
  /** Absolute, permanent. */
  readonly address: string;
  readonly subjectName: string;
  readonly columnName: string | null;
  /** The document that this item explains. */
  readonly explains: ItemHead | null;
  /** What explains this item. */
  readonly explainers: readonly ItemHead[];
  /** The same text in other languages; the first is authoritative where this one is a translation. */
  readonly variants: readonly ItemHead[];
  /** Documents that this one amended or ended. */
  readonly ended: readonly ItemHead[];
  /** Working days of Article 26 as they held on the day it was made. */
  readonly publicationDays: number;
  /** People who read it up to yesterday; robots and staff are not counted. */
  readonly readers: { readonly count: number; readonly through: PlainDate };
}
