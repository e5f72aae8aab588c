/** Words that the pages of the application share. */
export const applyText = {
  column: '依申请公开',
  progress: (step: number) => `第${step}页，共7页`,
  continue: '继续',
  resume: {
    summary: '先存着，以后再填，或者换一台设备填',
    words:
      '已经填写的内容保存在服务器上（加密），最后一次修改后保存7天。用这个浏览器，从“依申请公开”进来就能接着填；换一台设备，请打开下面的地址。地址不要给别人，有了它就能看到您填写的内容。',
    addressLabel: '继续填写的地址',
  },
  discard: {
    summary: '不填了，删去已经填写的内容',
    words: '删去以后不能恢复。在公用电脑上填写的，请不要忘记删去。',
    button: '删去',
  },
  others: {
    heading: '需要帮助',
    words:
      '填写有困难的，可以请亲友或者村（社区）工作人员帮助，也可以到受理机关当面办理：书写有困难的可以口头申请，由工作人员代为填写。',
  },
  missing: {
    title: '没有找到填写中的申请',
    again: '重新开始申请',
    track: '查询已经提交的申请',
  },
} as const;
