import {
  type ProactiveBlock,
  proactiveBlocks2019,
  proactiveBlocks2021,
  proactiveRowHeading,
} from '../proactive-table.ts';
import type { FormVersion } from '../report.ts';
import { type RequestRow, type RequestRowLabel, requestRows2019, requestRows2021 } from '../request-table.ts';
import { type SectionNumber, sections } from '../sections.ts';
import { type LabelText, labelText } from './label-text.ts';

/** Something printed on the form that a reader can recognise, in the form's order. */
export interface FormLabel {
  readonly target: LabelTarget;
  readonly label: string;
  /** What the label is compared with: the official wording first, then wordings that mean the same. */
  readonly wordings: readonly Wording[];
}

/** A wording taken apart, and the characters it is made of, which tell quickly that other words are not it. */
export interface Wording extends LabelText {
  readonly characters: ReadonlySet<string>;
}

export type LabelTarget =
  | { readonly kind: 'heading'; readonly section: Exclude<SectionNumber, 0> }
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'column'; readonly block: number; readonly column: string | undefined }
  | { readonly kind: 'proactiveRow'; readonly row: string; readonly cells: number }
  | { readonly kind: 'group' }
  | { readonly kind: 'requestRow'; readonly row: RequestRow };

/** Wordings seen in published reports that mean the same as an official label (law page §3.9). */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  '一、总体情况': ['一、概述', '一、工作基本情况', '一、基本情况', '一、总体工作情况', '一、年度总体情况'],
  '二、主动公开政府信息情况': ['二、主动公开政府信息的情况', '二、政府信息主动公开情况', '二、主动公开情况'],
  '三、收到和处理政府信息公开申请情况': [
    '三、收到和处理政府信息公开申请的情况',
    '三、依申请公开政府信息情况',
    '三、政府信息依申请公开情况',
  ],
  '四、政府信息公开行政复议、行政诉讼情况': [
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '四、行政复议和行政诉讼情况',
  ],
  '五、存在的主要问题及改进情况': [
    '五、存在问题及改进情况',
    '五、存在的问题及改进措施',
    '五、存在的主要问题和改进措施',
    '五、主要问题及改进情况',
    '五、存在的不足及改进措施',
  ],
  '六、其他需要报告的事项': ['六、其他需要报告的情况', '六、需要报告的其他事项', '六、其他事项'],
  行政规范性文件: ['规范性文件'],
  规范性文件: ['行政规范性文件'],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': ['（二）部分公开'],
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': ['1.逾期不补正', '1.申请人无正当理由逾期不补正'],
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': [
    '2.逾期不缴费',
    '2.逾期未缴费',
    '2.申请人逾期未按收费通知要求缴纳费用',
  ],
  '（七）总计': ['（七）合计', '总计', '合计'],
  '3.其他': ['其他'],
  '一、本年新收政府信息公开申请数量': ['一、本年新收政府信息公开申请数'],
  '二、上年结转政府信息公开申请数量': ['二、上年结转政府信息公开申请数'],
  '本年收费金额（单位：万元）': ['本年收费金额', '收费金额（单位：万元）'],
};

/** Every label of a form version in reading order, as far as its order is fixed. */
export function formLabels(version: FormVersion): readonly FormLabel[] {
  return labelsByForm[version];
}

function labelsOf(version: FormVersion): readonly FormLabel[] {
  const [one, two, three, four, five, six] = sections.map((section) =>
    formLabel({ kind: 'heading', section: section.number }, section.heading),
  );
  const blocks = version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return [one, two, ...blocks.flatMap(blockLabels), three, ...requestLabels(), four, five, six].filter(
    (label) => label !== undefined,
  );
}

/** Rows of table 3 that may have cells in either form: (六) as one row stands before its three sub-rows. */
export const readableRequestRows: readonly RequestRowLabel[] = (() => {
  const collapsed = requestRows2019.filter((row) => row.id === 'otherwiseHandled');
  const at = requestRows2021.findIndex((row) => row.id === 'uncorrected');
  return [...requestRows2021.slice(0, at), ...collapsed, ...requestRows2021.slice(at)];
})();

function blockLabels(block: ProactiveBlock, index: number): readonly FormLabel[] {
  return [
    formLabel({ kind: 'block', block: index }, block.heading),
    formLabel({ kind: 'group' }, proactiveRowHeading),
    ...block.columns.map((column) => formLabel({ kind: 'column', block: index, column: column.id }, column.label)),
    ...block.rows.map((row) =>
      formLabel({ kind: 'proactiveRow', row: row.id, cells: block.columns.length }, row.label),
    ),
  ];
}

function requestLabels(): readonly FormLabel[] {
  const seen = new Set<string>();
  return readableRequestRows.flatMap((row) => {
    // （六）其他处理 is a row of its own in form 2019 and a group in form 2021: one label stands for both
    const groups = row.groups.filter((group) => group.id !== 'otherwise' && !seen.has(group.id));
    for (const group of groups) seen.add(group.id);
    return [
      ...groups.map((group) => formLabel({ kind: 'group' }, group.label)),
      formLabel({ kind: 'requestRow', row: row.id }, row.label),
    ];
  });
}

function formLabel(target: LabelTarget, label: string): FormLabel {
  return { target, label, wordings: [label, ...(synonyms[label] ?? [])].map(wordingOf) };
}

function wordingOf(text: string): Wording {
  const parts = labelText(text);
  return { ...parts, characters: new Set(parts.body) };
}

const labelsByForm: Readonly<Record<FormVersion, readonly FormLabel[]>> = {
  '2021': labelsOf('2021'),
  '2019': labelsOf('2019'),
};
