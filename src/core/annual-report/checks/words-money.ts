import { feeRules, form2021 } from '../../law/citation.ts';
import { formatWanYuan, formatYuan, fen as toFen } from '../../values/fen.ts';
import { type ReportSentence, reportSentences } from '../report-sentences.ts';
import { amountOf, type WrittenAmount, writtenCount, writtenMoney } from '../written-number.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  sumOf,
} from './report-check.ts';
import { placeOfSentence } from './words-check.ts';

import { agreed, matchesOf } from './words-figures.ts';

const handled = 'requests.total.total';
/** A fee above this for each request dealt with looks as if 万元 had been written for 元: 10 000 元, in fen. */
const dearRequestFen = 1_000_000;

/** Rules about the money that a text states. */
export const moneyChecks: readonly ReportCheck[] = [
  {
    id: 'N-38',
    title: '文字中的行政事业性收费与表二一致',
    forms: form2021Only,
    severity: always('warning'),
    cite: form2021,
    judge: charge,
  },
  {
    id: 'N-39',
    title: '各处所说的信息处理费一致',
    forms: bothForms,
    severity: always('warning'),
    cite: feeRules(1),
    judge: feeToldTwice,
  },
  {
    id: 'N-40',
    title: '文字中的信息处理费与缴费登记一致',
    forms: bothForms,
    severity: always('warning'),
    cite: feeRules(1),
    judge: feeOfLedger,
  },
  {
    id: 'N-41',
    title: '信息处理费的数额与办理的申请相称',
    forms: bothForms,
    severity: always('warning'),
    cite: feeRules(1),
    judge: feeOfRequests,
  },
];

function charge({ report }: CheckContext): readonly Judgement[] {
  const stated = operandAt(report, 'proactive.administrativeChargeFen');
  const pattern = new RegExp(`行政事业性收费(?:金额|总额|收入|项目)?(?:共计|合计|总计|共|为|计)?${writtenMoney}`, 'gu');
  return matchesOf(report, pattern).flatMap(({ sentence, match }) => {
    const amount = amountOf(match[1] ?? '', match[2] ?? '');
    if (
      amount === undefined ||
      typeof stated !== 'number' ||
      /其中|部门|上年|去年|截至/u.test(sentence.text.slice(0, match.index))
    )
      return [];
    return [agreed(sentence, match[0], isNear(amount, stated), `表二为${formatWanYuan(toFen(stated))}万元`)];
  });
}

interface FeeWords {
  readonly sentence: ReportSentence;
  readonly quote: string;
  readonly amount: WrittenAmount;
}

const feePattern = new RegExp(
  `(?:收取|征收|收)(?:了)?(?:政府)?(?:信息公开)?(?:信息)?处理费(?:用)?(?:${writtenCount}[件宗次笔],?)?(?:共计|合计|总计|共|为|计|金额)?${writtenMoney}`,
  'gu',
);
const noFee = /(?:未|没有|无)(?:产生|发生|收取)?[^,。;]{0,12}?处理费/gu;

/** What the texts say of processing fees of the whole year. */
function feesTold({ report }: CheckContext): readonly FeeWords[] {
  return reportSentences(report).flatMap((sentence) => {
    if (/其中|上年|去年/u.test(sentence.text)) return [];
    const told = [...sentence.text.matchAll(feePattern)].flatMap((match) => {
      const amount = amountOf(match[2] ?? '', match[3] ?? '');
      return amount === undefined ? [] : [{ sentence, quote: match[0], amount }];
    });
    const none = [...sentence.text.matchAll(noFee)].map((match) => ({
      sentence,
      quote: match[0],
      amount: { fen: 0, slackFen: 0 },
    }));
    return [...told, ...none];
  });
}

function feeToldTwice(context: CheckContext): readonly Judgement[] {
  const [first, ...rest] = feesTold(context);
  if (first === undefined || rest.length === 0) return [];
  const other = rest.find(({ amount }) => !isNear(amount, first.amount.fen) && !isNear(first.amount, amount.fen));
  const place = placeOfSentence((other ?? first).sentence);
  return [
    other === undefined
      ? { verdict: 'pass', place, message: '各处所说的信息处理费一致。' }
      : {
          verdict: 'fail',
          place,
          message: `信息处理费前后不一：一处写“${first.quote}”，另一处写“${other.quote}”。`,
          fix: { kind: 'note', why: '以缴费登记为准，把两处改成一致。' },
        },
  ];
}

function feeOfLedger(context: CheckContext): readonly Judgement[] {
  const { ledger } = context;
  if (ledger === undefined) return [];
  const told = feesTold(context);
  const wrong = told.find(({ amount }) => !isNear(amount, ledger.feesFen));
  const [first] = told;
  if (first === undefined) return [];
  return [
    agreed(
      (wrong ?? first).sentence,
      (wrong ?? first).quote,
      wrong === undefined,
      `缴费登记为${formatYuan(toFen(ledger.feesFen))}元`,
    ),
  ];
}

function feeOfRequests(context: CheckContext): readonly Judgement[] {
  const count = sumOf([operandAt(context.report, handled), operandAt(context.report, 'requests.carriedForward.total')]);
  const told = feesTold(context).find(({ amount }) => amount.fen > 0);
  if (told === undefined || typeof count !== 'number') return [];
  const place = placeOfSentence(told.sentence);
  if (told.amount.fen <= count * dearRequestFen) {
    return [{ verdict: 'pass', place, message: '信息处理费的数额与办理的申请相称。' }];
  }
  const why = count === 0 ? '表三没有办理过申请' : `表三只办理过${count}件申请`;
  return [
    {
      verdict: 'fail',
      place,
      message: `文字“${told.quote}”，而${why}，请核对金额和单位（元、万元）。`,
      fix: { kind: 'note', why: '信息处理费以元计，按缴费登记填写。' },
    },
  ];
}

function isNear({ fen, slackFen }: WrittenAmount, other: number): boolean {
  return Math.abs(fen - other) <= slackFen;
}
