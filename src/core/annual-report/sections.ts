import { type Citation, form2021, ogi } from '../law/citation.ts';

/** 0 stands for what precedes the first section: page chrome, title, preamble. */
export type SectionNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Section {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** The exact heading of the official form. */
  readonly heading: string;
  readonly table?: 2 | 3 | 4;
  readonly cite: Citation;
}

/** The six sections of the report in their order (form 2021; contents by Article 50). */
export const sections: readonly Section[] = [
  { number: 1, heading: '一、总体情况', cite: ogi(50) },
  { number: 2, heading: '二、主动公开政府信息情况', table: 2, cite: form2021 },
  { number: 3, heading: '三、收到和处理政府信息公开申请情况', table: 3, cite: form2021 },
  { number: 4, heading: '四、政府信息公开行政复议、行政诉讼情况', table: 4, cite: form2021 },
  { number: 5, heading: '五、存在的主要问题及改进情况', cite: form2021 },
  { number: 6, heading: '六、其他需要报告的事项', cite: form2021 },
];

/** The five parts that 一、总体情况 must contain (form 2021). */
export const overviewParts = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;
