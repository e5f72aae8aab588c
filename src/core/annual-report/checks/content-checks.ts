import { form2019, form2021, ogi } from '../../law/citation.ts';
import { overviewPartsOf } from '../overview-parts.ts';
import type { SectionNumber } from '../sections.ts';
import { overviewParts, sections } from '../sections.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  type ReportCheck,
} from './report-check.ts';
import { fail, notAsked, pass } from './table-judgements.ts';

/** What is left out by whoever copied a report: `〔叙述略〕`. */
const elision = /[〔[（(](?:此处)?叙述(?:从)?略[〕\])）]/u;
/** Shorter than this, a text under a heading says nothing yet. */
const shortestPart = 8;

/** Rules about what the texts of a report have to speak of. */
export const contentChecks: readonly ReportCheck[] = [
  { ...row('F-17', '政府的报告写明考核、评议和责任追究结果', governmentParts), cite: ogi(50), citeIn2019: ogi(50) },
  row('F-18', '五个方面都写了内容', partsWritten),
  { ...row('F-19', '五个方面按格式的次序排列', partsInOrder), severity: always('notice') },
  row('F-20', '第五部分写明存在的问题', (context) => mentions(context, 5, problems, '存在的主要问题')),
  row('F-21', '第五部分写明改进情况', (context) => mentions(context, 5, improvements, '改进情况或者改进措施')),
  {
    ...row('F-22', '第六部分写明信息处理费的收取情况', (context) =>
      mentions(context, 6, fees, '收取信息处理费的情况，没有收取的也应写明'),
    ),
    forms: form2021Only,
  },
  {
    ...row('F-23', '前言写明编制的依据', (context) =>
      preamble(context, basis, '编制的依据（《中华人民共和国政府信息公开条例》）'),
    ),
    cite: ogi(50),
    citeIn2019: ogi(50),
  },
  row('F-24', '前言写明统计期限', (context) => preamble(context, period, '统计期限（1月1日至12月31日）')),
];

const problems = /问题|不足|短板|薄弱|差距|困难|欠缺|不够|有待/u;
const improvements = /改进|改善|整改|下一步|今后|将(?:进一步|继续|加强|通过|从|在)|措施|加强|完善|提升|提高/u;
const fees = /信息处理费|处理费|收费|收取.{0,12}费|费用/u;
const basis = /政府信息公开条例|《条例》/u;
const period = /统计期限|(?:19|20)\d{2}年1月1日.{0,16}12月31日|起至12月31日/u;

const governmentSubjects = [
  { label: '工作考核', words: /考核|考评/u },
  { label: '社会评议', words: /评议|评估|测评|满意度/u },
  { label: '责任追究结果', words: /责任追究|追责|问责|追究/u },
] as const;

function row(id: string, title: string, judge: ReportCheck['judge']): ReportCheck {
  return { id, title, forms: bothForms, severity: always('warning'), cite: form2021, citeIn2019: form2019, judge };
}

/** Article 50 asks it of the reports of governments at county level and above; of an agency whose kind is unknown, its name tells. */
function governmentParts({ report, level, kind, mode }: CheckContext): readonly Judgement[] {
  const text = report.narrative[1] ?? '';
  const isGovernment =
    kind === undefined ? level !== 'township' && /(?<!乡|镇)人民政府$/u.test(report.agency) : kind === 'area';
  if (!isGovernment) return [];
  if (text.trim() === '' || elision.test(text))
    return [notAsked({ section: 1 }, '总体情况的文字不全，没有核对是否写明考核、评议和责任追究结果。')];
  const absent = governmentSubjects.filter(({ words }) => !words.test(text)).map(({ label }) => label);
  if (absent.length === 0) return [pass({ section: 1 }, '写明了工作考核、社会评议和责任追究结果。')];
  const message = `政府的报告还应写明${absent.join('、')}的情况，文中没有找到这些字样，请核对补写。`;
  // other words may say it, and nobody here can add them to what somebody else published
  return [{ verdict: mode === 'entry' ? 'fail' : 'uncertain', place: { section: 1 }, message }];
}

function partsWritten({ report }: CheckContext): readonly Judgement[] {
  const parts = overviewPartsOf(report.narrative[1] ?? '');
  if (parts.length === 0) return [notAsked({ section: 1 }, '总体情况没有分方面的标题，没有核对各方面的内容。')];
  const empty = parts.filter(({ body }) => body.replace(/\s+/gu, '').length < shortestPart);
  if (empty.length === 0) return [pass({ section: 1 }, '总体情况各方面都有内容。')];
  return empty.map(({ part, topic }) =>
    fail(
      { section: 1, ...(part === '' ? {} : { part }) },
      `“${part}${topic}”标题下没有内容，请按实际情况写；没有开展的，也应写明。`,
    ),
  );
}

function partsInOrder({ report }: CheckContext): readonly Judgement[] {
  const found = [...new Set(overviewPartsOf(report.narrative[1] ?? '').map(({ topic }) => topic))];
  if (found.length < 2) return [];
  const due = overviewParts.filter((topic) => found.includes(topic));
  return [
    due.join() === found.join()
      ? pass({ section: 1 }, '总体情况各方面按格式的次序排列。')
      : fail({ section: 1 }, `总体情况的次序是${found.join('、')}，格式的次序是${due.join('、')}，请调整。`),
  ];
}

function mentions({ report }: CheckContext, section: SectionNumber, words: RegExp, what: string): readonly Judgement[] {
  const text = report.narrative[section] ?? '';
  const heading = sections.find(({ number }) => number === section)?.heading ?? '';
  if (text.trim() === '' || elision.test(text))
    return [notAsked({ section }, `“${heading}”没有文字或者文字不全，没有核对内容。`)];
  return [
    words.test(text.normalize('NFKC'))
      ? pass({ section }, `“${heading}”写明了${what}。`)
      : fail({ section }, `“${heading}”没有写明${what}，请补写。`),
  ];
}

function preamble({ report, mode }: CheckContext, words: RegExp, what: string): readonly Judgement[] {
  const [before, overview] = [report.narrative[0] ?? '', report.narrative[1] ?? ''];
  const text = `${before}\n${overview}`.normalize('NFKC').replace(/\s+/gu, '');
  if (text === '' || elision.test(text) || report.printed?.breaksOff === true)
    return [notAsked({ section: 0 }, '前言没有文字或者文字不全，没有核对内容。')];
  if (words.test(text)) return [pass({ section: 0 }, `写明了${what}。`)];
  const message = `前言和总体情况都没有写明${what}，请在前言中补写。`;
  // a copy often begins with the first section
  const isCut = mode === 'import' && before.trim() === '';
  return [
    isCut
      ? { verdict: 'uncertain', place: { section: 0 }, message: `没有读到前言。${message}` }
      : fail({ section: 0 }, message),
  ];
}
