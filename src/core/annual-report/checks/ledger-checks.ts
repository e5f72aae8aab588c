import { feeRules, form2019, form2021, instrument, ogi } from '../../law/citation.ts';
import { disputeBlocks, disputeColumns } from '../dispute-table.ts';
import type { Place } from '../report.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  type LedgerFacts,
  operandAt,
  type ReportCheck,
} from './report-check.ts';
import { fail, incomplete, pass, placeOf } from './table-judgements.ts';

/** Rules that compare a report with the ledgers behind it; without them nothing is said. */
export const ledgerChecks: readonly ReportCheck[] = [
  {
    id: 'T3-05',
    title: '结转下年度等于台账中尚未办结的申请',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    citeIn2019: form2019,
    judge: (context) => withLedger(context, openRequests),
  },
  {
    id: 'T3-07',
    title: '逾期未缴费的申请发过收费通知',
    forms: form2021Only,
    severity: always('warning'),
    cite: feeRules(6),
    judge: (context) => withLedger(context, feeNotices),
  },
  {
    id: 'T3-08',
    title: '逾期不补正的申请发过补正告知书',
    forms: form2021Only,
    severity: always('warning'),
    cite: ogi(30),
    judge: (context) => withLedger(context, correctionNotices),
  },
  {
    id: 'T3-23',
    title: '补正后仍不明确的申请发过补正告知书',
    forms: form2021Only,
    severity: always('warning'),
    cite: ogi(30),
    judge: (context) => withLedger(context, correctionNoticesLeft),
  },
  {
    id: 'T4-04',
    title: '表四等于复议诉讼台账',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    citeIn2019: form2019,
    judge: (context) => withLedger(context, docket),
  },
  {
    id: 'X-03',
    title: '复议机关作共同被告的案件只由原机关统计',
    forms: bothForms,
    severity: always('warning'),
    cite: instrument('国办公开办函〔2016〕201号'),
    judge: (context) => withLedger(context, coDefendants),
  },
];

type LedgerRule = (context: CheckContext, ledger: LedgerFacts) => readonly Judgement[];

function withLedger(context: CheckContext, rule: LedgerRule): readonly Judgement[] {
  return context.ledger === undefined ? [] : rule(context, context.ledger);
}

function openRequests({ report }: CheckContext, { openCount }: LedgerFacts): readonly Judgement[] {
  const place = placeOf(report, 'requests.carriedForward.total', 3, true);
  const open = operandAt(report, 'requests.carriedForward.total');
  if (typeof open !== 'number') return [incomplete(place, '“四、结转下年度继续办理”', open)];
  return [
    open === openCount
      ? pass(place, `结转下年度${open}件，与台账相同。`)
      : fail(place, `结转下年度写${open}件，台账中年末尚未办结的是${openCount}件，请核对漏登或者已办结未登记的申请。`),
  ];
}

function feeNotices({ report }: CheckContext, { feeNoticeCount }: LedgerFacts): readonly Judgement[] {
  const place = placeOf(report, 'requests.feeUnpaid.total', 3, true);
  const unpaid = operandAt(report, 'requests.feeUnpaid.total');
  if (typeof unpaid !== 'number') return [incomplete(place, '“（六）2.逾期未缴费”', unpaid)];
  return [
    unpaid <= feeNoticeCount
      ? pass(place, `逾期未缴费${unpaid}件，台账中有收费通知${feeNoticeCount}份。`)
      : fail(place, `逾期未缴费${unpaid}件，台账中只有收费通知${feeNoticeCount}份；没有发过收费通知的不能归入这一项。`),
  ];
}

function correctionNotices({ report }: CheckContext, { correctionNoticeCount }: LedgerFacts): readonly Judgement[] {
  const place = placeOf(report, 'requests.uncorrected.total', 3, true);
  const uncorrected = operandAt(report, 'requests.uncorrected.total');
  if (typeof uncorrected !== 'number') return [incomplete(place, '“（六）1.逾期不补正”', uncorrected)];
  return [
    uncorrected <= correctionNoticeCount
      ? pass(place, `逾期不补正${uncorrected}件，台账中有补正告知书${correctionNoticeCount}份。`)
      : fail(
          place,
          `逾期不补正${uncorrected}件，台账中只有补正告知书${correctionNoticeCount}份；没有告知补正的不能归入这一项。`,
        ),
  ];
}

/** A notice serves one request: those that went uncorrected are counted first. */
function correctionNoticesLeft({ report }: CheckContext, { correctionNoticeCount }: LedgerFacts): readonly Judgement[] {
  const place = placeOf(report, 'requests.stillUnclear.total', 3, true);
  const unclear = operandAt(report, 'requests.stillUnclear.total');
  const uncorrected = operandAt(report, 'requests.uncorrected.total');
  if (typeof unclear !== 'number' || typeof uncorrected !== 'number')
    return [incomplete(place, '“（四）3.补正后申请内容仍不明确”', unclear, uncorrected)];
  const left = Math.max(0, correctionNoticeCount - uncorrected);
  return [
    unclear <= left
      ? pass(place, `补正后仍不明确${unclear}件，都有补正告知书。`)
      : fail(
          place,
          `补正后仍不明确${unclear}件，台账中的补正告知书除用于逾期不补正的以外只有${left}份；没有告知补正的不能归入这一项。`,
        ),
  ];
}

function docket(context: CheckContext, { disputes }: LedgerFacts): readonly Judgement[] {
  const wrong = disputeBlocks.flatMap((block) =>
    disputeColumns.flatMap((column): readonly Judgement[] => {
      const printed = operandAt(context.report, `disputes.${block.id}.${column.id}`);
      const counted = disputes[block.id][column.id];
      if (typeof printed !== 'number' || counted === null || printed === counted) return [];
      if (extraCoDefendants(context, block.id) > 0) return [];
      const place = placeOf(context.report, `disputes.${block.id}.${column.id}`, 4);
      return [
        fail(
          place,
          `${block.label}的“${column.label}”写${printed}件，台账中是${counted}件，请核对漏登或者错登的案件。`,
        ),
      ];
    }),
  );
  return wrong.length > 0 ? wrong : [pass(wholeTable, '表四与复议诉讼台账相同。')];
}

function coDefendants(context: CheckContext): readonly Judgement[] {
  const counted = disputeBlocks.flatMap((block): readonly Judgement[] => {
    const extra = extraCoDefendants(context, block.id);
    const place = placeOf(context.report, `disputes.${block.id}.total`, 4, true);
    return extra === 0
      ? []
      : [
          fail(
            place,
            `${block.label}比台账多${extra}件，正是本机关作为复议机关共同被告的案件；这些案件只由作出原行为的机关统计，请减去。`,
          ),
        ];
  });
  return counted.length > 0 ? counted : [pass(wholeTable, '表四没有计入作为复议机关共同被告的案件。')];
}

/** Cases with the agency as co-defendant that a block counts although it must not; 0 where the difference is another. */
function extraCoDefendants({ report, ledger }: CheckContext, block: (typeof disputeBlocks)[number]['id']): number {
  const uncounted = ledger?.coDefendantCounts?.[block] ?? 0;
  const printed = operandAt(report, `disputes.${block}.total`);
  const own = ledger?.disputes[block].total ?? null;
  if (uncounted === 0 || typeof printed !== 'number' || own === null) return 0;
  return printed - own === uncounted ? uncounted : 0;
}

const wholeTable: Place = { section: 4, table: 4 };
