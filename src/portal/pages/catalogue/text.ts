/** Words of the tree of a unit's statutory content. */
export const catalogueText = {
  heading: '法定主动公开内容',
  lead: '按照《中华人民共和国政府信息公开条例》第二十条、第二十一条规定的事项排列。每项写明已公开的条数和最近更新的日期；没有内容的，如实写明。',
  total: (count: number, filled: number, all: number) => `共${all}项，${filled}项已有公开内容，合计${count}条信息。`,
  article20: '条例第二十条规定的事项',
  article21: '条例第二十一条规定的事项',
  count: (count: number) => `${count}条`,
  newest: '更新于',
  empty: '目前没有公开的内容',
  emptyHint: '目前没有内容的事项：认为本单位有这方面的信息应当公开的，可以',
  emptyAsk: '申请公开',
  emptyOr: '，也可以',
  emptyMistake: '向本单位反映',
  feeds: '订阅更新',
  column: (name: string) => ({
    name: '法定主动公开内容',
    description: `${name}依照政府信息公开条例主动公开的信息目录`,
    keywords: [name, '主动公开', '政府信息公开目录'],
    type: '信息公开目录' as const,
  }),
} as const;
