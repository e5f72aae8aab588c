import { form2021 } from '../../law/citation.ts';
import type { Verdict } from '../finding.ts';
import { type CountedThing, type NarrativeCount, narrativeCounts } from '../narrative-counts.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  type Operand,
  operandAt,
  type ReportCheck,
  sumOf,
  verdictWithout,
} from './report-check.ts';

/** A number of the text and the sums of cells that it may state. */
interface Comparison {
  readonly label: string;
  readonly table: 2 | 3;
  readonly row: string;
  /** Each a sum of cells; the text agrees if it states one of them. */
  readonly sums: readonly (readonly string[])[];
}

const fresh = 'requests.newlyReceived.total';
const carried = 'requests.carriedOver.total';
const done = 'requests.total.total';
const documents = 'proactive.normativeDocument';

const comparisons: Readonly<Record<CountedThing, Comparison>> = {
  // 收到 and 受理 often include what was carried over (law page §3.6, 兴安盟 2025: 24 including 1)
  newlyReceived: { label: '收到申请', table: 3, row: 'newlyReceived', sums: [[fresh], [fresh, carried]] },
  processed: { label: '办理申请', table: 3, row: 'total', sums: [[done], [fresh], [fresh, carried]] },
  handled: { label: '办结', table: 3, row: 'total', sums: [[done]] },
  carriedOver: { label: '上年结转', table: 3, row: 'carriedOver', sums: [[carried]] },
  carriedForward: { label: '结转下年度', table: 3, row: 'carriedForward', sums: [['requests.carriedForward.total']] },
  issued: { label: '制发规范性文件', table: 2, row: 'normativeDocument', sums: [[`${documents}.issuedCount`]] },
  repealed: { label: '废止规范性文件', table: 2, row: 'normativeDocument', sums: [[`${documents}.repealedCount`]] },
  inForce: { label: '现行有效规范性文件', table: 2, row: 'normativeDocument', sums: [[`${documents}.inForceCount`]] },
};

const documentThings: readonly CountedThing[] = ['issued', 'repealed', 'inForce'];

/** Rules that compare the numbers of the text with the tables. */
export const narrativeChecks: readonly ReportCheck[] = [
  {
    id: 'T2-05',
    title: '文字中的规范性文件数与表二一致',
    forms: form2021Only,
    severity: always('warning'),
    cite: form2021,
    judge: (context) => compared(context, (thing) => documentThings.includes(thing)),
  },
  {
    id: 'T3-09',
    title: '文字中的申请数与表三一致',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: (context) => compared(context, (thing) => !documentThings.includes(thing)),
  },
];

function compared({ report }: CheckContext, wanted: (thing: CountedThing) => boolean): readonly Judgement[] {
  return ([1, 3] as const).flatMap((section) => {
    const counts = narrativeCounts(report.narrative[section] ?? '', report.agency, report.year);
    return counts.filter(({ thing }) => wanted(thing)).flatMap((count) => judgementOf(report, section, count));
  });
}

function judgementOf(
  report: CheckContext['report'],
  section: 1 | 3,
  { thing, value, quote, isNarrower }: NarrativeCount,
): readonly Judgement[] {
  // table 2 of form 2019 counts other things
  if (documentThings.includes(thing) && report.tables.formVersion !== '2021') return [];
  const { label, table, row, sums } = comparisons[thing];
  const told = `文字“${quote}”`;
  const judged = (verdict: Verdict, message: string): readonly Judgement[] => [
    { verdict, place: { section, table, row }, message },
  ];
  if (isNarrower) {
    const why = `只说一部分（某个单位、渠道、时段或申请人），不与表${chinese[table]}比较。`;
    return judged('notAssessable', `${told}${why}`);
  }
  const totals: readonly Operand[] = sums.map((paths) => sumOf(paths.map((path) => operandAt(report, path))));
  if (totals.includes(value)) return judged('pass', `${told}与表${chinese[table]}一致。`);
  const known = totals.filter((total) => typeof total === 'number');
  if (known.length < totals.length) {
    return judged(verdictWithout(...totals), `${told}：表${chinese[table]}没有可用的数字，没有核对。`);
  }
  const stated = [...new Set(known)].join('或');
  return judged('fail', `${told}与表${chinese[table]}不一致：表中${label}为${stated}件。`);
}

const chinese = { 2: '二', 3: '三' } as const;
