/** Words of the page of rules. */
export const rulesText = {
  heading: '政府信息公开制度',
  headingOf: (name: string) => `${name}政府信息公开制度`,
  lead: '政府信息公开依据的法律、法规、规章和国家有关规定，以及本机关和上级机关公开的制度。',
  national: '国家规定',
  caption: '国家有关政府信息公开的规定',
  title: '名称',
  number: '文号',
  from: '施行日期',
  gist: '主要内容',
  unknown: '—',
  above: '上级机关的制度',
  own: '本机关的制度',
  none: '本机关尚未发布单独的制度，按照上列规定执行。',
  library: '全部规章和规范性文件',
  column: (name: string) => ({
    name: '政府信息公开制度',
    description: `${name}政府信息公开制度：国家规定、上级机关和本机关的制度及其有效性`,
    keywords: ['政府信息公开制度', name, '政府信息公开条例', '规范性文件'],
    type: '政策文件' as const,
  }),
} as const;
