import { type Citation, form2021, ogi } from '../law/citation.ts';
import { firstDayOf, type PlainDate, yearOf } from '../values/plain-date.ts';
import { type ApplicantKind, applicantKinds } from './applicant-kinds.ts';
import { type HandledRow, handledRows } from './handled-rows.ts';
import { type OutcomeSettings, reportRowOf } from './outcomes.ts';
import type { RequestEvent } from './request-events.ts';
import { type RequestState, stateAfter } from './request-state.ts';

/** How table 3 counts where the form is silent; each convention names its source and whether a text confirms it. */
export const countingConventions = [
  {
    id: 'oneRequestOneOutcome',
    question: '一件申请如何计数',
    rule: '一件申请计一件，只有一个办理结果；区分处理的只计入部分公开',
    status: 'verified',
    cite: form2021,
  },
  {
    id: 'newlyReceivedDay',
    question: '何时计为本年新收',
    rule: '以收到申请之日所在年度为准',
    status: 'unverified',
    cite: ogi(31),
  },
  {
    id: 'correctedRequest',
    question: '经补正的申请计入哪一年',
    rule: '仍为同一件申请，以首次收到之日为准',
    status: 'unverified',
    cite: ogi(30),
  },
  {
    id: 'handledDay',
    question: '何时计为本年度办理',
    rule: '以作出处理决定之日为准',
    status: 'unverified',
    cite: form2021,
  },
  {
    id: 'severalItems',
    question: '一件申请含多项内容如何计数',
    rule: '未正式拆分的计一件',
    status: 'unverified',
    cite: form2021,
  },
  {
    id: 'reopenedRound',
    question: '责令重新答复的如何计数',
    rule: '是原申请的又一轮办理，不再计入本年新收，也不重复计入办理结果',
    status: 'unverified',
    cite: form2021,
  },
] as const satisfies readonly {
  id: string;
  question: string;
  rule: string;
  status: 'verified' | 'unverified';
  cite: Citation;
}[];

/** What table 3 needs of one request: when it came, from whom, and how and when it was handled. */
export interface CountedRequest {
  readonly receivedOn: PlainDate;
  readonly applicantKind: ApplicantKind;
  readonly handled: { readonly row: HandledRow; readonly on: PlainDate } | null;
}

export type CountedRow = HandledRow | 'newlyReceived' | 'carriedOver' | 'carriedForward';

/** How many requests of one kind of applicant fall into one row. */
export interface Table3Count {
  readonly row: CountedRow;
  readonly applicantKind: ApplicantKind;
  readonly count: number;
}

const countedRows: readonly CountedRow[] = ['newlyReceived', 'carriedOver', ...handledRows, 'carriedForward'];

/**
 * Table 3 from 1 January to the cut-off day of its year, from the histories themselves: what any faster count must equal.
 * A request counts once, whatever happens to it; one whose receipt was never confirmed does not count. Zeros are listed.
 */
export function countTable3(
  histories: readonly (readonly RequestEvent[])[],
  cutOff: PlainDate,
  settings: OutcomeSettings = {},
): readonly Table3Count[] {
  return countRequests(
    histories.flatMap((history) => countedRequestOf(stateAfter(history), settings) ?? []),
    cutOff,
  );
}

/** Table 3 at a cut-off day from what it needs of each request. */
export function countRequests(requests: readonly CountedRequest[], cutOff: PlainDate): readonly Table3Count[] {
  const counts = new Map<string, number>();
  for (const request of requests) {
    for (const row of rowsOf(request, cutOff)) {
      const key = `${row}/${request.applicantKind}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return countedRows.flatMap((row) =>
    applicantKinds.map(({ id }) => ({ row, applicantKind: id, count: counts.get(`${row}/${id}`) ?? 0 })),
  );
}

/** What table 3 sees of a request; undefined if it was never received in law. */
export function countedRequestOf(state: RequestState, settings: OutcomeSettings = {}): CountedRequest | undefined {
  const { registration, counted } = state;
  if (registration === null || registration.receivedOn === null) return undefined;
  return {
    receivedOn: registration.receivedOn,
    applicantKind: registration.applicantKind,
    handled: counted === null ? null : { row: reportRowOf(counted.outcome, settings), on: counted.closedOn },
  };
}

/** The rows of table 3 in which a request stands at a cut-off day: none, or one as income and one as whereabouts. */
export function rowsOf(request: CountedRequest, cutOff: PlainDate): readonly CountedRow[] {
  const newYear = firstDayOf(yearOf(cutOff));
  const { receivedOn, handled } = request;
  if (receivedOn > cutOff || (handled !== null && handled.on < newYear)) return [];
  const income = receivedOn >= newYear ? 'newlyReceived' : 'carriedOver';
  return [income, handled !== null && handled.on <= cutOff ? handled.row : 'carriedForward'];
}
