import type { Instant } from '../../usecases/ports.ts';

/** The kinds of column that the page rules know (law page §4.2), as far as this site has them. */
export type ColumnType = '首页' | '概况信息' | '机构职能' | '信息公开年报';

/** 栏目页: what a page that lists things says about itself. */
export interface ColumnDescription {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: ColumnType;
}

/** 内容页: what a page with one published thing says about it. */
export interface ArticleDescription {
  readonly title: string;
  readonly publishedAt: Instant;
  /** Publishing agency, or the source something was taken from. */
  readonly source: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
}

export type MainEntry = 'home' | 'reports' | 'units' | 'specimens' | 'about';

/** One step of 您当前所在位置; the last one is the page itself and has no address. */
export interface TrailStep {
  readonly label: string;
  readonly href?: string;
}

/** Everything around the content of a page. */
export interface PageDescription {
  readonly title: string;
  readonly entry?: MainEntry;
  readonly trail: readonly TrailStep[];
  readonly column?: ColumnDescription;
  readonly article?: ArticleDescription;
}
