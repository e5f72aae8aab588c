import { form2021, ogi } from '../../law/citation.ts';
import type { ReportCheck } from './report-check.ts';
import { type WordRow, wordCheck } from './words-check.ts';

/** Names of organs that the reforms of 2018 and later ended, and what they are called now. */
const renamedOrgans: Readonly<Record<string, string>> = {
  法制办公室: '司法行政部门',
  法制办: '司法行政部门',
  国土资源局: '自然资源局',
  环境保护局: '生态环境局',
  环保局: '生态环境局',
  工商行政管理局: '市场监督管理局',
  工商局: '市场监督管理局',
  质量技术监督局: '市场监督管理局',
  质监局: '市场监督管理局',
  食品药品监督管理局: '市场监督管理局',
  卫生和计划生育委员会: '卫生健康委员会',
  卫计委: '卫生健康委员会',
  卫生计生委: '卫生健康委员会',
  安全生产监督管理局: '应急管理局',
  安监局: '应急管理局',
  旅游发展委员会: '文化和旅游局',
  国税局: '税务局',
  地税局: '税务局',
};

/** Misspellings of the words that every report uses. */
const misspelt: Readonly<Record<string, string>> = {
  行政复义: '行政复议',
  行政覆议: '行政复议',
  行政复意: '行政复议',
  行政诉颂: '行政诉讼',
  行政起诉讼: '行政诉讼',
  规范姓文件: '规范性文件',
  规范性文建: '规范性文件',
  依申情公开: '依申请公开',
  依申请公幵: '依申请公开',
  主动公幵: '主动公开',
  信息公幵: '信息公开',
  政府信息工开: '政府信息公开',
  政府信公开: '政府信息公开',
  政府信息公开条列: '政府信息公开条例',
  年度抱告: '年度报告',
  保密审察: '保密审查',
  信息处里费: '信息处理费',
  申清人: '申请人',
  不于公开: '不予公开',
  于以公开: '予以公开',
  不于处理: '不予处理',
};

const typingRows: readonly WordRow[] = [
  {
    id: 'W-18',
    title: '机构名称是现在的名称',
    severity: 'notice',
    pattern: new RegExp(`(${Object.keys(renamedOrgans).join('|')})(?!旧址)`, 'gu'),
    isRight: ({ match, sentence, context }) =>
      context.report.agency.includes(match[1] ?? '') || /原$/u.test(sentence.text.slice(0, match.index)),
    says: ({ match }) => `是机构改革以前的名称，现在一般为${renamedOrgans[match[1] ?? ''] ?? ''}。`,
    remedy: '改用现在的名称；说的是改革以前的事，写明“原”。',
  },
  {
    id: 'W-19',
    title: '常用名词没有错字',
    severity: 'warning',
    pattern: new RegExp(Object.keys(misspelt).join('|'), 'gu'),
    says: ({ match }) => `有错字，应为“${misspelt[match[0]] ?? ''}”。`,
    instead: ({ match }) => misspelt[match[0]],
    remedy: '改正错字。',
  },
  {
    id: 'W-20',
    title: '“截至”没有写成“截止”',
    severity: 'notice',
    pattern: /截止(?=(?:到|至)?(?:20\d{2}年|\d{1,2}月|目前|年底|当前))/gu,
    says: '用在时间之前应为“截至”。',
    instead: () => '截至',
    remedy: '“截至某日”；“截止”用在时间之后。',
  },
  {
    id: 'W-21',
    title: '没有重复的字',
    severity: 'notice',
    pattern: /(的|了|和|与|及|在|对|将|为|被|是)\1(?![士确])/gu,
    isRight: ({ match, sentence }) =>
      match[1] === '为' || /为了了解|了了/u.test(sentence.text.slice(match.index - 1, match.index + 3)),
    says: '重复。',
    instead: ({ match }) => match[1],
    remedy: '删去一个。',
  },
  {
    id: 'W-22',
    title: '没有重复的词',
    severity: 'notice',
    pattern: /(政府信息|信息公开|主动公开|行政复议|行政诉讼|申请人|规范性文件|平台建设|监督保障)\1/gu,
    says: '重复。',
    instead: ({ match }) => match[1],
    remedy: '删去一个。',
  },
  {
    id: 'W-23',
    title: '没有连用的标点',
    severity: 'notice',
    in: 'typed',
    pattern: /。{2,}(?!。)|[，,]{2,}|、{2,}|[；;]{2,}|[，,、；;：:][。；;，,]|。[，,、；;]/gu,
    isRight: ({ match }) => /^。{6}$/u.test(match[0]),
    says: '是连用的标点。',
    instead: ({ match }) => (/。/u.test(match[0]) ? '。' : match[0].slice(0, 1)),
    remedy: '留下一个标点。',
  },
  {
    id: 'W-24',
    title: '书名号、引号、括号成对',
    severity: 'notice',
    in: 'typed',
    pattern: /^[\s\S]+$/gu,
    isRight: ({ match }) => unpaired(match[0]) === undefined,
    says: ({ match }) => `所在部分的“${unpaired(match[0]) ?? ''}”不成对。`,
    remedy: '补上缺少的一半或者删去多余的一半。',
  },
  {
    id: 'W-25',
    title: '书名号里再用书名号时用单书名号',
    severity: 'notice',
    in: 'typed',
    pattern: /《[^《》〈]{0,40}《[^《》]{1,60}》[^《》]{0,20}》/gu,
    says: '里面一层书名号应当用单书名号“〈〉”。',
    instead: ({ match }) => nested(match[0]),
    remedy: '里层用单书名号（GB/T 15834-2011）。',
  },
  {
    id: 'W-26',
    title: '汉字之间用全角标点',
    severity: 'notice',
    in: 'typed',
    pattern: /(?<=[一-龥])[,;](?=[一-龥])/gu,
    isRight: ({ context }) => isHalfWidthThroughout(Object.values(context.report.narrative).join('')),
    says: '是半角标点，应为全角。',
    instead: ({ match }) => ({ ',': '，', ';': '；' })[match[0]],
    remedy: '改为全角标点。',
  },
  {
    id: 'W-27',
    title: '日期存在',
    severity: 'warning',
    cite: ogi(50),
    pattern: /(?:20\d{2}年)?(\d{1,2})月(\d{1,2})[日号]/gu,
    isRight: ({ match }) => isDay(Number(match[1]), Number(match[2])),
    says: '这一天不存在。',
    remedy: '核对日期。',
  },
  {
    id: 'W-28',
    title: '统计期限自1月1日起至12月31日止',
    severity: 'warning',
    cite: form2021,
    sections: [0],
    pattern:
      /(?:统计期限|数据[^。;]{0,8}期限)[^。;]{0,12}?20\d{2}年(\d{1,2})月(\d{1,2})日.{0,4}?(?:20\d{2}年)?(\d{1,2})月(\d{1,2})日/gu,
    isRight: ({ match }) => match.slice(1, 5).map(Number).join('-') === '1-1-12-31',
    says: '不是全年：统计期限为1月1日至12月31日。',
    remedy: '改为1月1日至12月31日；数据按全年统计。',
  },
  {
    id: 'W-29',
    title: '数字后面有单位',
    severity: 'notice',
    pattern:
      /(?:收到|受理|新收|办结|答复|公开|发布|制发|废止|收取)[^,。;:\d]{0,14}(?:申请|信息|文件|费)(?:共计|共|合计|计)?(\d{1,7})(?=,|$)/gu,
    says: '没有写单位。',
    remedy: '补上单位（件、条、元等）。',
  },
  {
    id: 'W-30',
    title: '申请以“件”计',
    severity: 'notice',
    pattern: /(?:政府信息公开|信息公开|依申请公开)(?:的)?申请(?:共计|共|合计)?\d{1,6}(?:条|人次|篇|期|例)/gu,
    says: '的单位不对，申请以“件”计。',
    remedy: '改为“件”。',
  },
  {
    id: 'W-31',
    title: '列举的序号连续',
    severity: 'notice',
    in: 'typed',
    pattern: /^[^\n]*一是[^\n]*$/gmu,
    isRight: ({ match }) => brokenOrdinal(match[0]) === undefined,
    says: ({ match }) => `所在段落列举的序号不连续，缺“${brokenOrdinal(match[0]) ?? ''}”。`,
    remedy: '补上缺少的一项或者改正序号。',
  },
];

/** Rules about names, spelling, punctuation and units. */
export const typingChecks: readonly ReportCheck[] = typingRows.map(wordCheck);

const pairs: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['【', '】'],
  ['〔', '〕'],
];

function unpaired(text: string): string | undefined {
  // brackets of both widths may be mixed in one pair; `1）` counts and opens nothing
  const plain = text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/(^|[。；;，,：:、\s])[一二三四五六七八九十\d]{1,2}）/gu, '$1');
  return pairs
    .map(([open, close]) => [open, close, count(plain, open), count(plain, close)] as const)
    .find(([, , opened, closed]) => opened !== closed)
    ?.slice(0, 2)
    .join('');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function nested(text: string): string {
  return `《${text.slice(1, -1).replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** A text typed in half width from end to end was typed so on purpose, or by a machine. */
function isHalfWidthThroughout(text: string): boolean {
  return count(text, '，') === 0 || count(text, ',') > count(text, '，');
}

function isDay(month: number, day: number): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是'];

/** The first ordinal that is left out before one that stands there; undefined where they follow each other. */
function brokenOrdinal(paragraph: string): string | undefined {
  const present = ordinals.map((ordinal) => new RegExp(`(?<![十第唯])${ordinal}`, 'u').test(paragraph));
  const last = present.lastIndexOf(true);
  const missing = present.findIndex((isThere, at) => !isThere && at < last);
  return missing === -1 ? undefined : ordinals[missing];
}
