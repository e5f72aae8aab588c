import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../agencies/agency.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { cellAt, cellPaths, withCell } from './cells.ts';
import { isBlocking } from './finding.ts';
import type { ReportTables } from './report.ts';
import { rollUp } from './roll-up.ts';
import { zeroTables } from './sum-tables.ts';

describe('the sum of an area', () => {
  it('is the sum of its units in every cell', () => {
    fc.assert(
      fc.property(fc.array(anyTables(), { minLength: 1, maxLength: 5 }), (reports) => {
        const sum = rollUp(reports.map((tables, at) => ({ agency: anAgency(`unit-${at}`), tables })));
        for (const cell of cellPaths('2021')) {
          const expected = reports.reduce((total, tables) => total + Number(cellAt(tables, cell)), 0);
          expect(cellAt(sum.tables, cell), cell).toBe(expected);
        }
        expect(sum.findings.every((finding) => finding.verdict === 'pass')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('never passes while a unit is missing', () => {
    const sum = rollUp([
      { agency: anAgency('town'), tables: zeroTables },
      { agency: anAgency('late'), tables: null },
    ]);
    expect(sum.missing).toEqual(['late']);
    expect(sum.findings).toMatchObject([{ rule: 'X-04', verdict: 'fail', severity: 'error' }]);
  });

  it('counts a unit once however often it is named', () => {
    const tables = withCell(zeroTables, 'requests.granted.total', 3);
    const town = anAgency('town');
    const sum = rollUp([
      { agency: town, tables },
      { agency: town, tables },
    ]);
    expect(cellAt(sum.tables, 'requests.granted.total')).toBe(3);
    expect(sum.findings.map((finding) => finding.rule)).toEqual(['X-04', 'X-02']);
  });

  it('fails, naming both, where the figures of one agency stand in two reports', () => {
    const north = { ...anAgency('north'), shortName: '北县' };
    const south = { ...anAgency('south'), shortName: '南县' };
    const sum = rollUp(
      [
        { agency: north, tables: zeroTables, covers: ['moved' as AgencyId, 'stays' as AgencyId] },
        { agency: south, tables: zeroTables, covers: ['moved' as AgencyId] },
        { agency: anAgency('east'), tables: null, covers: ['stays' as AgencyId] },
      ],
      { nameOf: () => '桥镇' },
    );
    expect(sum.findings.filter(({ rule }) => rule === 'X-02')).toMatchObject([
      { severity: 'error', verdict: 'fail', message: expect.stringMatching(/^桥镇的数据同时在北县和南县的报告中/) },
    ]);
  });

  it('never passes while nobody counts what an ended unit left', () => {
    const ended = { ...anAgency('ended'), abolishedOn: '2025-06-01' as PlainDate };
    const sum = rollUp([{ agency: anAgency('town'), tables: zeroTables }], { uncovered: [ended] });
    expect(sum.findings.filter(isBlocking)).toMatchObject([
      { rule: 'X-04', message: expect.stringContaining('2025-06-01撤销') },
    ]);
  });

  it('names a cell without a number instead of taking it for zero', () => {
    const tables = withCell(zeroTables, 'requests.granted.total', null);
    const sum = rollUp([{ agency: { ...anAgency('town'), shortName: '镇' }, tables }]);
    expect(sum.unreadable).toEqual([{ agency: 'town', cell: 'requests.granted.total' }]);
    expect(sum.findings.find((finding) => finding.verdict === 'uncertain')).toMatchObject({
      place: { section: 3, table: 3, row: 'granted', column: 'total' },
      message: '镇的报告在“表三 · （一）予以公开 · 总计”没有可读的数字，未计入汇总。',
    });
  });

  it('does not pass for an area without a single unit', () => {
    expect(rollUp([]).findings).toMatchObject([{ rule: 'X-04', verdict: 'fail', severity: 'error' }]);
  });
});

function anyTables(): fc.Arbitrary<ReportTables> {
  const paths = cellPaths('2021');
  return fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: paths.length, maxLength: paths.length })
    .map((values) =>
      paths.reduce<ReportTables>((tables, path, at) => withCell(tables, path, values[at] ?? 0), zeroTables),
    );
}

function anAgency(id: string): Agency {
  return {
    id: id as AgencyId,
    name: id,
    shortName: id,
    kind: 'township',
    level: 'township',
    areaCode: '654224',
    establishedOn: '2000-01-01' as PlainDate,
    abolishedOn: null,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
  };
}
