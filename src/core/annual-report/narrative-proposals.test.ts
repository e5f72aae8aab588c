import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../agencies/agency.ts';
import { fen } from '../values/fen.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { cellPaths, withCell } from './cells.ts';
import { checkReport } from './checks/report-checks.ts';
import { firstDraft, preamble, reportTitle, sentenceProposals } from './narrative-proposals.ts';
import type { AnnualReport, ReportTables } from './report.ts';
import { zeroTables } from './sum-tables.ts';

describe('the proposed sentences', () => {
  it('never fail a check of the narrative, whatever the numbers are', () => {
    fc.assert(
      fc.property(anyTables(), fc.nat(3), fc.nat(500_000), (tables, lateCount, fee) => {
        const report = reportWith(tables, lateCount, fee);
        const failed = checkReport(report, { mode: 'entry', level: 'township' }).filter(
          ({ verdict, rule }) =>
            verdict === 'fail' && (rule.startsWith('N-') || rule === 'T3-09' || rule === 'T2-05' || rule === 'F-06'),
        );
        expect(failed).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('say that nothing came in where nothing did', () => {
    const { narrative } = reportWith(zeroTables, 0, 0);
    expect(narrative[1]).toContain('没有收到政府信息公开申请');
    expect(narrative[1]).toContain('没有发生政府信息公开行政复议和行政诉讼');
    expect(narrative[6]).toContain('没有收取');
  });
});

const town: Agency = {
  id: 'town' as AgencyId,
  name: '石桥乡人民政府',
  shortName: '石桥乡',
  kind: 'township',
  level: 'township',
  areaCode: '654224',
  establishedOn: '2000-01-01' as PlainDate,
  abolishedOn: null,
  contact: { office: '党政办公室', address: '', hours: '', phone: '', email: '' },
  isDemo: false,
};

function reportWith(tables: ReportTables, lateCount: number, fee: number): AnnualReport {
  const proposals = sentenceProposals(town, tables, { year: 2025, lateCount, feesFen: fen(fee) });
  return {
    title: reportTitle(town.name, 2025),
    agency: town.name,
    year: 2025,
    tables,
    cells: {},
    narrative: { 0: preamble(town, 2025), ...firstDraft(proposals).narrative },
  };
}

function anyTables(): fc.Arbitrary<ReportTables> {
  const totals = cellPaths('2021').filter((path) => path.endsWith('total') || path.startsWith('proactive'));
  return fc
    .array(fc.nat(200), { minLength: totals.length, maxLength: totals.length })
    .map((values) =>
      totals.reduce<ReportTables>((tables, path, at) => withCell(tables, path, values[at] ?? 0), zeroTables),
    );
}
