import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import type { AnnualReport } from './report.ts';
import { reportDocument, titleLines } from './report-document.ts';
import { disputeGrid, placedCells, proactiveGrid, requestGrid, type TableGrid } from './table-grid.ts';

const printed = { headings: {}, breaksOff: false, rowLines: {} };

describe('the grids of the official tables', () => {
  it.each([
    ['table 2 of 2021', proactiveGrid(cityReport), 14, 10],
    ['table 2 of 2019', proactiveGrid(report2019), 18, 22],
    ['table 3 of 2021', requestGrid(cityReport), 28, 175],
    ['table 3 with one row （六）', requestGrid(collapsedReport), 26, 161],
    ['table 3 of 2019', requestGrid(report2019), 26, 161],
    ['table 4', disputeGrid(cityReport), 4, 15],
  ])('%s has no gap and no overlap', (_, grid, rows, values) => {
    expect(coverage(grid)).toEqual(grid.rows.map(() => grid.columnWidths.map(() => 1)));
    expect(grid.rows).toHaveLength(rows);
    expect(grid.rows.flat().filter(({ kind }) => kind === 'value')).toHaveLength(values);
  });

  it.each([
    [
      cityReport,
      'proactive.normativeDocument.inForceCount',
      '266',
      '第二十条第（一）项 / 行政规范性文件',
      '现行有效件数',
    ],
    [cityReport, 'proactive.administrativePenalty', '3985758', '第二十条第（六）项 / 行政处罚', '本年处理决定数量'],
    [
      cityReport,
      'proactive.administrativeChargeFen',
      '18651.06',
      '第二十条第（八）项 / 行政事业性收费',
      '本年收费金额（单位：万元）',
    ],
    [cityReport, 'requests.newlyReceived.total', '14069', '一、本年新收政府信息公开申请数量', '总计'],
    [
      cityReport,
      'requests.total.legalServiceProvider',
      '121',
      '三、本年度办理结果 / （七）总计',
      '法人或其他组织 / 法律服务机构',
    ],
    [cityReport, 'disputes.litigationAfterReconsideration.pending', '51', '', '行政诉讼 / 复议后起诉 / 尚未审结'],
    [
      report2019,
      'proactive.otherExternalService.change',
      '-8',
      '第二十条第（五）项 / 其他对外管理服务事项',
      '本年增/减',
    ],
    [
      report2019,
      'proactive.governmentProcurement.totalAmount',
      '251000元',
      '第二十条第（九）项 / 政府集中采购',
      '采购总金额',
    ],
    [collapsedReport, 'requests.otherwiseHandled.total', '0', '三、本年度办理结果 / （六）其他处理', '总计'],
    [
      collapsedReport,
      'requests.stateSecret.naturalPerson',
      '/',
      '三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密',
      '自然人',
    ],
    [collapsedReport, 'requests.stateSecret.total', '', '三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密', '总计'],
    [
      collapsedReport,
      'requests.granted.researchInstitute',
      '',
      '三、本年度办理结果 / （一）予以公开',
      '法人或其他组织 / 科研机构',
    ],
  ])('prints %#: %s', (report, path, text, rowLabel, columnLabel) => {
    const cell = allCells(report).find(({ value }) => value?.path === path);
    expect(cell).toMatchObject({ text, value: { rowLabel, columnLabel } });
  });

  it('prints zero as 0 in every cell of a township where nothing happened', () => {
    const values = allCells(zeroReport).filter(({ kind }) => kind === 'value');
    expect(values).toHaveLength(200);
    expect(new Set(values.map(({ text }) => text))).toEqual(new Set(['0']));
  });
});

describe('the report as a document', () => {
  it('has the six sections of the form, tables in the second to the fourth', () => {
    const { sections } = reportDocument(cityReport);
    expect(sections.map(({ number, table }) => [number, table?.table])).toEqual([
      [1, undefined],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, undefined],
      [6, undefined],
    ]);
  });

  it('tells headings of the second level from text', () => {
    const kinds = reportDocument(cityReport).sections[0]?.paragraphs.map(({ kind, lead }) => lead ?? kind);
    expect(kinds).toEqual([
      'text',
      '（一）主动公开。',
      '（二）依申请公开。',
      '（三）政府信息管理。',
      'subheading',
      'text',
      'subheading',
      'text',
      'text',
      'text',
      'text',
    ]);
  });

  it('explains empty cells only in a reading of a published report', () => {
    expect(reportDocument(collapsedReport).sections[2]?.legend).toBeUndefined();
    expect(reportDocument(collapsedReport, { specimen: true }).sections[2]?.legend).toBe(
      '注：本表没有数字的单元格不是零：1处原件内容无法确定，1处原件填“/”，1处原件空白。',
    );
    expect(reportDocument({ ...collapsedReport, printed }).sections[2]?.legend).toMatch(/^注：/);
    expect(reportDocument(zeroReport, { specimen: true }).sections[2]?.legend).toBeUndefined();
  });

  it('puts lines that a page broke together again, only in a reading', () => {
    const narrative = {
      1: [
        '2024年，市政府网站主动公开各类政府信息5500余条，全年新增公开',
        '市政府规章1件。',
        '（一）主动公开情况。全年公开政府信息若干条，制作政策解读与',
        'PDF 公报共6期',
        '（二）依申请公开与政府信息管理以及平台建设情况',
        '联系电话',
        '无。',
      ].join('\n'),
    };
    const texts = (report: AnnualReport) =>
      reportDocument(report).sections[0]?.paragraphs.map(({ lead = '', text }) => lead + text);
    expect(texts({ ...zeroReport, narrative })).toHaveLength(7);
    expect(texts({ ...zeroReport, narrative, printed })).toEqual([
      '2024年，市政府网站主动公开各类政府信息5500余条，全年新增公开市政府规章1件。',
      '（一）主动公开情况。全年公开政府信息若干条，制作政策解读与PDF 公报共6期',
      '（二）依申请公开与政府信息管理以及平台建设情况',
      '联系电话',
      '无。',
    ]);
  });

  it('names a reading without a title as what it is, and prints none', () => {
    const document = reportDocument({ ...zeroReport, title: ' ' });
    expect([document.title, document.titleLines]).toEqual(['政府信息公开工作年度报告', []]);
  });

  it.each([
    ['清水乡2023年政府信息公开年报', ['清水乡2023年政府信息公开年报']],
    ['云岭市人民政府2024年政府信息公开工作年度报告', ['云岭市人民政府', '2024年政府信息公开工作年度报告']],
    [
      '黔东南苗族侗族自治州凯里经济开发区管理委员会办公室2024年政府信息公开工作年度报告',
      ['黔东南苗族侗族自治州', '凯里经济开发区管理委员会办公室', '2024年政府信息公开工作年度报告'],
    ],
  ])('breaks the title %s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });
});

function allCells(report: Parameters<typeof proactiveGrid>[0]) {
  return [proactiveGrid(report), requestGrid(report), disputeGrid(report)].flatMap((grid) => grid.rows.flat());
}

/** How many cells cover each place of the table; a place outside it makes the result longer. */
function coverage(grid: TableGrid): number[][] {
  const covered = grid.rows.map(() => grid.columnWidths.map(() => 0));
  for (const { cell, row, column } of placedCells(grid)) {
    for (let down = row; down < row + cell.rowSpan; down += 1) {
      covered[down] ??= [];
      for (let right = column; right < column + cell.colSpan; right += 1)
        covered[down] = Object.assign(covered[down] ?? [], { [right]: (covered[down]?.[right] ?? 0) + 1 });
    }
  }
  return covered;
}
