/** Words of the page that asks whom to ask. */
export const agencyText = {
  title: '向哪个机关申请',
  lead: '一般向制作这份信息的机关申请；机关保存的、从公民和单位那里取得的信息，向保存它的机关申请。选得不对也不要紧，收到的机关会告知应当向谁申请。',
  search: {
    label: '按名称查找',
    button: '查找',
    none: '没有名称中含有这些字的机关，下面是全部机关。',
    all: '显示全部机关',
  },
  likely: '根据您写的内容，可能是：',
  legend: '全部机关',
  found: (count: number) => `查到${count}个机关`,
  unsure: {
    summary: '不知道找谁',
    words:
      '选本级政府机关（如县人民政府办公室）：不归它管的，它会在20个工作日内告知应当向哪个机关申请。也可以打电话问：',
  },
  notChosen: '请选择要向哪个机关申请。',
  none: '本站还没有可以受理申请的机关。请当面、邮寄提交，或者与主办单位联系。',
  units: '各单位的职责、地址和电话',
} as const;
