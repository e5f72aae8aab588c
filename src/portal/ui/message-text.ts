/** Words of pages that have nothing to show. */
export const messageText = {
  notFound: {
    heading: '没有找到这个页面',
    words: [
      '您访问的地址不存在，可能是地址有误，或者链接所在的页面已经过时。',
      '请核对地址，或者从下面的入口继续查找。',
    ],
  },
  withdrawn: {
    heading: '内容已撤回',
    words: (title: string, day: string) => [
      `${title}曾在这里发布，已于${day}由发布机关撤回。`,
      '该地址予以保留。如果重新发布，仍可以从这里看到。',
    ],
  },
  withdrawnItem: {
    heading: '内容已撤回',
    words: (indexNumber: string, day: string) => [
      `索引号${indexNumber}的信息曾在这里发布，已于${day}由发布机关撤回。`,
      '该地址予以保留。如果重新发布，仍可以从这里看到。',
    ],
    why: '撤回的原因：',
  },
  failed: {
    heading: '页面暂时打不开',
    words: [
      '系统出了故障，您没有做错什么。请过几分钟再试。',
      '如果问题持续，请与我们联系；有故障编号的，请一并告知，以便查明原因。',
    ],
    reference: '故障编号',
  },
  refused: { heading: '没有完成' },
  ways: '您可以',
  wayLabels: { home: '回到首页', reports: '查看年度报告', units: '查找单位' },
  phone: (phone: string) => `或拨打联系电话：${phone}`,
} as const;
