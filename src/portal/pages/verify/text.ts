import type { VerifiedAs } from '../../../usecases/channels/verify-released.ts';

/** Words of the verification. */
export const verifyText = {
  title: '真伪核验',
  description: '核对一份文件是不是本网站公开的原件，有没有被改动、更正或者撤回。',
  lead: '填写索引号，或者选择您手里的文件（公文附件、年度报告的下载文件），就能知道它是不是本网站公开的、有没有变动。',
  number: '索引号或者内容指纹',
  numberHint: '索引号如 000014349/2026-00110，印在页面和张贴页上；内容指纹是页面下方的64位字符。',
  file: '选择文件',
  fileHint: '最大20MB。文件只用来计算指纹，不保存。复印、拍照、另存过的文件指纹会变，请用索引号核验。',
  button: '核验',
  results: {
    current: '真实有效：这是本网站现在公开的内容',
    changed: '曾经公开，后来更正过：这不是现在的版本',
    withdrawn: '曾经公开，现在已经撤回',
    differs: '不一致：这个文件不是该索引号公开的文件，可能被改动过',
    unknown: '没有查到：本网站没有公开过，或者文件被改动过',
  } satisfies Readonly<Record<VerifiedAs, string>>,
  result: '核验结果',
  titleLabel: '名称',
  indexNumber: '索引号',
  agency: '发布单位',
  publishedAt: '公开时间',
  validity: '有效性',
  digest: '您的文件的指纹',
  withdrawnAt: '撤回时间',
  why: '撤回原因',
  report: (year: number) => `${year}年政府信息公开工作年度报告`,
  history: '版本记录',
  version: '版本',
  released: '发布时间',
  note: '更正说明',
  print: '内容指纹',
  first: '首次公开',
  hidden: '内容已不再显示',
  nth: (version: number) => `第${version}版`,
} as const;

/** The page as a column. */
export const verifyColumn = {
  name: verifyText.title,
  description: verifyText.description,
  keywords: [verifyText.title],
  type: '咨询投诉',
} as const;
