import { form2019, form2021, ogi } from '../../law/citation.ts';
import type { Year } from '../../values/plain-date.ts';
import { cellAt, cellPaths } from '../cells.ts';
import { rowLabel } from '../place-labels.ts';
import type { AnnualReport, NullReason, Place } from '../report.ts';
import { sections } from '../sections.ts';
import { sharedPercent } from '../text-similarity.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  type ReportCheck,
  reportBefore,
  withoutPrevious,
} from './report-check.ts';

/** F-08: a larger share of text taken over from last year asks for an explanation, in per cent. */
const similarityLimit = 80;
/** First year whose report is made in the form of 2021; the form of 2019 serves 2019 and 2020. */
const firstYearOf2021Form: Year = 2021;
const firstYearOf2019Form: Year = 2019;

/** Rules about the report as a document. */
export const formChecks: readonly ReportCheck[] = [
  {
    id: 'F-01',
    title: '六个部分的标题齐全、准确、次序正确',
    forms: bothForms,
    severity: always('error'),
    cite: form2021,
    judge: headings,
  },
  {
    id: 'F-02',
    title: '表格格式与年度相符',
    forms: bothForms,
    severity: always('error'),
    cite: form2021,
    judge: version,
  },
  {
    id: 'F-03',
    title: '每个单元格都有数字，没有的填0',
    forms: bothForms,
    severity: { entry: 'error', import: 'warning' },
    cite: form2021,
    judge: filled,
  },
  {
    id: 'F-05',
    title: '引用的格式文号存在',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: citedForm,
  },
  {
    id: 'F-06',
    title: '标题、统计期限和正文的年度一致',
    forms: bothForms,
    severity: always('error'),
    cite: ogi(50),
    judge: years,
  },
  {
    id: 'F-07',
    title: '没有模板或者来文的残留文字',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: leftovers,
  },
  {
    id: 'F-08',
    title: '文字不是照抄上年',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: similarity,
  },
  {
    id: 'F-09',
    title: '文字部分已经写出',
    forms: bothForms,
    severity: { entry: 'error', import: 'warning' },
    cite: form2021,
    judge: written,
  },
];

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

const reasons: Readonly<Record<NullReason, string>> = {
  blank: '空白',
  slash: '以“/”或横线填写',
  rowAbsent: '没有这一行',
  notApplicable: '写明不适用',
  unreadable: '不能读取',
  uncertain: '不能确定',
};

/** Cells of a table without a number; a cell of which nothing is noted counts as blank. */
function emptyCells(
  report: AnnualReport,
  table: 2 | 3 | 4,
): readonly { readonly reason: NullReason; readonly row: string }[] {
  const { formVersion, requests } = report.tables;
  const isCollapsed = requests.otherwiseHandled !== undefined;
  const prefix = { 2: 'proactive.', 3: 'requests.', 4: 'disputes.' }[table];
  return cellPaths(formVersion).flatMap((path) => {
    const [, row = ''] = path.split('.');
    const isSplit = isCollapsed && ['uncorrected', 'feeUnpaid', 'otherReason'].includes(row);
    if (!path.startsWith(prefix) || isSplit || cellAt(report.tables, path) !== null) return [];
    return [{ reason: report.cells[path]?.reason ?? 'blank', row }];
  });
}

/** 0 is written as 0: a blank is neither nothing nor zero. */
function filled({ report }: CheckContext): readonly Judgement[] {
  return ([2, 3, 4] as const).map((table): Judgement => {
    const empty = emptyCells(report, table);
    const place: Place = { section: table, table };
    if (empty.length === 0) return { verdict: 'pass', place, message: `表${chinese[table]}各单元格都有数字。` };
    const kinds = [...new Set(empty.map(({ reason }) => reason))].map((reason) => {
      const count = empty.filter((note) => note.reason === reason).length;
      return `${count}个${reasons[reason]}`;
    });
    const rows = [...new Set(empty.map((cell) => cell.row))].slice(0, 3).map((row) => `“${rowLabel(table, row)}”`);
    const message = `表${chinese[table]}有${empty.length}个单元格没有数字（${kinds.join('、')}），在${rows.join('、')}等行；没有的应填0。`;
    const breaksOff = report.printed?.breaksOff === true;
    const isReading = ({ reason }: (typeof empty)[number]) => reason === 'uncertain' || reason === 'unreadable';
    const isNobodysFault = empty.every((note) => isReading(note) || (breaksOff && note.reason === 'rowAbsent'));
    const verdict = !isNobodysFault ? 'fail' : empty.some(isReading) ? 'uncertain' : 'notAssessable';
    return { verdict, place, message };
  });
}

const formNumber = /国办公开办函[〔[（(【]?(\d{4})[〕\])）】]?(\d+)号/gu;

function citedForm({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 0 };
  const text = compact(Object.values(report.narrative).join('\n'));
  const cited = [...text.matchAll(formNumber)].map(([number, year, no]) => ({ number, key: `${year}-${no}` }));
  if (cited.length === 0) return [{ verdict: 'pass', place, message: '没有引用年度报告格式的文号。' }];
  const due = report.year === null ? undefined : report.year >= firstYearOf2021Form ? '2021-30' : '2019-60';
  if (due === undefined)
    return [{ verdict: 'notAssessable', place, message: '报告没有写明年度，无法核对引用的格式文号。' }];
  const wrong = cited.filter(({ key }) => key !== due);
  const right = (due === '2021-30' ? form2021 : form2019).number ?? '';
  return wrong.length === 0
    ? [{ verdict: 'pass', place, message: `引用的格式文号${right}正确。` }]
    : wrong.map(({ number }) => ({
        verdict: 'fail',
        place,
        message: `引用的文号“${number}”不是${report.year}年度报告适用的格式，应为${right}。`,
        fix: { kind: 'replaceText', from: number, to: right, why: `${report.year}年度报告适用${right}。` },
      }));
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

/** Words of a template or of a covering letter that the report should not have kept (law page F-07). */
const templateWords: readonly RegExp[] = [
  /根据贵.{1,30}?(?:通知|要求|文件)/u,
  /(?:该|本)部分以表格形式报告/u,
  /表格如下/u,
  /(?<![A-Za-z])X{2,}(?![A-Za-z])/u,
  /[×✕]{2,}/u,
  /请(?:在此)?(?:填写|补充)|(?:此处|以下)(?:填写|为示例)|（示例）|\(示例\)/u,
  /此页无正文|现将.{0,20}上报如下|特此报告/u,
];

function leftovers({ report }: CheckContext): readonly Judgement[] {
  const found = Object.entries(report.narrative).flatMap(([section, text]) =>
    templateWords.flatMap((pattern): readonly Judgement[] => {
      const match = pattern.exec(text.normalize('NFKC'));
      if (match === null) return [];
      const place = { section: Number(section) as Place['section'] };
      return [
        {
          verdict: 'fail',
          place,
          message: `文中留有模板或来函的文字“${match[0]}”，应当删去。`,
          fix: { kind: 'note', why: '删去后按实际情况写。' },
        },
      ];
    }),
  );
  return found.length > 0
    ? found
    : [{ verdict: 'pass', place: { section: 0 }, message: '没有发现模板或来函的残留文字。' }];
}

function similarity(context: CheckContext): readonly Judgement[] {
  const place: Place = { section: 1 };
  const before = reportBefore(context);
  if (before === undefined) return [{ verdict: 'notAssessable', place, message: withoutPrevious(context) }];
  const textOf = ({ narrative }: CheckContext['report']) => `${narrative[1] ?? ''}\n${narrative[5] ?? ''}`;
  const percent = sharedPercent(textOf(context.report), textOf(before));
  if (percent === undefined)
    return [{ verdict: 'notAssessable', place, message: '文字太少，没有比较与上年报告的雷同程度。' }];
  return [
    percent > similarityLimit
      ? {
          verdict: 'fail',
          place,
          message: `总体情况和存在问题的文字有${percent}%与上年报告相同，超过${similarityLimit}%，请按本年实际情况重写。`,
        }
      : { verdict: 'pass', place, message: `总体情况和存在问题的文字有${percent}%与上年报告相同。` },
  ];
}

/** A section of text says something, if only that there is nothing to say. */
function written({ report: { narrative, printed } }: CheckContext): readonly Judgement[] {
  const silent = sections.filter(({ number, table }) => table === undefined && compact(narrative[number] ?? '') === '');
  if (silent.length === 0) return [{ verdict: 'pass', place: { section: 1 }, message: '第一、五、六部分都有文字。' }];
  return silent.map(({ number, heading }) =>
    printed?.breaksOff === true
      ? { verdict: 'notAssessable', place: { section: number }, message: `文件中断，“${heading}”的文字没有核对。` }
      : {
          verdict: 'fail',
          place: { section: number },
          message: `“${heading}”没有文字，请按实际情况填写；没有需要说明的，也应当写明。`,
        },
  );
}

const chinese = { 2: '二', 3: '三', 4: '四' } as const;

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function wordsOf(heading: string): string {
  return compact(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}
