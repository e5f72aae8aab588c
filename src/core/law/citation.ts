/** Where a rule stands: instrument, and article, paragraph and item where it has them. */
export interface Citation {
  /** Chinese short title as officials write it, for example 《政府信息公开条例》. */
  readonly instrument: string;
  /** Document number of the instrument where it has one. */
  readonly number?: string;
  readonly article?: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** 《中华人民共和国政府信息公开条例》 as revised in 2019 (国务院令第711号), in force since 2019-05-15. */
export function ogi(article: number, paragraph?: number, item?: number): Citation {
  return cite('《中华人民共和国政府信息公开条例》', '国务院令第711号', article, paragraph, item);
}

/** The Regulation as first promulgated (国务院令第492号), in force 2008-05-01 to 2019-05-14. */
export function ogi2007(article: number, paragraph?: number): Citation {
  return cite('《中华人民共和国政府信息公开条例》(2007年公布)', '国务院令第492号', article, paragraph);
}

/** 《政府信息公开信息处理费管理办法》, 国办函〔2020〕109号. */
export function feeRules(article: number): Citation {
  return cite('《政府信息公开信息处理费管理办法》', '国办函〔2020〕109号', article);
}

/** The annual report form of 2021, 国办公开办函〔2021〕30号; it has no articles. */
export const form2021: Citation = cite('《中华人民共和国政府信息公开工作年度报告格式》', '国办公开办函〔2021〕30号');

/** The trial form of 2019 (reports for 2019 and 2020), 国办公开办函〔2019〕60号. */
export const form2019: Citation = cite(
  '《中华人民共和国政府信息公开工作年度报告格式(试行)》',
  '国办公开办函〔2019〕60号',
);

/** 《行政复议法》 as revised in 2023, in force since 2024-01-01. */
export function reconsiderationAct(article: number, paragraph?: number, item?: number): Citation {
  return cite('《中华人民共和国行政复议法》', undefined, article, paragraph, item);
}

/** 《行政诉讼法》 as amended in 2017. */
export function litigationAct(article: number): Citation {
  return cite('《中华人民共和国行政诉讼法》', undefined, article);
}

/** 法释〔2018〕1号, the general interpretation of the 行政诉讼法, in force since 2018-02-08. */
export function litigationInterpretation(article: number): Citation {
  return cite('《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》', '法释〔2018〕1号', article);
}

/** 《保守国家秘密法实施条例》 as revised in 2024. */
export function secrecyRegulation(article: number): Citation {
  return cite('《中华人民共和国保守国家秘密法实施条例》', undefined, article);
}

/** An instrument named by its title and number only. */
export function instrument(title: string, number?: string): Citation {
  return cite(title, number);
}

/** `《中华人民共和国政府信息公开条例》第三十三条第二款`: a citation as it is printed. */
export function formatCitation(citation: Citation): string {
  const parts = [
    citation.instrument,
    citation.article === undefined && citation.number !== undefined ? `(${citation.number})` : '',
    citation.article === undefined ? '' : `第${chineseNumber(citation.article)}条`,
    citation.paragraph === undefined ? '' : `第${chineseNumber(citation.paragraph)}款`,
    citation.item === undefined ? '' : `第(${chineseNumber(citation.item)})项`,
  ];
  return parts.join('');
}

/** A whole number from 0 to 999 in Chinese numerals, the way statutes count articles. */
export function chineseNumber(value: number): string {
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (!Number.isInteger(value) || value < 0 || value > 999) throw new Error(`${value} has no statute numeral here.`);
  if (value < 10) return digits[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : digits[value - 10]}`;
  if (value < 100) return `${digits[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
  const rest = value % 100;
  const hundreds = `${digits[Math.floor(value / 100)]}百`;
  if (rest === 0) return hundreds;
  return `${hundreds}${rest < 10 ? `零${digits[rest]}` : rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest)}`;
}

function cite(title: string, number?: string, article?: number, paragraph?: number, item?: number): Citation {
  return {
    instrument: title,
    ...(number === undefined ? {} : { number }),
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}
