import { describe, expect, it } from 'vitest';
import { cityReport, zeroReport } from '../../../tests/support/sample-reports.ts';
import type { AgencyId } from '../values/ids.ts';
import { plainDate } from '../values/plain-date.ts';
import { withCell } from './cells.ts';
import {
  type ComparedReport,
  daysAfterDue,
  indicators,
  indicatorValue,
  outcomeGroupCounts,
  rankByDisclosure,
} from './comparison.ts';
import type { ReportTables } from './report.ts';

const due = plainDate(2026, 1, 31);

describe('what is compared', () => {
  it.each([
    ['newlyReceived', 14_069],
    ['handled', 13_810],
    ['reconsideration', 790],
    ['litigation', 56 + 156],
    ['issued', 31],
    ['charges', 18_651_060_000],
  ])('%s of the city', (id, value) => {
    expect(indicatorOf(cityReport.tables, id)).toBe(value);
  });

  it('has no value where a cell has no number, or where the form counts other things', () => {
    const blank = withCell(cityReport.tables, 'disputes.litigationDirect.total', null);
    expect(indicatorOf(blank, 'litigation')).toBeNull();
    const older = { ...cityReport.tables, formVersion: '2019' } as unknown as ReportTables;
    expect(indicatorOf(older, 'issued')).toBeNull();
    expect(indicatorOf(older, 'newlyReceived')).toBe(14_069);
  });
});

describe('outcomes by the six groups of the form', () => {
  it('add up to the total, zeros included', () => {
    const groups = outcomeGroupCounts(cityReport.tables) ?? [];
    expect(groups.map(({ label }) => label)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(13_810);
    expect(outcomeGroupCounts(zeroReport.tables)?.every(({ count }) => count === 0)).toBe(true);
  });

  it('are not said where one row has no number', () => {
    expect(outcomeGroupCounts(withCell(cityReport.tables, 'requests.repeated.total', null))).toBeNull();
  });

  it('count （六） once where it is one row', () => {
    const row = { ...cityReport.tables.requests.granted, total: 7 };
    const { uncorrected, feeUnpaid, otherReason, ...others } = cityReport.tables.requests;
    expect([uncorrected, feeUnpaid, otherReason].every((leaf) => leaf !== undefined)).toBe(true);
    const collapsed = { ...cityReport.tables, requests: { ...others, otherwiseHandled: row } } as ReportTables;
    expect(outcomeGroupCounts(collapsed)?.at(-1)).toEqual({ label: '其他处理', count: 7 });
  });
});

describe('the ranking by disclosure', () => {
  it('ranks from five handled requests on, over all years together, and names the others', () => {
    const { ranked, tooFew } = rankByDisclosure([
      point('four', 3, 4),
      point('half', 5, 10),
      point('years', 2, 3),
      point('years', 1, 2),
      point('all', 6, 6),
      point('none', 0, 0),
    ]);
    expect(ranked.map(({ agencyId, disclosed, handled }) => [agencyId, disclosed, handled])).toEqual([
      ['all', 6, 6],
      ['years', 3, 5],
      ['half', 5, 10],
    ]);
    expect(tooFew.map(({ agencyId }) => agencyId)).toEqual(['four', 'none']);
  });

  it('puts the larger sample first where shares are equal', () => {
    const { ranked } = rankByDisclosure([point('small', 5, 10), point('large', 10, 20)]);
    expect(ranked.map(({ agencyId }) => agencyId)).toEqual(['large', 'small']);
  });
});

it.each([
  [plainDate(2026, 1, 31), 0],
  [plainDate(2026, 1, 20), -11],
  [plainDate(2026, 2, 2), 2],
])('a report published on %s comes %i days after its day', (publishedOn, days) => {
  expect(daysAfterDue({ publishedOn, dueOn: due })).toBe(days);
});

function indicatorOf(tables: ReportTables, id: string): number | null {
  const indicator = indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new Error(`There is no indicator ${id}.`);
  return indicatorValue(tables, indicator);
}

function point(agency: string, disclosed: number, handled: number): ComparedReport {
  const granted = withCell(zeroReport.tables, 'requests.granted.total', disclosed);
  const tables = withCell(granted, 'requests.total.total', handled);
  return { agencyId: agency as AgencyId, year: 2025, tables, publishedOn: due, dueOn: due };
}
