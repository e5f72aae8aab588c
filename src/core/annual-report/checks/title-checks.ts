import { form2019, form2021, ogi } from '../../law/citation.ts';
import type { Year } from '../../values/plain-date.ts';
import type { Place } from '../report.ts';
import { sections } from '../sections.ts';
import { always, bothForms, type CheckContext, type Judgement, type ReportCheck } from './report-check.ts';
import { fail, notAsked, pass } from './table-judgements.ts';

/** First year whose report is made in the form of 2021; the form of 2019 serves 2019 and 2020. */
const firstYearOf2021Form: Year = 2021;
const firstYearOf2019Form: Year = 2019;
const top: Place = { section: 0 };

/** Rules about title, year, form and headings. */
export const titleChecks: readonly ReportCheck[] = [
  row('F-01', '六个部分的标题齐全、准确、次序正确', 'error', headings),
  row('F-02', '表格格式与年度相符', 'error', version),
  { ...row('F-06', '标题、统计期限和正文的年度一致', 'error', years), cite: ogi(50), citeIn2019: ogi(50) },
  row('F-14', '标题写作“政府信息公开工作年度报告”', 'notice', titleWords),
  row('F-15', '标题写明编制报告的机关', 'warning', titleAgency),
  row('F-16', '标题写明报告的年度', 'warning', titleYear),
];

function row(id: string, title: string, severity: 'error' | 'warning' | 'notice', judge: ReportCheck['judge']) {
  return { id, title, forms: bothForms, severity: always(severity), cite: form2021, citeIn2019: form2019, judge };
}

function headings({ report: { printed } }: CheckContext): readonly Judgement[] {
  if (printed === undefined)
    return [{ verdict: 'pass', place: { section: 1 }, message: '六个部分的标题由系统按格式生成。' }];
  const last = Math.max(0, ...Object.keys(printed.headings).map(Number));
  const wrong = sections.flatMap(({ number, heading }): readonly Judgement[] => {
    const found = printed.headings[number];
    const place: Place = { section: number };
    if (found === undefined) {
      return printed.breaksOff && number > last
        ? [{ verdict: 'notAssessable', place, message: `文件在此之前中断，是否有“${heading}”不能确定。` }]
        : [
            {
              verdict: 'fail',
              place,
              message: `没有找到标题“${heading}”，或者次序不对。`,
              fix: { kind: 'note', why: `按次序补上标题“${heading}”。` },
            },
          ];
    }
    if (wordsOf(found) === wordsOf(heading)) return [];
    const fix = { kind: 'replaceText', from: found, to: heading, why: '标题应与格式完全一致。' } as const;
    return [{ verdict: 'fail', place, message: `标题写作“${found}”，格式规定为“${heading}”。`, fix }];
  });
  return wrong.length > 0
    ? wrong
    : [{ verdict: 'pass', place: { section: 1 }, message: '六个标题齐全，文字和次序与格式一致。' }];
}

function version({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 2, table: 2 };
  const { year } = report;
  const { formVersion } = report.tables;
  if (year === null)
    return [{ verdict: 'notAssessable', place, message: '报告没有写明年度，无法判断应当使用哪一年的格式。' }];
  if (year < firstYearOf2019Form)
    return [{ verdict: 'notAssessable', place, message: `${year}年度的报告早于2019年格式。` }];
  const expected = year >= firstYearOf2021Form ? '2021' : '2019';
  return [
    expected === formVersion
      ? { verdict: 'pass', place, message: `${year}年度报告使用${formVersion}年格式。` }
      : { verdict: 'fail', place, message: `${year}年度报告应使用${expected}年格式，表二却是${formVersion}年格式。` },
  ];
}

/** The year of the title, of the statistics period and of the text are one. */
function years({ report }: CheckContext): readonly Judgement[] {
  const title = /(?:19|20)\d{2}(?=年)/u.exec(compact(report.title))?.[0];
  const preamble = compact(report.narrative[0] ?? '');
  const overview = compact(report.narrative[1] ?? '');
  const period = /((?:19|20)\d{2})年1月1日.{0,12}?((?:19|20)\d{2})年12月31日/u.exec(preamble + overview);
  const mentioned = [...overview.matchAll(/((?:19|20)\d{2})年/gu)].map((match) => match[1]);
  const year = title ?? (report.year === null ? undefined : String(report.year));
  if (year === undefined)
    return [{ verdict: 'notAssessable', place: { section: 0 }, message: '标题没有写明年度，无法核对年份。' }];
  if (period !== null && (period[1] !== year || period[2] !== year)) {
    return [
      {
        verdict: 'fail',
        place: { section: 0 },
        message: `标题是${year}年，统计期限却是${period[1]}年1月1日至${period[2]}年12月31日。`,
      },
    ];
  }
  if (mentioned.length > 0 && !mentioned.includes(year)) {
    return [
      {
        verdict: 'fail',
        place: { section: 1 },
        message: `标题是${year}年，总体情况里写的却是${[...new Set(mentioned)].join('、')}年。`,
      },
    ];
  }
  return [{ verdict: 'pass', place: { section: 0 }, message: `标题、统计期限和正文的年份一致（${year}年）。` }];
}

function titleWords({ report: { title } }: CheckContext): readonly Judgement[] {
  const words = compact(title);
  if (words === '') return [notAsked(top, '没有读到标题，没有核对标题的写法。')];
  return [
    /政府信息公开工作年度报告(?:[（(].{1,10}[）)])?$/u.test(words)
      ? pass(top, '标题的写法与格式一致。')
      : fail(top, `标题写作“${title}”，应当是“机关全称+年份+政府信息公开工作年度报告”。`),
  ];
}

function titleAgency({ report: { title, agency } }: CheckContext): readonly Judgement[] {
  const [words, name] = [compact(title), compact(agency)];
  if (words === '' || name === '') return [notAsked(top, '没有读到标题或者机关名称，没有核对标题中的机关。')];
  // a reader completes the short name of a title from the text below it
  const isNamed = words.includes(name) || name.endsWith(words.slice(0, /(?:19|20)\d{2}/u.exec(words)?.index ?? 0));
  return [
    isNamed
      ? pass(top, '标题写明了编制报告的机关。')
      : fail(top, `标题“${title}”中没有“${agency}”，请核对是不是别的机关的标题。`),
  ];
}

function titleYear({ report: { title } }: CheckContext): readonly Judgement[] {
  const words = compact(title);
  if (words === '') return [notAsked(top, '没有读到标题，没有核对年度。')];
  return [
    /(?:19|20)\d{2}年|二[〇○零]..年/u.test(words)
      ? pass(top, '标题写明了年度。')
      : fail(top, `标题“${title}”没有写明年度，请补写，例如“2024年”。`),
  ];
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function wordsOf(heading: string): string {
  return compact(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}
