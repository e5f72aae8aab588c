/** Words of the queue of reported mistakes. */
export const text = {
  title: '网站找错',
  lead: '公众反映的页面错误。三个工作日内答复（可在办理设置中修改），答复经另一人审定后公布，反映人凭链接查看。',
  number: '编号',
  kind: '类别',
  page: '页面',
  stage: '状态',
  anyStage: '全部状态',
  received: '收到时间',
  due: '最晚答复',
  provisional: '（暂定）',
  empty: '没有这样的反映。',
  emptyHint: '公众在网站底部“我为政府网站找错”提交后，会出现在这里。',
  name: '找错台账',
} as const;
