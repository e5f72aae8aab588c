/** Words of the register of answered requests. */
export const answersText = {
  heading: '公开的答复',
  lead: '别人申请过、经申请人同意或者因多人申请而公开的政府信息和答复。已隐去申请人的信息。申请之前先在这里找一找，也许不必再申请。',
  none: '目前还没有公开的答复。',
  noMatch: '没有符合条件的答复。请减少条件，或者换一个词；找不到的，可以申请公开。',
  ask: '申请公开',
  filter: {
    legend: '查找公开的答复',
    words: '关键词',
    agency: '单位',
    outcome: '办理结果',
    all: '全部',
    show: '查找',
  },
  count: (total: number) => `共${total}条`,
  askedCount: (count: number) => `${count}人次申请`,
  publishedOn: '公开',
  published: { heading: '已经主动公开的相关信息', all: '在全部公开信息里搜索' },
  earlier: '上一页',
  later: '下一页',
  pager: '翻页',
} as const;

/** The column of answered requests. */
export const answersColumn = {
  name: '公开的答复',
  description: '经同意公开的政府信息公开申请和答复，已隐去申请人的信息',
  keywords: ['依申请公开', '答复', '政府信息公开申请'],
  type: '依申请公开',
} as const;
