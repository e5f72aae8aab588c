/** Words of the grid of units, and of what leads to it. */
export const unitGridText = {
  directory: '公开单位',
  count: (count: number) => `${count}个`,
  items: (count: number) => `信息${count}条`,
  reports: (count: number) => (count === 0 ? '年度报告尚未发布' : `年度报告${count}份`),
} as const;
