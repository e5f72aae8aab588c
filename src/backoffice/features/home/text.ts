/** Words of the home page. */
export const text = {
  title: '首页',
  lead: '下面列出需要您办理的事项：等待您审签的文书在前，其余按期限先后。',
  nothing: '现在没有需要您办理的事项。',
  nothingHint: '新的申请、待审核或者被退回的信息和年报、下级单位的报送到来时，会出现在这里。',
  tasks: '下一步',
  figures: '概况',
  due: '期限',
  /** Nobody's clock runs: somebody else has to act first, or no day is set. */
  waiting: '灰 等待办理',
} as const;
