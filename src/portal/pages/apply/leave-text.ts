/** Words of the pages for going on elsewhere and for giving up. */
export const leaveText = {
  resume: {
    title: '接着填写',
    words: '按下面的按钮，这份填写中的申请就转到这台设备的浏览器上，原来的设备上不再显示。请确认这台设备是您自己的。',
    button: '在这台设备上接着填写',
  },
  discarded: { title: '已经删去', words: '填写的内容已经从服务器上删去。', again: '重新申请', home: '回到首页' },
} as const;
