/** Words of the sum of an area. */
export const text = {
  title: (year: string) => `全县汇总　${year}年`,
  lead: '本级和各下级单位已报送的年度报告逐项相加。点击任何一个数可以查看各单位的数。',
  queue: '返回下级报送',
  workbench: '编制全县年报',
  covered: (included: number, total: number) => `已报送 ${included} / 共 ${total}`,
  incomplete: '下级单位没有报齐，以下合计不完整，不能作为全县的年度报告。',
  complete: '下级单位已经报齐。',
  missing: '尚未报送',
  included: '已计入',
  findings: '检查结果',
} as const;
