/** Words of the page that asks who applies. */
export const identityText = {
  title: '您是谁，怎样联系您',
  lead: '条例第二十九条要求写明姓名或者名称、身份证明和联系方式，机关据此核对身份、送达答复。只有受理机关办理这份申请的人员能看到，查看要写明用途并留下记录；内容加密保存，网页上只显示一部分。不需要说明用途。',
  kind: '申请人',
  kindHints: {
    naturalPerson: '以个人名义申请。',
    commercialEnterprise: '公司、企业、个体工商户。',
    researchInstitute: '大学、研究所等。',
    publicBenefitOrganization: '社会团体、基金会、民办非企业单位等。',
    legalServiceProvider: '律师事务所、基层法律服务所等，以其名义申请的。',
    otherOrganization: '机关、事业单位、村（居）委会、合作社等其他单位。',
  },
  name: { label: '姓名或者单位名称', hint: '与身份证明上的一致。' },
  proofKind: {
    label: '用什么证明身份',
    hint: '个人选证件，单位选代码。',
    choose: '请选择',
    person: '个人',
    organization: '单位',
  },
  proofNumber: { label: '号码', hint: '有空格、短横没有关系。' },
  file: {
    label: '身份证明的照片或者扫描件',
    hint: '受理机关需要核对时会与您联系；现在附上可以少跑一次。PDF 或者图片，每个不超过10MB，拍照也可以。',
  },
  organization: {
    heading: '单位申请的，还请填写',
    contactPerson: { label: '联系人', hint: '单位申请必填。' },
    legalRepresentative: { label: '法定代表人或者负责人' },
  },
  contact: {
    heading: '联系方式',
    words: '电话、电子邮箱、地址至少填一样。答复、补正通知会按它送达，请核对清楚。',
    phone: { label: '联系电话', hint: '手机，或者带区号的座机。' },
    email: { label: '电子邮箱' },
    wantsMail: '有进展时发邮件提醒我（只写编号和进度）',
    address: { label: '联系地址' },
    addressByPost: { label: '收件地址', hint: '省、市、县、街道、门牌，信息将寄到这里。' },
    postalCode: { label: '邮政编码' },
    fax: { label: '传真号码', hint: '带区号。' },
  },
} as const;
