import { describe, expect, it } from 'vitest';
import { attribute, textOf } from '../../../../tests/support/page-facts.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { zeroReport } from '../../../../tests/support/sample-reports.ts';
import { anAccount, aSpecimen } from '../../../../tests/support/stored-facts.ts';
import { withCell } from '../../../core/annual-report/cells.ts';
import type { Finding, ProposedRepair } from '../../../core/annual-report/finding.ts';
import type { Place } from '../../../core/annual-report/report.ts';
import { form2021 } from '../../../core/law/citation.ts';

const blank = 'requests.partiallyGranted.researchInstitute';
const open = 'requests.granted.total';
const findings: readonly Finding[] = [
  found({ section: 3, table: 3, row: 'partiallyGranted', column: 'researchInstitute', line: 4 }, '单元格空白', {
    kind: 'setCell',
    cell: blank,
    value: 0,
    why: '本行总计为0。',
  }),
  found({ section: 3, table: 3, row: 'granted', column: 'total', line: 5 }, '总计空白', {
    kind: 'setCell',
    cell: open,
    value: 0,
    why: '各列之和为0。',
  }),
  found({ section: 2, table: 2, row: 'normativeDocument', line: 3 }, '行名不同', {
    kind: 'replaceText',
    from: '规范性文件',
    to: '行政规范性文件',
    why: '官方格式的表述。',
  }),
  found({ section: 1, part: '（一）', line: 2 }, '段落内容不符', { kind: 'note', why: '请核对。' }),
  { ...found({ section: 4 }, '表四合计相符'), verdict: 'pass' },
  found({ section: 4, table: 4, row: 'reconsideration' }, '表头残缺', { kind: 'note', why: '补上表头。' }),
  found({ section: 3, table: 3, column: 'total' }, '表头“总计”缺失', { kind: 'note', why: '补上表头“总计”。' }),
  found({ section: 4, table: 4, column: 'pending' }, '列名有误', { kind: 'note', why: '请核对。' }),
];

const site = await aPublicSite({ isDemo: true });
const agency = await site.agency('office');
const reader = await anAccount(site.db, agency, { displayName: '校读人乙' });
const decision = (findingNo: number, what: 'accepted' | 'declined') => ({
  findingNo,
  decision: what,
  decidedBy: reader.accountId,
  decidedByName: reader.displayName,
  decidedAt: '2026-03-01T01:05:00.000Z',
});
await site.specimen({
  ...aSpecimen(agency, {
    slug: 'dolat-2023',
    importedBy: reader.accountId,
    sourceTitle: '托里县人民政府网站',
    sourceAddress: 'javascript:alert(1)',
    originalText: '2024年05月19日\n（一）主动公开\n规范性文件 <b>0</b>\n\n 0\n',
    report: {
      ...zeroReport,
      title: '多拉特乡2023年度报告',
      year: 2023,
      tables: withCell(withCell(zeroReport.tables, blank, null), open, null),
      cells: Object.fromEntries(
        [blank, open].map((path) => [path, { raw: ' ', reason: 'blank', place: { section: 3 } }]),
      ),
      narrative: { 1: '(一)主动公开。全年未收到申请。\n(二)依申请公开。无。' },
    },
    findings,
    publishedAt: '2026-03-02T03:20:00.000Z',
  }),
  importedByName: reader.displayName,
  repairs: [
    decision(0, 'accepted'),
    decision(1, 'declined'),
    decision(2, 'accepted'),
    decision(3, 'accepted'),
    decision(5, 'accepted'),
    decision(6, 'accepted'),
    decision(7, 'declined'),
  ],
});

describe('a repaired reading beside its original', async () => {
  const { page, html } = await site.visit('/jd/dolat-2023');
  const byId = (id: string) => page.elements.find((element) => attribute(element, 'id') === id);
  const words = (id: string): string => {
    const element = byId(id);
    return element === undefined ? '(absent)' : textOf(element);
  };

  it("says under a banner that it is somebody else's report", () => {
    expect(page.text).toContain('这是从公开网页导入的他人年度报告，用于演示“年报医生”，不属于本站演示县，以原文为准。');
    expect(page.meta.get('ContentSource')).toBe('托里县人民政府网站');
    expect(page.meta.get('PubDate')).toBe('2026-03-02 11:20');
  });

  it('lists the findings in the order of their places, with proposal, decision and name', () => {
    expect(words('f-1')).toContain('第一部分 · （一）');
    expect(words('f-2')).toContain('将“规范性文件”改为“行政规范性文件”');
    expect(words('f-4')).toContain('总计空白');
    expect(words('f-4')).toContain('不采纳（校读人乙，2026-03-01 09:05）');
    expect(words('f-5')).toContain('将此格填为“0”');
    expect(words('f-5')).toContain('已采纳（校读人乙，2026-03-01 09:05）');
    expect(words('f-6')).toContain('建议请核对。');
    expect(byId('f-8')).toBeUndefined();
    expect(page.text).toContain('另有1项检查通过');
  });

  it('marks a repaired cell and a repaired label with a word', () => {
    expect(words('c-requests-partiallyGranted-researchInstitute')).toBe('0校5');
    expect(page.elements.filter(({ tagName }) => tagName === 'th').map(textOf)).toContain('行政规范性文件校2');
  });

  it('leaves a cell blank where the repair was declined, and says why it is blank', () => {
    expect(words('c-requests-granted-total')).toBe('空白注4');
    expect(page.text).toContain('没有数字的单元格不是零');
  });

  it('puts a note that changes nothing at the paragraph it is about', () => {
    const paragraphs = page.elements
      .filter((element) => attribute(element, 'class') === 'report-paragraph')
      .map(textOf);
    expect(paragraphs).toEqual(['(一)主动公开。全年未收到申请。注1', '(二)依申请公开。无。']);
  });

  it('marks a heading that was restored in its own table only, and at its section what no table prints', () => {
    const sums = page.elements.filter((element) => element.tagName === 'th' && textOf(element).startsWith('总计'));
    expect(sums.map(textOf)).toEqual(['总计校3', '总计', '总计', '总计']);
    expect(page.elements.filter(({ tagName }) => tagName === 'th').map(textOf)).toContain('行政复议校7');
    expect(words('r4')).toBe('四、政府信息公开行政复议、行政诉讼情况注6');
  });

  it('keeps every line of the original under its number', () => {
    expect(words('L1')).toBe('12024年05月19日');
    expect(words('L3')).toBe('3规范性文件 <b>0</b>校2');
    expect([byId('L4'), byId('L5'), byId('L6')].map((line) => line !== undefined)).toEqual([true, true, false]);
  });

  it('makes no link of an address that is not one of the web', () => {
    expect(page.links.filter(({ href }) => href.startsWith('javascript'))).toEqual([]);
    expect(html).toContain('javascript:alert(1)');
  });
});

it('lists the reading with its source', async () => {
  const { page } = await site.visit('/jd');
  expect(page.links.map(({ href }) => href)).toContain('/jd/dolat-2023');
  expect(page.text).toContain('原文出处：托里县人民政府网站');
  expect(page.text).toContain('校读意见7条采纳5条');
});

function found(place: Place, message: string, fix?: ProposedRepair): Finding {
  const finding = { rule: 'D-test', severity: 'error', verdict: 'fail', place, message, cite: form2021 } as const;
  return fix === undefined ? finding : { ...finding, fix };
}
