import type { ItemScope } from '../../core/catalog/item-scope.ts';

export type FeedFormat = 'atom.xml' | 'feed.json';

/** The address of a scope's feed: `/feed/gk/dolat/ml/plans/atom.xml`. */
export function feedAddress(scope: ItemScope, format: FeedFormat = 'atom.xml'): string {
  const { agencyId, subjectId, columnId, keyword } = scope;
  const parts = [
    ...(agencyId === null ? [] : ['gk', agencyId]),
    ...(subjectId === null ? [] : ['ml', subjectId]),
    ...(subjectId === null || columnId === null ? [] : [columnId]),
    ...(keyword === null ? [] : ['ci', encodeURIComponent(keyword)]),
  ];
  return ['/feed', ...parts, format].join('/');
}

/** The paths at which feeds are asked for, with the names of their parts. */
export const feedPaths = [
  '/feed/:file',
  '/feed/ci/:keyword/:file',
  '/feed/ml/:subject/:file',
  '/feed/gk/:agency/:file',
  '/feed/gk/:agency/ci/:keyword/:file',
  '/feed/gk/:agency/ml/:subject/:file',
  '/feed/gk/:agency/ml/:subject/:column/:file',
] as const;
