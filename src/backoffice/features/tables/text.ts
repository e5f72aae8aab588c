/** Words of the page of live tables. */
export const text = {
  title: '数据表',
  lead: (agency: string, from: string, to: string) =>
    `${agency}${from}至${to}的实时数据，由台账汇总。点击任何一个数（包括0）可以查看背后的记录。`,
  areaLead: (agency: string, year: string) =>
    `${agency}${year}年的数据由下级单位报送的年度报告相加。点击任何一个数（包括0）可以查看各单位的数。`,
  year: '年度',
  yearOf: (year: string) => `${year}年`,
  agency: '单位',
  cutOff: '截止日期',
  toToday: '恢复默认',
  source: '数据',
  live: '台账实时数据',
  versionOf: (version: number, day: string) => `第${version}版定稿（${day}）`,
  frozenLead: (agency: string, year: string, version: number) =>
    `${agency}${year}年度报告第${version}版定稿的数据。点击任何一个数（包括0）可以查看定稿当时背后的记录。`,
  frozenEvent: (eventNo: number) => `这一版按台账事件链第1号至第${eventNo}号事件计算。`,
  toTruth: '三方核对',
  marked: '刚才办结的申请计入下面标出的一行。',
  event: (eventNo: number) => `数据取自台账事件链第${eventNo}号事件时的状态。`,
} as const;
