/** Words of the home page. */
export const homeText = {
  /** The principle of Article 5 of the Regulation. */
  heading: '以公开为常态、不公开为例外',
  lead: (organizer: string) =>
    `依照《中华人民共和国政府信息公开条例》，这里公布${organizer}各单位的政府信息公开工作年度报告，也可以在这里申请没有公布的信息。查阅、下载和申请都不需要登录。`,
  columnType: '首页',
  unitCount: '个',
  reportCount: '份',
  facts: { units: '公开单位', reports: '已发布年度报告', latest: '最近发布' },
  latestHeading: '最新发布',
  allReports: '全部年度报告',
  contentsHeading: '本站有什么',
  contents: {
    asking: {
      heading: '依申请公开',
      words:
        '网站上没有的，可以向制作或者保存它的机关申请。不需要登录，不需要说明用途，提交后凭编号和查询码看办理进度。',
      link: '申请、查询和下载申请表',
    },
    reports: {
      heading: '政府信息公开年报',
      words:
        '每个单位一年一份：收到多少申请、怎样处理、主动公开了多少、有没有复议和诉讼。政府部门在每年1月31日前、县级以上地方政府在每年3月31日前公布上一年度的报告。',
      link: '查看年度报告',
    },
    units: {
      heading: '公开单位',
      words: '每个单位的政府信息公开工作机构、地址、办公时间、电话和邮箱，以及它历年的年度报告。',
      link: '查找单位',
    },
    specimens: {
      heading: '校读样本',
      words: '公开网页上的年度报告常有错漏。这里把原文与校读本并排，逐处写明问题、建议和采纳人，供对照研究。',
      link: '查看校读样本',
    },
  },
  unitsHeading: '公开单位',
  none: '本站尚未设立公开单位。设立单位并发布年度报告后，将在这里列出。',
  noReports: '目前还没有发布年度报告。',
  column: {
    description: '各单位的政府信息公开工作年度报告、公开单位联系方式',
    keywords: ['政府信息公开', '年度报告', '公开单位'],
  },
} as const;
