import { chineseNumber, feeRules, form2021, ogi } from '../../law/citation.ts';
import { countOf } from '../written-number.ts';
import type { ReportCheck } from './report-check.ts';
import { type FoundWords, type WordRow, wordCheck } from './words-check.ts';

/** Articles of the Regulation of 2019. */
const lastArticle = 56;
const inForceNumber = '711';

function articleOf({ match }: FoundWords): number {
  return countOf(match[1] ?? '') ?? 0;
}

const article = '第([一二三四五六七八九十百\\d]{1,5})条';
const regulation = '(?:《(?:中华人民共和国)?政府信息公开条例》|《条例》)';

/** What the law is called, numbered and says; what it said before 15 May 2019. */
const lawRows: readonly WordRow[] = [
  {
    id: 'W-01',
    title: '条例的名称正确',
    severity: 'warning',
    cite: ogi(1),
    pattern:
      /《(?:中华人民共和国)?(?:政府信息公开工作条例|政务公开条例|信息公开条例|政府信息公开法|信息公开法|政府信息条例)》/gu,
    says: '不是条例的名称，应为《中华人民共和国政府信息公开条例》。',
    instead: () => '《中华人民共和国政府信息公开条例》',
    remedy: '写条例的全称或者“《条例》”。',
  },
  {
    id: 'W-02',
    title: '条例的公布令号正确',
    severity: 'warning',
    cite: ogi(56),
    pattern: new RegExp(`(?<=${regulation}\\((?:中华人民共和国)?)国务?院?令?第?(\\d{2,4})号`, 'gu'),
    isRight: ({ match }) => match[1] === inForceNumber,
    says: ({ match }) =>
      match[1] === '492'
        ? '是2007年公布的条例；现行条例经2019年修订，为国务院令第711号。'
        : '不是条例的令号，现行条例为国务院令第711号。',
    instead: () => '国务院令第711号',
    remedy: '改为国务院令第711号。',
  },
  {
    id: 'W-03',
    title: '引用的条例条文存在',
    severity: 'warning',
    cite: ogi(56),
    pattern: new RegExp(`${regulation}(?:\\([^)]{0,16}\\))?${article}`, 'gu'),
    isRight: (found) => articleOf(found) <= lastArticle,
    says: `不存在：现行条例共${chineseNumber(lastArticle)}条。`,
    remedy: '核对引用的条文。',
  },
  {
    id: 'W-04',
    title: '年度报告的依据是条例第四十九条、第五十条',
    severity: 'warning',
    cite: ogi(49),
    pattern: new RegExp(
      `${regulation}(?:\\([^)]{0,16}\\))?第(三十一|三十二|31|32)条[^。;]{0,24}(?:年度报告|编制)`,
      'gu',
    ),
    says: '是2007年条例的条文；现行条例关于年度报告的是第四十九条、第五十条。',
    remedy: '改为第四十九条、第五十条。',
  },
  {
    id: 'W-05',
    title: '主动公开的依据是现行条文',
    severity: 'warning',
    cite: ogi(20),
    pattern: new RegExp(`${regulation}(?:\\([^)]{0,16}\\))?第(九|十|十一|十二|9|10|11|12)条[^。;]{0,24}主动公开`, 'gu'),
    says: '是2007年条例关于主动公开的条文；现行条例为第十九条至第二十二条。',
    remedy: '改为第十九条、第二十条等现行条文。',
  },
  {
    id: 'W-06',
    title: '没有以“三需要”作为申请的条件',
    severity: 'warning',
    cite: ogi(27),
    pattern: /自身(?:的)?生产、?生活、?科研等?(?:方面)?(?:的)?(?:特殊)?需要|(?:不符合|属于|不属于)[“"]?三需要[”"]?/gu,
    says: '是2007年条例的条件，2019年修订时已经取消，现行第二十七条不要求说明用途。',
    remedy: '删去；不以用途作为受理条件。',
  },
  {
    id: 'W-07',
    title: '答复申请的期限是20个工作日',
    severity: 'warning',
    cite: ogi(33, 2),
    pattern: /(?:15|十五)个工作日[^。;,]{0,10}(?:答复|办结|办复)|(?:答复|办理)期限为?(?:15|十五)个工作日/gu,
    isRight: ({ sentence }) => /第三方|征求意见|意见征求/u.test(sentence.text),
    says: '是2007年条例的期限；现行第三十三条规定为20个工作日。',
    remedy: '改为20个工作日。',
  },
  {
    id: 'W-08',
    title: '没有收取已经取消的费用',
    severity: 'warning',
    cite: ogi(42),
    pattern:
      /(?<!不|未|没有|停止|取消|免)(?:收取|征收)(?:了)?(?:政府信息公开)?(?:检索|复制|邮寄|工本)(?:、(?:检索|复制|邮寄))*(?:等)?(?:费|成本)/gu,
    isRight: ({ sentence, match }) => /(?:未|没有|不再|不|无)$/u.test(sentence.text.slice(0, match.index)),
    says: '已经取消：现行第四十二条不收取检索、复制、邮寄费用，只对明显超过合理范围的收取信息处理费。',
    remedy: '核对收费的名目和依据。',
  },
  {
    id: 'W-09',
    title: '信息处理费办法的文号正确',
    severity: 'warning',
    cite: feeRules(1),
    pattern: /(?<=处理费管理办法[^。;]{0,16})国办[发函][〔[(【]?(\d{4})[〕\])】]?(\d+)号/gu,
    isRight: ({ match }) => match[1] === '2020' && match[2] === '109' && match[0].startsWith('国办函'),
    says: '不是《政府信息公开信息处理费管理办法》的文号，应为国办函〔2020〕109号。',
    instead: () => '国办函〔2020〕109号',
    remedy: '改为国办函〔2020〕109号。',
  },
  {
    id: 'W-10',
    title: '没有引用试行格式的名称',
    severity: 'warning',
    forms: ['2021'],
    pattern: /年度报告格式[》]?\(试行\)[》]?|年度报告试行格式/gu,
    says: '是2019、2020年度使用的试行格式；2021年度起为《中华人民共和国政府信息公开工作年度报告格式》。',
    remedy: '改用现行格式的名称和文号。',
  },
  {
    id: 'W-11',
    title: '文号用六角括号',
    severity: 'notice',
    in: 'typed',
    pattern: /(?<=[一-龥])[[［(（【](20\d{2})[\]］)）】](?=\d{1,4}号)/gu,
    says: '在文号里应当用六角括号。',
    instead: ({ match }) => `〔${match[1] ?? ''}〕`,
    remedy: '年份用六角括号“〔〕”括入（GB/T 9704-2012 7.2.5）。',
  },
  {
    id: 'W-12',
    title: '文号不加“第”字，序号不编虚位',
    severity: 'notice',
    pattern: /(?<=[一-龥])〔20\d{2}〕(?:第\d{1,4}|0\d{0,3})号/gu,
    says: '里，序号不加“第”字，也不在前面补0。',
    instead: ({ match }) => match[0].replace(/第/u, '').replace(/〕0+/u, '〕'),
    remedy: '序号不编虚位，不加“第”字（GB/T 9704-2012 7.2.5）。',
  },
  {
    id: 'W-13',
    title: '没有使用旧的答复分类',
    severity: 'warning',
    cite: ogi(36),
    pattern:
      /(?:同意(?:部分)?公开|不同意公开|不予受理|非本机关政府信息|已纳入工作范围)(?:的)?(?:答复)?(?:申请)?(?:共)?\d+[件宗]/gu,
    says: '是旧统计口径的分类；现行格式分为予以公开、部分公开、不予公开、无法提供、不予处理和其他处理。',
    remedy: '按现行分类改写，与表三一致。',
  },
  {
    id: 'W-14',
    title: '热线、信箱和信访不计作政府信息公开申请',
    severity: 'warning',
    cite: ogi(29),
    pattern:
      /(?:12345|热线|市长信箱|县长信箱|领导信箱|信访|咨询电话)[^。;,]{0,16}(?:提出|收到|受理|接收)[^。;,]{0,8}(?:信息公开|公开)申请\d+[件宗]/gu,
    says: '把热线、信箱的来件当作了政府信息公开申请；申请应当符合第二十九条的形式。',
    remedy: '分开统计，表三只计政府信息公开申请。',
  },
  {
    id: 'W-15',
    title: '复议、诉讼的期限没有写错',
    severity: 'warning',
    cite: ogi(51),
    pattern: /(?:三|3)个月内[^。;,]{0,12}(?:提起)?行政诉讼|行政诉讼[^。;,]{0,10}(?:三|3)个月内/gu,
    says: '是旧行政诉讼法的起诉期限；现行法第四十六条为六个月。',
    remedy: '改为六个月。',
  },
  {
    id: 'W-16',
    title: '国务院主管部门的名称正确',
    severity: 'notice',
    cite: ogi(3),
    pattern: /国务院(?:办公厅)?(?:政府信息公开办公室|政务公开办公室|信息公开办)(?!室与)/gu,
    says: '的名称不对，应为国务院办公厅政府信息与政务公开办公室。',
    instead: () => '国务院办公厅政府信息与政务公开办公室',
    remedy: '使用机构的规范名称。',
  },
  {
    id: 'W-17',
    title: '报告的名称前后一致',
    severity: 'notice',
    cite: form2021,
    sections: [0],
    pattern:
      /(?:编制|公布|发布)[^。;]{0,16}(?:政务公开(?:工作)?年度报告|信息公开工作总结|政务公开工作总结|政府信息公开工作总结)/gu,
    says: '不是本报告的名称，应为“政府信息公开工作年度报告”。',
    remedy: '使用格式规定的名称。',
  },
];

/** Rules about the law that a text names: titles, numbers, articles and what they used to say. */
export const lawWordChecks: readonly ReportCheck[] = lawRows.map(wordCheck);
