/** Words of the page of rules. */
export const reportRulesText = {
  heading: '年度报告的检查规则',
  lead: (count: number) =>
    `本站的年度报告在编制、报送和公布以前，都用以下${count}条规则检查。规则对各单位一样，每一条都写明依据；检查只指出疑点，数字由填报单位负责。`,
  weights: {
    heading: '检查结果的轻重',
    error: { label: '必须改正', words: '不改正不能送审和报送；确有特殊情况的，由负责人签名说明。' },
    warning: { label: '应当说明', words: '可能是错误，也可能属实；属实的应当写明原因。' },
    notice: { label: '提示', words: '值得再看一眼，不影响报送。' },
  },
  caption: (family: string, count: number) => `${family}（${count}条）`,
  columns: { id: '编号', title: '规则', severity: '轻重', source: '依据' },
  imported: (label: string) => `已公布的报告：${label}`,
  onlyForm: { '2019': '仅2019、2020年度', '2021': '2021年度起' },
  scrollable: (family: string) => `${family}的规则，可左右滚动`,
  back: '返回年度报告',
} as const;
