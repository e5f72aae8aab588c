import { type Citation, form2021, instrument } from '../law/citation.ts';
import { firstDayOf, type PlainDate, yearOf } from '../values/plain-date.ts';
import { type DisputeEvent, type DisputeState, disputeAfter } from './dispute-events.ts';
import { type DisputeSettings, disputeResultOf } from './dispute-outcomes.ts';
import { type DisputeResult, type DisputeRoute, disputeResults, disputeRoutes } from './dispute-results.ts';

/** How table 4 counts where the form is silent (law page §6.3). */
export const disputeConventions = [
  {
    id: 'blockByRoute',
    question: '计入哪一栏',
    rule: '按起诉是否经过复议分别计入“未经复议直接起诉”和“复议后起诉”',
    status: 'verified',
    cite: form2021,
  },
  {
    id: 'coDefendant',
    question: '复议机关作共同被告的案件',
    rule: '只由原行为机关计数，复议机关不计',
    status: 'verified',
    cite: instrument('国办公开办函〔2016〕201号'),
  },
  {
    id: 'reviewThenSuit',
    question: '同一行为先复议后起诉',
    rule: '行政复议计一件，复议后起诉计一件',
    status: 'unverified',
    cite: form2021,
  },
  {
    id: 'twoInstances',
    question: '同一案件经过一审、二审',
    rule: '只计一件，以生效结果为准',
    status: 'unverified',
    cite: form2021,
  },
  {
    id: 'openedEarlier',
    question: '上年立案、本年审结的案件',
    rule: '计入本年的审结结果',
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

/** How many disputes of a route ended with a result during the year, or were pending on the cut-off day (`null`). */
export interface Table4Count {
  readonly route: DisputeRoute;
  readonly result: DisputeResult | null;
  readonly count: number;
}

const countedResults: readonly (DisputeResult | null)[] = [...disputeResults.map(({ id }) => id), null];

/** Table 4 from 1 January to the cut-off day of its year, from the histories themselves. Zeros are listed. */
export function countTable4(
  histories: readonly (readonly DisputeEvent[])[],
  cutOff: PlainDate,
  settings: DisputeSettings = {},
): readonly Table4Count[] {
  const states = histories.map(disputeAfter).filter(isCounted);
  return disputeRoutes.flatMap(({ id: route }) =>
    countedResults.map((result) => ({
      route,
      result,
      count: states.filter((state) => state.facts.route === route && resultAt(state, cutOff, settings) === result)
        .length,
    })),
  );
}

/** Whether table 4 of this agency counts a dispute at all: not what was voided, nor what the original agency counts. */
export function isCounted({ isVoided, facts }: DisputeState): boolean {
  return !isVoided && facts.asCoDefendant !== true;
}

/** The column in which a dispute stands at a cut-off day: a result, `null` while pending, undefined if in none. */
export function resultAt(
  { openedOn, conclusion }: DisputeState,
  cutOff: PlainDate,
  settings: DisputeSettings = {},
): DisputeResult | null | undefined {
  if (openedOn > cutOff) return undefined;
  if (conclusion === null || conclusion.concludedOn > cutOff) return null;
  if (conclusion.concludedOn < firstDayOf(yearOf(cutOff))) return undefined;
  return conclusion.result ?? disputeResultOf(conclusion.outcome, settings);
}
