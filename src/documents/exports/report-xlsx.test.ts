import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import { unzip } from '../../../tests/support/unzip.ts';
import { elementsNamed, parseXml } from '../../../tests/support/xml-tree.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { type DocumentOptions, reportDocument } from '../../core/annual-report/report-document.ts';
import { placedCells } from '../../core/annual-report/table-grid.ts';
import { renderReportXlsx } from './report-xlsx.ts';

describe('the report as a workbook', () => {
  it.each([
    ['a report of 2021', cityReport],
    ['a report with one row （六） and empty cells', collapsedReport],
    ['a report in the form of 2019', report2019],
  ])('has the tables of %s, cell by cell, with their merges', async (_, report) => {
    const { sheets } = await readXlsx(await renderReportXlsx(reportDocument(report)));
    const grids = reportDocument(report).sections.flatMap(({ table }) => table ?? []);
    expect(sheets.map(({ name }) => name)).toEqual(['总体情况', '主动公开', '申请办理', '复议诉讼', '问题和其他事项']);
    grids.forEach((grid, index) => {
      const { rows = [], merges = [] } = sheets[index + 1] ?? {};
      for (const { cell, row, column } of placedCells(grid)) {
        expect(String(rows[row + 2]?.[column] ?? '')).toBe(cell.text);
        const range = {
          startRow: row + 2,
          startCol: column,
          endRow: row + 1 + cell.rowSpan,
          endCol: column + cell.colSpan - 1,
        };
        if (cell.rowSpan > 1 || cell.colSpan > 1) expect(merges).toContainEqual(range);
      }
      const merged = grid.rows.flat().filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1);
      expect(merges).toHaveLength(merged.length + 2);
    });
  });

  it('writes counts as numbers, a stroke as text, and nothing where there is no number', async () => {
    const [, , city] = await sheetsOf(cityReport);
    expect(city?.rows[5]?.slice(3)).toEqual([13612, 252, 0, 45, 128, 32, 14069]);
    const [, , collapsed] = await sheetsOf(collapsedReport);
    const row = collapsed?.rows.find((cells) => cells.includes('1.属于国家秘密'));
    expect(row?.slice(3)).toEqual(['/', 0, 0, 0, 0, 0, null]);
  });

  it('begins each sheet with title and heading, and explains empty cells under the table', async () => {
    const [, , sheet] = await sheetsOf(collapsedReport, { specimen: true, notes: ['校读本'] });
    expect(sheet?.rows.slice(0, 3).map(([first]) => first)).toEqual([
      '校读本',
      collapsedReport.title,
      '三、收到和处理政府信息公开申请情况',
    ]);
    expect(sheet?.rows.at(-1)?.[0]).toMatch(/^注：本表没有数字的单元格不是零/);
  });

  it('never writes a formula', async () => {
    const title = '=HYPERLINK("x")';
    const file = await renderReportXlsx(reportDocument({ ...zeroReport, title }));
    const sheets = [...unzip(file)].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(5);
    expect(sheets.flatMap(([, text]) => elementsNamed(parseXml(text), 'f'))).toEqual([]);
    expect((await readXlsx(file)).sheets[0]?.rows[0]?.[0]).toBe(title);
  });

  it('gives equal bytes for equal reports', async () => {
    const render = () => renderReportXlsx(reportDocument(cityReport));
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });
});

async function sheetsOf(report: AnnualReport, options: DocumentOptions = {}) {
  return (await readXlsx(await renderReportXlsx(reportDocument(report, options)))).sheets;
}
