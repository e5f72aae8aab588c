/** Words of one answered request. */
export const answerText = {
  column: '公开的答复',
  question: '申请的内容',
  answer: '答复',
  disclosed: '公开的内容',
  facts: '基本信息',
  agency: '答复机关',
  outcome: '办理结果',
  receivedOn: '收到申请',
  answeredOn: '作出答复',
  askedCount: '申请情况',
  asked: (count: number) => `${count}人次申请过同类信息，现转为主动公开`,
  hidden: '申请人的姓名、联系方式等个人信息已经隐去，文字由机关整理。',
  ask: '没有找到需要的？申请公开',
  publishedAt: '公开日期',
  withdrawn: '这条公开的答复',
} as const;
