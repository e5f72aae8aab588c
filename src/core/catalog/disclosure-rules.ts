import { type PlainDate, plainDate } from '../values/plain-date.ts';

/** A rule of the State that disclosure rests on. */
export interface NationalRule {
  readonly title: string;
  /** Number, or who made it where it has none. */
  readonly number: string;
  /** `null` where no source settles the day. */
  readonly inForceFrom: PlainDate | null;
  readonly gist: string;
}

/** Keyword under which an agency publishes its own rules on disclosure, so that they are listed as 制度. */
export const rulesKeyword = '政府信息公开制度';

/** Words by which the title of a document tells that it rules disclosure. */
export const rulesTitleWords = ['信息公开', '政务公开'] as const;

/** The rules of the State (law page §0.2), the Regulation first. */
export const nationalRules: readonly NationalRule[] = [
  {
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号修订',
    inForceFrom: plainDate(2019, 5, 15),
    gist: '公开的主体和范围、主动公开、依申请公开、监督和保障。',
  },
  {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    inForceFrom: plainDate(2021, 1, 1),
    gist: '在什么情况下收取信息处理费，按件、按量的标准，收费的程序。',
  },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
    number: '国办公开办函〔2019〕61号',
    inForceFrom: null,
    gist: '政府信息公开专栏的设置、名称和内容。',
  },
  {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    inForceFrom: null,
    gist: '年度报告的六个部分、表格和填报口径。',
  },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开申请接收渠道问题的解释',
    number: '国办公开办函〔2017〕19号',
    inForceFrom: null,
    gist: '接收申请的渠道，以及在指南中写明每个渠道的使用方法。',
  },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    inForceFrom: null,
    gist: '答复怎样送达，从哪一天起算送达。',
  },
  {
    title: '国务院办公厅政府信息与政务公开办公室关于机构改革后政府信息公开申请办理问题的解释',
    number: '国办公开办函〔2019〕14号',
    inForceFrom: null,
    gist: '机构职能调整以后，申请由谁办理。',
  },
  {
    title: '中华人民共和国行政复议法',
    number: '2023年修订',
    inForceFrom: plainDate(2024, 1, 1),
    gist: '对答复不服怎样申请行政复议，哪些情形应当先申请复议。',
  },
  {
    title: '中华人民共和国行政诉讼法',
    number: '2017年修正',
    inForceFrom: plainDate(2017, 7, 1),
    gist: '对答复不服怎样提起行政诉讼。',
  },
  {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    inForceFrom: plainDate(2025, 6, 1),
    gist: '政府信息公开行政案件的受理和裁判。',
  },
  {
    title: '中华人民共和国保守国家秘密法',
    number: '2024年修订',
    inForceFrom: plainDate(2024, 5, 1),
    gist: '公开以前的保密审查：先审查、后公开。',
  },
  {
    title: '政府网站发展指引',
    number: '国办发〔2017〕47号',
    inForceFrom: plainDate(2017, 5, 15),
    gist: '网站的栏目、标签、页头页脚和安全。',
  },
];
