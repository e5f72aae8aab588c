import { form2019, form2021 } from '../../law/citation.ts';
import type { Year } from '../../values/plain-date.ts';
import type { Place } from '../report.ts';
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

/** F-08: from this share of text taken over from last year an explanation is asked for, in per cent, where nobody set another. */
const usualSimilarPercent = 80;
/** First year whose report is made in the form of 2021; the form of 2019 serves 2019 and 2020. */
const firstYearOf2021Form: Year = 2021;

/** Rules about the text as a whole: the form it cites, leftovers, what was taken over from last year. */
export const formChecks: readonly ReportCheck[] = [
  {
    id: 'F-05',
    title: '引用的格式文号存在',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: citedForm,
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
];

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

/** Whether the text as a whole is taken over from last year: what F-08 says, and the rules about a part leave to it. */
export function isTakenOver(context: CheckContext): boolean {
  const { percent, limit } = takenOverFromLastYear(context);
  return percent !== undefined && percent >= limit;
}

function takenOverFromLastYear(context: CheckContext): {
  readonly percent: number | undefined;
  readonly limit: number;
} {
  const before = reportBefore(context);
  const textOf = ({ narrative }: CheckContext['report']) => `${narrative[1] ?? ''}\n${narrative[5] ?? ''}`;
  const percent = before === undefined ? undefined : sharedPercent(textOf(context.report), textOf(before));
  return { percent, limit: context.similarPercent ?? usualSimilarPercent };
}

function similarity(context: CheckContext): readonly Judgement[] {
  const place: Place = { section: 1 };
  if (reportBefore(context) === undefined)
    return [{ verdict: 'notAssessable', place, message: withoutPrevious(context) }];
  const { percent, limit } = takenOverFromLastYear(context);
  if (percent === undefined)
    return [{ verdict: 'notAssessable', place, message: '文字太少，没有比较与上年报告的雷同程度。' }];
  return [
    percent >= limit
      ? {
          verdict: 'fail',
          place,
          message: `总体情况和存在问题的文字有${percent}%与上年报告相同（达到${limit}%即提醒），请按本年实际情况重写。`,
        }
      : { verdict: 'pass', place, message: `总体情况和存在问题的文字有${percent}%与上年报告相同。` },
  ];
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
