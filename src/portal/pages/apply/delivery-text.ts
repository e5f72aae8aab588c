/** Words of the page that asks how the information is wanted. */
export const deliveryText = {
  title: '怎样取得信息',
  method: '用什么方式给您',
  form: '要纸质的还是电子的',
  formHint: '没有电子版的，机关可能只能提供纸质的；反过来也一样（条例第四十条）。',
  hints: {
    online: '有答复时在本网站查看、下载，凭查询码或者专用地址，不用出门。',
    byEmail: '发到您的电子邮箱。',
    byPost: '寄到您的地址，下面会请您填写。',
    inPerson: '到受理机关领取，带身份证明。',
    byFax: '传真到您的号码，下面会请您填写。',
    onSite: '到受理机关现场查阅、抄录，适合很多或者很大的材料。',
  },
} as const;
