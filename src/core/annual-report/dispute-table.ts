import { type DisputeResult, type DisputeRoute, disputeResults, disputeRoutes } from '../disputes/dispute-results.ts';
import { type Citation, form2021 } from '../law/citation.ts';
import type { Count } from './request-table.ts';

export type DisputeColumn = DisputeResult | 'pending' | 'total';
/** One block of table 4: results, 尚未审结 and their sum. */
export type DisputeBlock = Readonly<Record<DisputeColumn, Count>>;
/** Table 4: fifteen cells in one data row, the same in both forms. */
export type DisputeTable = Readonly<Record<DisputeRoute, DisputeBlock>>;

/** The five columns of each block, left to right. */
export const disputeColumns: readonly { readonly id: DisputeColumn; readonly label: string }[] = [
  ...disputeResults,
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
];

/** The blocks, left to right; the two of litigation stand together under one heading. */
export const disputeBlocks: readonly { readonly id: DisputeRoute; readonly label: string; readonly cite: Citation }[] =
  disputeRoutes.map((route) => ({ ...route, cite: form2021 }));

export const litigationHeading = '行政诉讼';
