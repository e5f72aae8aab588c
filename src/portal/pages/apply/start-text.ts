/** Words of the first page and of the pages behind the other doors. */
export const startText = {
  title: '申请公开政府信息',
  titleFor: (agency: string) => `向${agency}申请公开政府信息`,
  lead: '政府制作或者保存的文件、数据、记录，网站上没有公布的，可以在这里申请。不需要登录、注册，不需要说明用途，申请本身不收费。',
  door: '您要的是什么？',
  start: '开始',
  notChosen: '请选择您要的是什么。',
  facts: {
    heading: '开始以前',
    rows: [
      ['需要多久', '约5分钟。没有填完的内容保存7天。'],
      ['要准备什么', '身份证明的号码（居民身份证、护照等；单位用统一社会信用代码）和一种联系方式。'],
      ['多久有答复', '收到申请之日起20个工作日内；需要延长的，最多再延长20个工作日，并会告知您。'],
    ],
  },
  others: {
    heading: '其他申请方式',
    words: '当面提交和邮寄永远可以；书写有困难的可以口头申请。申请表、流程图和各单位的地址、电话见申请指南。',
    guide: '申请指南和申请表下载',
    track: '查询办理进度',
    answers: '看看别人问过什么',
  },
  unfinished: {
    heading: '您有填写中的申请',
    untitled: '还没有写内容的申请',
    go: (title: string) => `接着填写：${title}`,
  },
  elsewhere: {
    title: '先看看更合适的办法',
    lead: '按您的选择，下面的渠道通常更快，也更能解决问题：',
    law: '依据',
    phone: '电话',
    unitPhone: '本站公布的各单位电话',
    still: '仍然要申请政府信息',
    stillWords: '如果您要的确实是一份已有的文件，可以继续申请；是不是政府信息，由受理机关依法认定。',
    back: '重新选择',
  },
  leavesSite: '（外部网站）',
  refused: '现在不能开始填写',
} as const;
