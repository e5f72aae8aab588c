import type { Instant } from '../../usecases/ports.ts';
import type { columnTypes } from './column-text.ts';
import type { LinkedFacts } from './linked-facts.tsx';
import type { TrailStep } from './trail-step.ts';
import type { UnitPlace } from './unit-place.ts';

/** 栏目页: what a page that lists things says about itself. */
interface ColumnDescription {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: (typeof columnTypes)[number];
}

/** 内容页: what a page with one published thing says about it. */
interface ArticleDescription {
  readonly title: string;
  readonly publishedAt: Instant;
  /** Publishing agency, or the source something was taken from. */
  readonly source: string;
  readonly author?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
}

export type MainEntry = 'home' | 'search' | 'units' | 'library' | 'reports' | 'asking' | 'specimens' | 'about';

/** Everything around the content of a page. */
export interface PageDescription {
  readonly title: string;
  readonly entry?: MainEntry;
  readonly trail: readonly TrailStep[];
  /** The page stands in the disclosure area of a unit, whose menu is drawn beside it. */
  readonly unit?: UnitPlace;
  readonly column?: ColumnDescription;
  readonly article?: ArticleDescription;
  /** What programs read about the page besides its trail (schema.org). */
  readonly facts?: readonly LinkedFacts[];
  /** Feeds of what is listed here. */
  readonly feeds?: readonly { readonly title: string; readonly href: string; readonly type: 'atom' | 'json' }[];
  /** A further view of something that has a page of its own: search engines leave it out. */
  readonly isMinor?: boolean;
  /** Holds what only its visitor may see. */
  readonly isPrivate?: boolean;
  /** Address of a script of this site that makes the page more comfortable; it works without. */
  readonly script?: string;
}
