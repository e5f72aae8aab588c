/** The three blocks of table 4: how a dispute arose (form 2021, table 4). */
export const disputeRoutes = [
  { id: 'reconsideration', label: '行政复议' },
  { id: 'litigationDirect', label: '未经复议直接起诉' },
  { id: 'litigationAfterReconsideration', label: '复议后起诉' },
] as const;

export type DisputeRoute = (typeof disputeRoutes)[number]['id'];

/** How a dispute ended, as table 4 counts it; a dispute without a result is 尚未审结. */
export const disputeResults = [
  { id: 'upheld', label: '结果维持' },
  { id: 'overturned', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
] as const;

export type DisputeResult = (typeof disputeResults)[number]['id'];
