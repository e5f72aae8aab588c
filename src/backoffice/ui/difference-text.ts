/** Words of comparing two states of an item. */
export const differenceText = {
  changes: '修改对照',
  comparedWith: (from: string, to: string) => `${from} → ${to}`,
  nothingEarlier: '这是第一版，没有可以对照的内容。',
  noChanges: '两版文字相同。',
  changedFields: '改动的项目',
  changedLines: '正文的改动',
  sameLines: (count: number) => `未改动${count}段`,
  added: '新增',
  removed: '删去',
} as const;
