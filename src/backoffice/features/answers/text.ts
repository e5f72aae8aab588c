/** Words of the list of public answers. */
export const text = {
  title: '公开的答复',
  lead: '经申请人同意，隐去个人信息后向公众展示的申请和答复；以及多人申请后转为主动公开的信息。经保密审查和审定两道审查后发布。',
  heading: '标题',
  stage: '状态',
  origin: '来由',
  requests: '涉及申请',
  count: (count: number) => `${count}件`,
  published: '发布时间',
  notPublished: '未发布',
  see: '查看公开页面',
  empty: '还没有公开的答复。',
  emptyHint: '申请办结后，申请人同意公开的，可以在该申请的页面起草。',
  proposals: '建议转为主动公开',
  proposalsLead:
    '近两年内有多人申请同类信息，可以主动公开，减少重复申请（《条例》第四十四条）。采纳后起草的内容同样要经过审查。',
  noProposals: '近两年没有多人申请同类信息。',
  likeness: (hundredths: number) => `相近程度${hundredths}%`,
  takeUp: '采纳并起草',
  takeUpAsItem: '起草为主动公开信息',
  takeUpAsItemLead: '将按答复的内容起草一条主动公开的信息，补全成文日期、主题等内容后送审；不引用任何人的申请。',
} as const;
