import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { randomFrom, randomHistory } from '../../../tests/support/random-history.ts';
import { type DisputeFacts, type DisputeState, disputeAfter } from '../disputes/dispute-events.ts';
import { applicantKinds } from '../requests/applicant-kinds.ts';
import { stateAfter } from '../requests/request-state.ts';
import { countedRequestOf, countTable3 } from '../requests/table3-counting.ts';
import { fen } from '../values/fen.ts';
import type { AccountId } from '../values/ids.ts';
import { cellAt } from './cells.ts';
import {
  type CountedFigure,
  contributionChanges,
  contributionsOfDispute,
  contributionsOfFigure,
  contributionsOfRequest,
  tablesOfContributions,
} from './contributions.ts';
import { requestTableFrom } from './live-tables.ts';
import { zeroTables } from './sum-tables.ts';

const lastDay = day('2025-12-31');

describe('what a request adds', () => {
  it('makes the same table 3 as counting the histories, whatever way they went', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2024, max: 2027 }), (seed, year) => {
        const random = randomFrom(seed);
        const histories = Array.from({ length: 40 }, () => randomHistory(random).history);
        const cutOff = day(`${year}-12-31`);
        const tables = tablesOfContributions(
          histories.flatMap((history) => {
            const counted = countedRequestOf(stateAfter(history));
            return counted === undefined ? [] : contributionsOfRequest(counted, cutOff);
          }),
        );
        expect(tables.requests).toEqual(requestTableFrom(countTable3(histories, cutOff)));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['received and answered in the year', '2025-03-03', '2025-03-20', ['newlyReceived', 'granted', 'total']],
    ['answered in the next year', '2025-12-30', '2026-01-10', ['newlyReceived', 'carriedForward']],
    ['carried over', '2024-12-30', '2025-01-10', ['carriedOver', 'granted', 'total']],
    ['answered before the year', '2024-03-03', '2024-03-20', []],
    ['received after the cut-off day', '2026-01-01', '2026-01-02', []],
  ])('%s, once under its kind and once under 总计', (_name, receivedOn, on, rows) => {
    const request = {
      receivedOn: day(receivedOn),
      applicantKind: applicantKinds[0].id,
      handled: { row: 'granted', on: day(on) },
    } as const;
    expect(contributionsOfRequest(request, lastDay)).toEqual(
      rows.flatMap((row) =>
        ['naturalPerson', 'total'].map((column) => ({ cell: `requests.${row}.${column}`, amount: 1 })),
      ),
    );
  });
});

const figure = (what: Partial<CountedFigure>): CountedFigure => ({
  item: 'normativeDocument',
  kind: 'issued',
  happenedOn: day('2025-05-06'),
  quantity: 2,
  amountFen: null,
  isVoided: false,
  ...what,
});

describe('what a figure adds', () => {
  it.each([
    ['a document issued in the year', {}, { issuedCount: 2, inForceCount: 2 }],
    ['one issued before', { happenedOn: day('2024-05-06') }, { issuedCount: 0, inForceCount: 2 }],
    ['one repealed', { kind: 'repealed' }, { repealedCount: 2, inForceCount: -2 }],
    ['one that ran out', { kind: 'lapsed' }, { repealedCount: 0, inForceCount: -2 }],
    ['the stock at the beginning', { kind: 'opening' }, { issuedCount: 0, inForceCount: 2 }],
    ['one that was taken out', { isVoided: true }, { issuedCount: 0, inForceCount: 0 }],
    ['one after the cut-off day', { happenedOn: day('2026-01-01') }, { issuedCount: 0, inForceCount: 0 }],
  ] as const)('%s', (_name, what, expected) => {
    const { proactive } = tablesOfContributions(contributionsOfFigure(figure(what), lastDay));
    expect(proactive.normativeDocument).toMatchObject(expected);
  });

  it('money and decisions of the year only', () => {
    const charge = { item: 'administrativeCharge', kind: 'collected', quantity: null, amountFen: fen(12_345) } as const;
    const licence = { item: 'administrativeLicence', kind: 'decided', quantity: 7 } as const;
    const years = ['2024-06-01', '2025-06-01'].map(day);
    const tables = tablesOfContributions(
      years.flatMap((happenedOn) =>
        [charge, licence].flatMap((what) => contributionsOfFigure(figure({ ...what, happenedOn }), lastDay)),
      ),
    );
    expect(tables.proactive).toMatchObject({ administrativeChargeFen: 12_345, administrativeLicence: 7 });
  });
});

const facts: DisputeFacts = {
  route: 'reconsideration',
  caseNumber: '托复〔2025〕1号',
  authority: '托里县人民政府',
  requestNumber: null,
  source: '受理通知书',
};
const pending: DisputeState = disputeAfter([
  { action: 'open', happenedOn: day('2025-11-03'), by: 'clerk-1' as AccountId, ...facts },
]);

describe('what a case adds', () => {
  it.each([
    ['pending', pending, ['pending', 'total']],
    [
      'ended in the year',
      { ...pending, conclusion: { outcome: 'revoked', concludedOn: day('2025-12-01') } },
      ['overturned', 'total'],
    ],
    ['voided', { ...pending, isVoided: true }, []],
    ['counted by the original agency', { ...pending, facts: { ...facts, asCoDefendant: true } }, []],
  ] as const)('%s', (_name, state, columns) => {
    expect(contributionsOfDispute(state as DisputeState, lastDay)).toEqual(
      columns.map((column) => ({ cell: `disputes.reconsideration.${column}`, amount: 1 })),
    );
  });
});

describe('tables of contributions', () => {
  it('are all zeros where there are none', () => {
    expect(tablesOfContributions([])).toEqual(zeroTables);
    expect(cellAt(tablesOfContributions([]), 'proactive.administrativeChargeFen')).toBe(0);
  });

  it('change by what a record adds more, cell by cell', () => {
    const before = contributionsOfFigure(figure({}), lastDay);
    const after = contributionsOfFigure(figure({ quantity: 5, kind: 'repealed' }), lastDay);
    expect(contributionChanges(before, after)).toEqual([
      { cell: 'proactive.normativeDocument.repealedCount', amount: 5 },
      { cell: 'proactive.normativeDocument.inForceCount', amount: -7 },
      { cell: 'proactive.normativeDocument.issuedCount', amount: -2 },
    ]);
    expect(contributionChanges(before, before)).toEqual([]);
  });
});
