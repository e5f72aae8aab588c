import { describe, expect, it } from 'vitest';
import { cityReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import { withCell } from './cells.ts';
import { outcomeCounts, withoutNumbering } from './outcome-counts.ts';
import { balanceWords, plainSummary } from './plain-summary.ts';
import type { ReportTables } from './report.ts';

const small = changed(zeroReport.tables, {
  'requests.newlyReceived.naturalPerson': 11,
  'requests.newlyReceived.otherOrganization': 1,
  'requests.newlyReceived.total': 12,
  'requests.carriedOver.total': 1,
  'requests.granted.total': 7,
  'requests.partiallyGranted.total': 2,
  'requests.internalAffairs.total': 1,
  'requests.enforcementFile.total': 1,
  'requests.total.total': 11,
  'requests.carriedForward.total': 2,
  'proactive.normativeDocument.issuedCount': 3,
  'proactive.normativeDocument.repealedCount': 1,
  'proactive.normativeDocument.inForceCount': 16,
  'proactive.administrativeLicence': 120,
  'disputes.reconsideration.upheld': 1,
  'disputes.reconsideration.pending': 1,
  'disputes.reconsideration.total': 2,
  'disputes.litigationDirect.otherResult': 1,
  'disputes.litigationDirect.total': 1,
});

describe('plainSummary', () => {
  it('says a year without any case in words, not in zeros', () => {
    expect(plainSummary(zeroReport.tables)).toEqual({
      requests: '本年没有收到政府信息公开申请，也没有上年结转的申请。',
      proactive:
        '本年没有制发、废止行政规范性文件，也没有现行有效的行政规范性文件。没有作出行政许可、行政处罚、行政强制决定；没有收取行政事业性收费。',
      disputes: '本年没有因政府信息公开工作引起的行政复议和行政诉讼。',
    });
  });

  it('adds up the groups that the form prints no sums for', () => {
    expect(plainSummary(small)).toEqual({
      requests:
        '本年新收政府信息公开申请12件，上年结转1件；办结11件，结转下年度继续办理2件。新收的申请中，自然人提出11件，其他组织提出1件。办结的11件中，予以公开7件，部分公开2件，不予公开2件。',
      proactive:
        '本年制发行政规范性文件3件，废止1件，现行有效16件。作出行政许可决定120件，没有作出行政处罚、行政强制决定；没有收取行政事业性收费。',
      disputes:
        '因政府信息公开工作引起的行政复议2件：结果维持1件，尚未审结1件；行政诉讼（未经复议直接起诉）1件：其他结果1件。',
    });
  });

  it('never counts a cell without a number as zero', () => {
    const blank = changed(small, {
      'requests.carriedOver.total': null,
      'requests.notHeld.total': null,
      'proactive.normativeDocument.inForceCount': null,
    });
    expect(plainSummary(blank).requests).toContain('上年结转（件数没有写明）');
    expect(plainSummary(blank).requests).toContain('另有1种情形的件数没有写明，未计在内。');
    expect(plainSummary(blank).proactive).toContain('现行有效（件数没有写明）');
  });

  it('keeps money exact and reads the form of 2019', () => {
    expect(plainSummary(cityReport.tables).proactive).toContain('行政事业性收费18651.06万元');
    expect(plainSummary(report2019.tables).proactive).toContain('本年新制作规范性文件4件，对外公开总数6件');
  });
});

describe('balanceWords', () => {
  it('puts the numbers into the printed relation and says when it does not hold', () => {
    expect(balanceWords(small)).toBe('勾稽关系：第一项12加第二项1，和为13；第三项11加第四项2，和为13。两者相等。');
    expect(balanceWords(changed(small, { 'requests.carriedForward.total': 3 }))).toContain('和为14。两者不相等。');
  });

  it('says nothing where a number is missing', () => {
    expect(balanceWords(changed(small, { 'requests.carriedOver.total': null }))).toBeUndefined();
  });
});

describe('outcomeCounts', () => {
  it('puts the most frequent outcome first and keeps the order of the form among equals', () => {
    expect(outcomeCounts(small).map(({ label, group, count }) => [group, label, count])).toEqual([
      [undefined, '予以公开', 7],
      [undefined, '部分公开', 2],
      ['不予公开', '属于三类内部事务信息', 1],
      ['不予公开', '属于行政执法案卷', 1],
    ]);
  });

  it('is empty where nothing was handled', () => {
    expect(outcomeCounts(zeroReport.tables)).toEqual([]);
  });

  it.each([
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
    ['3.危及“三安全一稳定”', '危及“三安全一稳定”'],
    ['四、结转下年度继续办理', '结转下年度继续办理'],
  ])('takes the number off %s', (label, words) => {
    expect(withoutNumbering(label)).toBe(words);
  });
});

function changed(tables: ReportTables, cells: Readonly<Record<string, number | null>>): ReportTables {
  return Object.entries(cells).reduce((all, [path, value]) => withCell(all, path, value), tables);
}
