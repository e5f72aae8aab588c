import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { approvedYearFault } from './approved-year.ts';

describe('a day in a year whose report is approved', () => {
  const faultOf = (year: number, frozenThrough: number | null) =>
    approvedYearFault(plainDate(year, 12, 31), frozenThrough, '收到日期', 'receivedOn');

  it('is refused up to the last day of the newest such year', () => {
    expect([2024, 2025, 2026].map((year) => faultOf(year, 2025)?.reason)).toEqual([
      'yearFrozen',
      'yearFrozen',
      undefined,
    ]);
    expect(faultOf(2025, null)).toBeUndefined();
  });

  it('is told with the report that has to come back first: the newest, and by whom', () => {
    const fault = faultOf(2024, 2025);
    expect(fault?.field).toBe('receivedOn');
    expect(fault?.message).toContain('收到日期（2024年12月31日）属于2024年度');
    expect(fault?.message).toContain('请先将2025年度报告退回修改：没有报送的由审定人退回，已经报送的由主管部门退回');
  });
});
