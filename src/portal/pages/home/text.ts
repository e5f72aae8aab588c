/** Words of the home page. */
export const homeText = {
  heading: (area: string) => (area === '' ? '政府信息公开' : `${area}政府信息公开`),
  /** The principle of Article 5 of the Regulation. */
  lead: '以公开为常态、不公开为例外。查阅、下载、订阅和申请都不需要登录。',
  columnType: '首页',
  facts: { units: '公开单位', items: '主动公开的信息', reports: '年度报告', latest: '最近更新' },
  unitCount: '个',
  itemCount: '条',
  reportCount: '份',
  entries: {
    label: '政府信息公开',
    guide: { heading: '政府信息公开指南', words: '信息怎样分类、怎样查阅、怎样申请' },
    rules: { heading: '政府信息公开制度', words: '公开工作依据的法律、法规和制度' },
    catalogue: { heading: '法定主动公开内容', words: '按条例第二十条、第二十一条的事项查阅' },
    reports: { heading: '政府信息公开年报', words: '各单位历年的公开工作年度报告' },
    asking: { heading: '依申请公开', words: '没有公开的，可以在这里申请，不问用途' },
  },
  further: {
    label: '常用',
    apply: '申请公开信息',
    track: '查询申请进度',
    answers: '公开的答复',
    specimens: '校读样本',
    units: '查找单位',
  },
  latestHeading: '最近公开',
  noItems: '目前还没有主动公开的信息。',
  moreItems: '更多信息',
  reportsHeading: '最新年报',
  allReports: '全部年度报告',
  noReports: '目前还没有发布年度报告。',
  unitsHeading: '公开单位',
  none: '本站尚未设立公开单位。设立单位并公开信息后，将在这里列出。',
  column: {
    description: '各单位主动公开的政府信息、政府信息公开工作年度报告，在线申请公开政府信息',
    keywords: ['政府信息公开', '主动公开', '依申请公开', '年度报告'],
  },
} as const;
