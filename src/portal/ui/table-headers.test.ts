import { describe, expect, it } from 'vitest';
import { report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import { disputeGrid, proactiveGrid, requestGrid, type TableGrid } from '../../core/annual-report/table-grid.ts';
import { placeCells } from './table-headers.ts';

describe('placeCells', () => {
  it.each<[string, TableGrid, string, readonly string[]]>([
    [
      'a row of table 3 outside every group',
      requestGrid(zeroReport),
      'requests.newlyReceived.naturalPerson',
      ['一、本年新收政府信息公开申请数量', '申请人情况', '自然人'],
    ],
    [
      'a row two groups deep, under two headings',
      requestGrid(zeroReport),
      'requests.enforcementFile.researchInstitute',
      ['三、本年度办理结果', '（三）不予公开', '7.属于行政执法案卷', '申请人情况', '法人或其他组织', '科研机构'],
    ],
    [
      '（六） as one row',
      requestGrid(report2019),
      'requests.otherwiseHandled.total',
      ['三、本年度办理结果', '（六）其他处理', '申请人情况', '总计'],
    ],
    [
      'a block of table 2 below another',
      proactiveGrid(zeroReport),
      'proactive.administrativeCoercion',
      ['行政强制', '第二十条第（六）项', '本年处理决定数量'],
    ],
    [
      'table 4',
      disputeGrid(zeroReport),
      'disputes.litigationDirect.pending',
      ['行政诉讼', '未经复议直接起诉', '尚未审结'],
    ],
  ])('names the headings of %s', (_what, grid, path, labels) => {
    const placed = placeCells(grid).flat();
    const names = new Map(placed.flatMap(({ id, cell }) => (id === undefined ? [] : [[id, cell.text] as const])));
    const value = placed.find(({ cell }) => cell.value?.path === path);
    expect(value?.headers?.map((id) => names.get(id))).toEqual(labels);
  });

  it('gives every heading its own identifier and every value at least one', () => {
    const placed = [requestGrid, proactiveGrid, disputeGrid].flatMap((grid) => placeCells(grid(zeroReport)).flat());
    const ids = placed.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(placed.filter(({ cell, headers }) => cell.value !== undefined && !headers?.length)).toEqual([]);
  });

  it('tells the innermost heading of a row and which row it is', () => {
    const leaves = placeCells(requestGrid(zeroReport))
      .flat()
      .filter(({ isLeaf }) => isLeaf);
    expect(leaves).toHaveLength(25);
    expect(leaves.find(({ rowId }) => rowId === 'feeUnpaid')?.cell.text).toContain('逾期未按收费通知要求缴纳费用');
  });
});
