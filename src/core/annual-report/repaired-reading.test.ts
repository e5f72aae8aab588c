import { describe, expect, it } from 'vitest';
import { zeroReport } from '../../../tests/support/sample-reports.ts';
import { form2021 } from '../law/citation.ts';
import { cellAt, withCell } from './cells.ts';
import type { Finding, ProposedRepair } from './finding.ts';
import { repairedReading } from './repaired-reading.ts';
import type { AnnualReport, Place } from './report.ts';

const blank = 'requests.partiallyGranted.researchInstitute';
const { otherReason: _, ...withoutLastRow } = zeroReport.tables.requests;
const read: AnnualReport = {
  ...zeroReport,
  title: '清水乡2023年政府信息 公开工作年度报告',
  tables: withCell({ ...zeroReport.tables, requests: withoutLastRow } as AnnualReport['tables'], blank, null),
  cells: { [blank]: { raw: ' ', reason: 'blank', place: { section: 3, table: 3 } } },
  narrative: { 1: '（一）主动公开。全年公开政府信息70条，费用$10元。', 5: '问题仍然存在。' },
};
const findings: readonly Finding[] = [
  found({ section: 3, table: 3 }, { kind: 'setCell', cell: blank, value: 0, why: '本行其他单元格均为0' }),
  found({ section: 3, table: 3 }, { kind: 'setCell', cell: 'requests.otherReason.total', value: 0, why: '原件无此行' }),
  found({ section: 2, table: 2 }, { kind: 'replaceText', from: '规范性文件', to: '行政规范性文件', why: '标准表述' }),
  found({ section: 1 }, { kind: 'replaceText', from: '70条', to: '$& 72条', why: '与表格一致' }),
  found({ section: 0 }, { kind: 'replaceText', from: '政府信息 公开', to: '政府信息公开', why: '多余空格' }),
  found({ section: 0 }, { kind: 'replaceText', from: '点击:535次', to: '', why: '网页附带文字' }),
  found({ section: 1, part: '（四）' }, { kind: 'note', why: '请核对' }),
];

describe('repairedReading', () => {
  it('leaves the report as it was read where nothing was accepted', () => {
    expect(repairedReading(read, findings, [])).toEqual({ report: read, applied: [] });
    expect(repairedReading(read, findings, [{ findingNo: 0, decision: 'declined' }]).report).toBe(read);
  });

  it('sets an accepted cell and takes its note away', () => {
    const { report, applied } = accept(0);
    expect(cellAt(report.tables, blank)).toBe(0);
    expect(report.cells).toEqual({});
    expect(applied).toEqual([{ findingNo: 0, change: 'cell', cell: blank }]);
    expect(cellAt(read.tables, blank)).toBeNull();
  });

  it('opens an absent row for the accepted cell only; its other cells stay without a number', () => {
    expect(accept(0).report.tables.requests.otherReason).toBeUndefined();
    const { report } = accept(1);
    expect(cellAt(report.tables, 'requests.otherReason.total')).toBe(0);
    expect(cellAt(report.tables, 'requests.otherReason.naturalPerson')).toBeNull();
  });

  it('rewrites no text for a label, which the form prints itself', () => {
    expect(accept(2)).toEqual({ report: read, applied: [{ findingNo: 2, change: 'label' }] });
  });

  it('replaces text literally where it stands', () => {
    const { report, applied } = accept(3);
    expect(report.narrative[1]).toBe('（一）主动公开。全年公开政府信息$& 72条，费用$10元。');
    expect(applied).toEqual([{ findingNo: 3, change: 'text', section: 1, to: '$& 72条' }]);
  });

  it('repairs the title', () => {
    expect(accept(4).report.title).toBe('清水乡2023年政府信息公开工作年度报告');
  });

  it.each([
    ['page chrome that never entered the reading', 5],
    ['a note', 6],
  ])('changes nothing for %s', (_what, findingNo) => {
    expect(accept(findingNo)).toEqual({ report: read, applied: [{ findingNo, change: 'none' }] });
  });

  it('refuses a decision about a finding that does not exist', () => {
    expect(() => accept(7)).toThrow('There is no finding 7 among 7.');
  });
});

function accept(findingNo: number) {
  return repairedReading(read, findings, [{ findingNo, decision: 'accepted' }]);
}

function found(place: Place, fix: ProposedRepair): Finding {
  return { rule: 'D-test', severity: 'warning', verdict: 'fail', place, message: '发现一处', cite: form2021, fix };
}
