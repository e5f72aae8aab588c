/** Words of the page that asks what is sought. */
export const describeText = {
  title: '您要什么信息',
  lead: '写得越具体，找得越快。知道名称或者文号的，填一样就够了；不知道的，写明哪一年、什么事、哪个地方。',
  fields: {
    title: {
      label: '名称，或者是什么内容',
      hint: '例如：2023年河西村高标准农田建设项目的验收报告。一份申请只写一件事，答复更快。',
    },
    documentNumber: { label: '文号', hint: '例如：云政发〔2023〕12号' },
    years: '哪些年份的',
    yearFrom: { label: '从哪一年' },
    yearTo: { label: '到哪一年' },
    features: { label: '其他有助于查找的特征', hint: '例如：项目名称、地块位置、制作的单位、您在哪里见过它。' },
    file: {
      label: '附件',
      hint: '例如：说明材料、报纸照片。PDF、Word、Excel、图片或者文本，每个不超过10MB，一次最多选5个。拍照也可以。',
    },
  },
  files: {
    heading: '已经附上的文件',
    remove: (name: string) => `删去${name}`,
    size: (kilobytes: number) => `${kilobytes} KB`,
  },
  advice: {
    title: '提交以前，请看一看',
    suggestions: '下面是已经公开的内容，可能就是您要的：',
    found: (title: string) => `这就是我要的：${title}`,
    kinds: { report: '年度报告', answer: '公开过的答复', item: '主动公开的信息' },
    hints: '这样写，可能要多花时间：',
    door: '看看更合适的办法',
    split: (count: number) => `分成${count}份申请`,
    splitWords: '其他几份会存为填写中的申请，已填的身份和联系方式不用再填一遍。',
    goOn: '改好以后，或者不想改，按“继续”。',
  },
  found: {
    title: '找到了',
    lead: '您要的内容已经公开，可以直接查看：',
    words: '不需要提交申请了。填写的内容7天后自动删去，也可以现在就删去。如果打开后发现不是您要的，可以回去继续申请。',
    back: '不是这个，继续申请',
    discard: '删去填写的内容',
  },
} as const;
