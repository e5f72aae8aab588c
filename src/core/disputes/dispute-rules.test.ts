import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { clerk } from '../../../tests/support/request-events.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { decideDisputeCorrection } from './decide-dispute-correction.ts';
import { decideConclusion, type PendingDispute } from './dispute-case.ts';
import type { DisputeConcluded, DisputeCorrected, DisputeEvent, DisputeOpened } from './dispute-events.ts';
import { type DisputeOutcome, disputeOutcomesOf, disputeResultOf } from './dispute-outcomes.ts';
import { type DisputePeriod, disputePeriodEndsOn, disputePeriods, kindOfPeriod } from './dispute-periods.ts';
import { respondentOf } from './review-organs.ts';
import { countTable4 } from './table4-counting.ts';

const today = day('2026-07-01');
const endOf2025 = day('2025-12-31');
const endOf2026 = day('2026-12-31');
const nov2025 = day('2025-11-20');
const dec2025 = day('2025-12-20');
const feb2026 = day('2026-02-05');

describe('table 4', () => {
  const cases: [string, readonly DisputeEvent[], PlainDate, string | undefined][] = [
    ['pending', [opened(nov2025)], endOf2025, 'reconsideration/pending'],
    ['pending in the next year too', [opened(nov2025)], endOf2026, 'reconsideration/pending'],
    ['not yet opened', [opened(feb2026)], endOf2025, undefined],
    ['upheld', [opened(nov2025), concluded(dec2025, 'decisionUpheld')], endOf2025, 'reconsideration/upheld'],
    [
      'concluded on the cut-off day',
      [opened(nov2025), concluded(endOf2025, 'revoked')],
      endOf2025,
      'reconsideration/overturned',
    ],
    ['concluded in an earlier year', [opened(nov2025), concluded(dec2025, 'decisionUpheld')], endOf2026, undefined],
    [
      'opened last year, concluded this year',
      [opened(nov2025), concluded(feb2026, 'revoked')],
      endOf2026,
      'reconsideration/overturned',
    ],
    [
      'opened last year, concluded this year, seen then',
      [opened(nov2025), concluded(feb2026, 'revoked')],
      endOf2025,
      'reconsideration/pending',
    ],
    [
      'suit without reconsideration',
      [opened(feb2026, { route: 'litigationDirect' })],
      endOf2026,
      'litigationDirect/pending',
    ],
    ['suit against a co-defendant review organ', [opened(feb2026, { asCoDefendant: true })], endOf2026, undefined],
    [
      'entry taken out',
      [opened(feb2026), { action: 'void', happenedOn: feb2026, by: clerk, why: '重复登记' }],
      endOf2026,
      undefined,
    ],
    [
      'entry set right',
      [opened(feb2026), concluded(feb2026, 'changed'), corrected({ outcome: 'mediated' })],
      endOf2026,
      'reconsideration/otherResult',
    ],
  ];

  it.each(cases)('%s', (_, history, cutOff, cell) => {
    const counted = countTable4([history], cutOff).filter(({ count }) => count > 0);
    expect(counted.map(({ route, result }) => `${route}/${result ?? 'pending'}`)).toEqual(
      cell === undefined ? [] : [cell],
    );
  });

  it('lists zeros for every route and result', () => {
    expect(countTable4([], endOf2026)).toHaveLength(12);
  });
});

describe('a conclusion', () => {
  const pending: PendingDispute = { route: 'reconsideration', openedOn: nov2025, result: null, voidedAt: null };

  it.each<[string, Partial<PendingDispute>, DisputeOutcome, PlainDate, string]>([
    ['in order', {}, 'decisionUpheld', dec2025, 'accepted'],
    ['before the opening', {}, 'decisionUpheld', day('2025-11-19'), 'beforeOpening'],
    ['on a day to come', {}, 'decisionUpheld', day('2026-07-02'), 'inTheFuture'],
    ['a second time', { result: 'upheld' }, 'decisionUpheld', dec2025, 'alreadyConcluded'],
    ['of reconsideration by a judgment', {}, 'revokedByJudgment', dec2025, 'outcomeOfOtherForum'],
    ['of a suit by a judgment', { route: 'litigationAfterReconsideration' }, 'revokedByJudgment', dec2025, 'accepted'],
    [
      'of a suit by a decision on reconsideration',
      { route: 'litigationDirect' },
      'revoked',
      dec2025,
      'outcomeOfOtherForum',
    ],
  ])('%s', (_, what, outcome, concludedOn, expected) => {
    const decision = decideConclusion({ ...pending, ...what }, { outcome, concludedOn }, today, null);
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });
});

describe('a correction', () => {
  const history = [opened(nov2025), concluded(feb2026, 'revoked')];

  it.each<[string, readonly DisputeEvent[], DisputeCorrected['changes'], number | null, string]>([
    ['of the outcome', history, { outcome: 'changed' }, null, 'accepted'],
    ['of the outcome to that of a court', history, { outcome: 'changedByJudgment' }, null, 'outcomeOfOtherForum'],
    ['of the day within an open year', history, { concludedOn: day('2026-02-06') }, 2025, 'accepted'],
    ['of the day into an approved year', history, { concludedOn: dec2025 }, 2025, 'yearFrozen'],
    [
      'of the route of what an approved report shows as pending',
      history,
      { route: 'litigationDirect', outcome: 'revokedByJudgment' },
      2025,
      'yearFrozen',
    ],
    ['of the case number, which no table shows', history, { caseNumber: '青政复〔2025〕9号' }, 2026, 'accepted'],
    ['of an outcome that is not there yet', [opened(nov2025)], { outcome: 'changed' }, null, 'stillPending'],
    ['before the opening', history, { concludedOn: day('2025-11-01') }, null, 'concludedBeforeOpening'],
  ])('%s', (_, before, changes, frozenThrough, expected) => {
    const decision = decideDisputeCorrection(before, corrected(changes), today, frozenThrough);
    expect(decision.ok ? 'accepted' : decision.refusal.reason).toBe(expected);
  });
});

describe('the outcomes of a dispute', () => {
  it('are those of its forum', () => {
    expect(disputeOutcomesOf('reconsideration')).toContain('decisionUpheld');
    expect(disputeOutcomesOf('litigationDirect')).not.toContain('decisionUpheld');
    expect(disputeOutcomesOf('litigationDirect')).toEqual(disputeOutcomesOf('litigationAfterReconsideration'));
  });

  it('fall into another column where a setting says so, and only where no source settles it', () => {
    expect(disputeResultOf('requestRejected', { rejectedRequestColumn: 'otherResult' })).toBe('otherResult');
    expect(disputeResultOf('decisionUpheld', { rejectedRequestColumn: 'otherResult' })).toBe('upheld');
  });
});

describe('the periods of a dispute', () => {
  // 行政复议法 Article 88: 三、五、七、十日 are working days, everything else is counted by the calendar
  it('are working days exactly for the short ones of reconsideration', () => {
    const ids = Object.keys(disputePeriods) as readonly DisputePeriod[];
    expect(ids.filter((id) => kindOfPeriod(id) === 'working')).toEqual([
      'reconsiderationAcceptance',
      'reconsiderationCorrectionNotice',
      'reconsiderationCorrection',
      'reconsiderationCopy',
      'reconsiderationCopySimplified',
      'reconsiderationReply',
      'reconsiderationReplySimplified',
    ]);
  });

  it.each<[DisputePeriod, string, string]>([
    ['reconsiderationReply', '2026-03-02', '2026-03-16'],
    ['reconsiderationReplySimplified', '2026-03-02', '2026-03-09'],
    ['reconsiderationApplication', '2026-03-02', '2026-05-06'],
    ['directSuit', '2026-03-02', '2026-09-02'],
    ['suitAfterReconsideration', '2026-03-02', '2026-03-17'],
  ])('%s counted from %s ends on %s', (period, from, endsOn) => {
    expect(disputePeriodEndsOn(period, day(from), officialCalendar())).toBe(endsOn);
  });
});

describe('a respondent', () => {
  it.each([
    [{ kind: 'department', level: 'county' }, 'localDepartment'],
    [{ kind: 'township', level: 'township' }, 'township'],
    [{ kind: 'subdistrict', level: 'county' }, 'dispatchedOrgan'],
    [{ kind: 'ownLevel', level: 'county' }, 'localGovernment'],
    [{ kind: 'ownLevel', level: 'province' }, 'provincialGovernment'],
    [{ kind: 'area', level: 'prefecture' }, 'localGovernment'],
    [{ kind: 'institution', level: 'county' }, 'authorizedOrganization'],
  ] as const)('%o is %s', (agency, respondent) => {
    expect(respondentOf(agency)).toBe(respondent);
  });
});

function opened(happenedOn: PlainDate, what: Partial<DisputeOpened> = {}): DisputeOpened {
  return {
    action: 'open',
    happenedOn,
    by: clerk,
    route: 'reconsideration',
    caseNumber: '青政复〔2025〕3号',
    authority: '青河县人民政府',
    requestNumber: null,
    source: '行政复议答复通知书',
    ...what,
  };
}

function concluded(happenedOn: PlainDate, outcome: DisputeOutcome): DisputeConcluded {
  return { action: 'conclude', happenedOn, by: clerk, outcome };
}

function corrected(changes: DisputeCorrected['changes']): DisputeCorrected {
  return { action: 'correct', happenedOn: today, by: clerk, changes };
}
