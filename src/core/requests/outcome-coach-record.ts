import { type Citation, feeRules, ogi } from '../law/citation.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import type { Opinion } from './opinions.ts';
import type { RequestState } from './request-state.ts';

/** What the record of a request shows of the facts that answers of the coach may not contradict. */
export interface CoachRecord {
  readonly correction: 'none' | 'awaited' | 'overdue' | 'received';
  readonly statement: 'none' | 'awaited' | 'overdue' | 'unassessed' | 'reasonable' | 'unreasonable';
  readonly fee: 'none' | 'awaited' | 'overdue' | 'paid';
  readonly opinions: readonly Opinion[];
  /** Days of the record as they are written, for sentences of the reasons. */
  readonly days: Readonly<Record<string, string>>;
}

/** A fact of the record that an answer rests on; what is missing and what to do where it does not hold. */
interface CoachRule {
  readonly holds: (record: CoachRecord) => boolean;
  readonly message: string;
  readonly cite: Citation;
}

export const coachRules = {
  correctionReceived: {
    holds: ({ correction }) => correction === 'received',
    message: '本申请没有登记过收到补正。内容不明确的，请先一次性告知申请人补正；已经收到补正的，请先登记“收到补正”。',
    cite: ogi(30),
  },
  correctionOverdue: {
    holds: ({ correction }) => correction === 'overdue',
    message: '只有告知补正后，补正期限已经届满仍未收到补正的，才能选择“逾期没有补正”。请先告知补正，并等补正期限届满。',
    cite: ogi(30),
  },
  statementReasonable: {
    holds: ({ statement }) => statement === 'reasonable',
    message: '没有审查认定理由合理的记录。请先要求申请人说明理由，再登记说明的理由及其审查结论。',
    cite: ogi(35),
  },
  statementUnreasonable: {
    holds: ({ statement }) => statement === 'unreasonable',
    message: '应当先要求申请人说明理由，收到后审查认定不合理的，才能选择这一项。请先登记说明的理由及其审查结论。',
    cite: ogi(35),
  },
  statementOverdue: {
    holds: ({ statement }) => statement === 'overdue',
    message: '应当先要求申请人说明理由，并等说明理由的期限届满。请先办理“要求说明理由”。',
    cite: ogi(35),
  },
  feeSettled: {
    holds: ({ fee }) => fee === 'none' || fee === 'paid',
    message: '本申请已通知缴费，还没有登记缴费。请先登记“收到缴费”；逾期未缴费的，请选择相应的回答。',
    cite: feeRules(6),
  },
  paymentOverdue: {
    holds: ({ fee }) => fee === 'overdue',
    message: '只有发出收费通知后，缴费期限已经届满仍未缴费的，才能选择这一项。',
    cite: feeRules(6),
  },
  noThirdPartyAsked: {
    holds: ({ opinions }) => !opinions.some(isThirdParty),
    message: '本申请已经书面征求过第三方意见，请按征求的结果回答。',
    cite: ogi(32),
  },
  thirdPartyAnswered: {
    holds: ({ opinions }) => answersOf(opinions, isThirdParty).length > 0,
    message: '应当先书面征求第三方意见，并登记其结果。请先办理“征求第三方意见”。',
    cite: ogi(32),
  },
  thirdPartyAgrees: {
    holds: ({ opinions }) => everyAnswer(opinions, isThirdParty, (result) => result === 'agrees'),
    message: '没有全部第三方都同意公开的记录。逾期没有答复的不能当作同意，请按登记的结果回答。',
    cite: ogi(32),
  },
  thirdPartyObjects: {
    holds: ({ opinions }) => answersOf(opinions, isThirdParty).includes('objects'),
    message: '没有第三方不同意公开的记录。请先书面征求第三方意见并登记其结果。',
    cite: ogi(32),
  },
  thirdPartySilent: {
    holds: ({ opinions }) => {
      const results = answersOf(opinions, isThirdParty);
      return results.includes('silent') && !results.includes('objects');
    },
    message: '没有第三方逾期未答复的记录，或者另有第三方不同意公开，请按登记的结果回答。',
    cite: ogi(32),
  },
  noAgencyAsked: {
    holds: ({ opinions }) => opinions.every(isThirdParty),
    message: '本申请已经征求过其他机关的意见，请按征求的结果回答。',
    cite: ogi(34),
  },
  agenciesAgree: {
    holds: ({ opinions }) =>
      everyAnswer(
        opinions,
        isAgency,
        (result, from) => result === 'agrees' || (result === 'silent' && from === 'jointMaker'),
      ),
    message: '没有全部机关都同意公开的记录。只有共同制作机关逾期未答复的才视为同意，其他机关未答复的不算。',
    cite: ogi(34),
  },
  agencyDisagrees: {
    holds: ({ opinions }) =>
      opinions.some(
        ({ from, result }) =>
          (from !== 'thirdParty' && result === 'objects') || (from === 'otherAgency' && result === 'silent'),
      ),
    message: '没有其他机关不同意公开或者未答复的记录，请按登记的结果回答。',
    cite: ogi(34),
  },
} as const satisfies Readonly<Record<string, CoachRule>>;

export type CoachRuleId = keyof typeof coachRules;

/** What the record shows on a day, which decides what is overdue. */
export function coachRecordOf(state: RequestState, on: PlainDate): CoachRecord {
  const { facts } = state.clock;
  const open = (matter: string): 'awaited' | 'overdue' | undefined => {
    const row = state.open.find((candidate) => candidate.matter === matter);
    if (row === undefined) return undefined;
    return row.until !== null && on > row.until ? 'overdue' : 'awaited';
  };
  return {
    correction: facts?.correction?.correctedOn === undefined ? (open('correction') ?? 'none') : 'received',
    statement: state.statement ?? open('statementOfReasons') ?? 'none',
    fee: facts?.fee?.paidOn === undefined ? (open('feePayment') ?? 'none') : 'paid',
    opinions: state.opinions,
    days: daysOf(state),
  };
}

function daysOf(state: RequestState): Readonly<Record<string, string>> {
  const { facts } = state.clock;
  const open = (matter: string) => state.open.find((row) => row.matter === matter);
  const days: Readonly<Record<string, PlainDate | null | undefined>> = {
    receivedOn: facts?.receivedOn,
    correctionAskedOn: facts?.correction?.noticeOn,
    correctedOn: facts?.correction?.correctedOn,
    correctBy: open('correction')?.until,
    statementAskedOn: open('statementOfReasons')?.since,
    statementBy: open('statementOfReasons')?.until,
    feeNoticeOn: facts?.fee?.noticeOn,
    payBy: open('feePayment')?.until,
  };
  const written = Object.entries(days).flatMap(([name, day]) =>
    day === undefined || day === null ? [] : [[name, formatChinese(day)] as const],
  );
  return Object.fromEntries(written);
}

function isThirdParty({ from }: Opinion): boolean {
  return from === 'thirdParty';
}

function isAgency(opinion: Opinion): boolean {
  return !isThirdParty(opinion);
}

function answersOf(opinions: readonly Opinion[], whose: (opinion: Opinion) => boolean) {
  return opinions.filter(whose).flatMap(({ result }) => (result === null ? [] : [result]));
}

function everyAnswer(
  opinions: readonly Opinion[],
  whose: (opinion: Opinion) => boolean,
  test: (result: Opinion['result'], from: Opinion['from']) => boolean,
): boolean {
  const asked = opinions.filter(whose);
  return asked.length > 0 && asked.every(({ result, from }) => test(result, from));
}
