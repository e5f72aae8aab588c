/** Words of the help page: questions as people ask them, each with the shortest way. */
export const helpText = {
  heading: '使用帮助',
  column: {
    name: '使用帮助',
    description: '怎样查找、下载、订阅和核对公开的信息，怎样申请公开、查询进度和反映问题',
    keywords: ['使用帮助', '怎样申请公开', '怎样查进度'],
    type: '概况信息',
  },
  call: (phone: string) => `不方便上网，或者这里没有答案的，请打电话：${phone}。`,
  find: {
    heading: '查找',
    items: [
      {
        question: '怎样找一份文件？',
        answer:
          '在页面上方的搜索框输入标题里的字、文号或者索引号。括号用哪一种、写繁体还是简体，都能找到；加上引号，只找完全相同的词句。',
        link: { href: '/ss', label: '去搜索' },
      },
      {
        question: '怎样知道一份文件现在是否有效？',
        answer:
          '文件页面上方写明有效、已修改、已废止或者已失效，以及依据哪份文件。全部规章和规范性文件在文件库里可以按效力查看。',
        link: { href: '/wj', label: '打开文件库' },
      },
      {
        question: '为什么有的栏目没有内容？',
        answer: '栏目里会写明原因：本单位没有这类事项，或者本期没有新的内容，并由责任人确认。',
        link: null,
      },
      {
        question: '怎样收到新内容的通知？',
        answer: '可以按单位、栏目或者关键词订阅，用邮件或者阅读器接收，随时可以退订，不需要注册。',
        link: { href: '/dy', label: '去订阅' },
      },
    ],
  },
  ask: {
    heading: '申请公开',
    items: [
      {
        question: '没有公开的信息，怎样申请？',
        answer: '任何人都可以申请，不需要注册和登录，也不需要说明用途。网上最多七页，也可以当面、邮寄或者传真提出。',
        link: { href: '/ysq', label: '了解申请的办法' },
      },
      {
        question: '申请办到哪一步了？',
        answer: '用回执上的二维码，或者申请编号加查询码查看进度、答复和最后期限。',
        link: { href: '/cx', label: '查询进度' },
      },
      {
        question: '要收费吗？',
        answer: '一般不收费。申请的件数或者页数明显超过合理范围的，才按标准收取信息处理费，收费前会书面通知。',
        link: null,
      },
      {
        question: '对答复不满意怎么办？',
        answer: '答复书和进度页面写明可以向哪里申请行政复议、向哪个法院起诉，以及最后的日期。',
        link: null,
      },
    ],
  },
  trust: {
    heading: '核对与使用',
    items: [
      {
        question: '怎样知道手里的文件是真的？',
        answer: '在真伪核验页面放入文件或者输入索引号，可以知道它是不是本站发布的、有没有改动、现在是否还有效。',
        link: { href: '/hy', label: '真伪核验' },
      },
      {
        question: '可以批量下载数据吗？',
        answer: '可以。目录和各项数据提供 CSV、JSON 和接口，可以自由使用，请注明来源。',
        link: { href: '/sj', label: '数据开放' },
      },
      {
        question: '发现错误怎么办？',
        answer: '每个页面都有“纠错”，写明哪里不对即可，3个工作日内处理并公布结果。',
        link: { href: '/zc', label: '我要纠错' },
      },
      {
        question: '字太小，看不清？',
        answer: '点右上角的“大字版”，或者用浏览器放大。更多做法见无障碍声明。',
        link: { href: '/wza', label: '无障碍声明' },
      },
    ],
  },
} as const;
