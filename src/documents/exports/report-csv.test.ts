import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { reportDocument } from '../../core/annual-report/report-document.ts';
import { csvField, renderReportCsv } from './report-csv.ts';

describe('the report as a flat list', () => {
  it('begins with the byte order mark and a header', () => {
    expect(linesOf(zeroReport).slice(0, 3)).toEqual([
      '\uFEFFtable,row,column,label,value,reason',
      'report,title,,标题,石门县清水乡人民政府2024年政府信息公开工作年度报告,',
      'report,agency,,发布机关,石门县清水乡人民政府,',
    ]);
  });

  it.each([
    ['a report of 2021', cityReport, 200],
    ['a report with one row （六）', collapsedReport, 186],
    ['a report in the form of 2019', report2019, 198],
  ])('has a line for each cell of %s', (_, report, cells) => {
    const lines = linesOf(report).filter((line) => /^[234],/.test(line));
    expect(lines).toHaveLength(cells);
    expect(lines.filter((line) => line.split(',').length !== 6)).toEqual([]);
  });

  it.each([
    [cityReport, '2,governmentRule,issuedCount,第二十条第（一）项 / 规章 / 本年制发件数,2,'],
    [
      cityReport,
      '2,administrativeChargeWanYuan,,第二十条第（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）,18651.06,',
    ],
    [cityReport, '3,newlyReceived,total,一、本年新收政府信息公开申请数量 / 总计,14069,'],
    [cityReport, '4,reconsideration,upheld,行政复议 / 结果维持,376,'],
    [
      collapsedReport,
      '3,stateSecret,naturalPerson,三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 自然人,/,slash',
    ],
    [collapsedReport, '3,stateSecret,total,三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 总计,,blank'],
    [report2019, '2,administrativeCharge,change,第二十条第（八）项 / 行政事业性收费 / 本年增/减,-20,'],
  ])('writes line %#', (report, line) => {
    expect(linesOf(report)).toContain(line);
  });

  it('ends with the texts, a line for each paragraph', () => {
    expect(linesOf(zeroReport).at(-1)).toBe(
      'text,6,1,六、其他需要报告的事项,本年度未收取信息处理费，无其他需要报告的事项。,',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['-8', '-8'],
    ['+1036', '+1036'],
    ['\tx', "'\tx"],
    ["'=1", "''=1"],
    ["'x", "'x"],
    ['a,"b"', '"a,""b"""'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('writes %j as %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});

function linesOf(report: AnnualReport): string[] {
  return renderReportCsv(reportDocument(report), report.tables.formVersion).trimEnd().split('\r\n');
}
