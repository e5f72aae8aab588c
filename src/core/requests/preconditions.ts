import { type Citation, feeRules, ogi } from '../law/citation.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Precondition } from './outcomes.ts';
import type { RequestState } from './request-state.ts';

/** What must be so before a request may close with certain outcomes. */
export interface PreconditionRow {
  readonly holds: (state: RequestState, decidedOn: PlainDate) => boolean;
  /** What is missing and what to do. */
  readonly message: string;
  readonly cite: Citation;
}

/** The preconditions that `outcomes.ts` names in its column `needs`. */
export const preconditions: Readonly<Record<Precondition, PreconditionRow>> = {
  correctionOverdue: {
    holds: (state, decidedOn) => isOverdue(state, 'correction', decidedOn),
    message: '只有告知补正后申请人逾期不补正的，才能以“逾期不补正”办结。请先办理“告知补正”，并等补正期限届满。',
    cite: ogi(30),
  },
  correctionReceived: {
    holds: ({ clock }, decidedOn) => {
      const correctedOn = clock.facts?.correction?.correctedOn;
      return correctedOn !== undefined && correctedOn <= decidedOn;
    },
    message: '只有收到补正后申请内容仍不明确的，才能以此办结。请先办理“告知补正”和“收到补正”。',
    cite: ogi(30),
  },
  statementAsked: {
    holds: (state, decidedOn) =>
      state.statement === 'unreasonable' || isOverdue(state, 'statementOfReasons', decidedOn),
    message:
      '只有要求申请人说明理由，并且理由不合理或者逾期不说明的，才能以“无正当理由大量反复申请”不予处理。请先办理“要求说明理由”。',
    cite: ogi(35),
  },
  paymentOverdue: {
    holds: (state, decidedOn) => isOverdue(state, 'feePayment', decidedOn),
    message: '只有收到收费通知后逾期未缴费的，才能以“逾期未缴费”办结。请先办理“通知缴费”，并等缴费期限届满。',
    cite: feeRules(6),
  },
};

function isOverdue(state: RequestState, matter: string, decidedOn: PlainDate): boolean {
  return state.open.some((row) => row.matter === matter && row.until !== null && decidedOn > row.until);
}
