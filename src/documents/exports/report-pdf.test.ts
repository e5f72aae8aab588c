import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { type DocumentOptions, reportDocument } from '../../core/annual-report/report-document.ts';
import { placedCells } from '../../core/annual-report/table-grid.ts';
import { plainDate } from '../../core/values/plain-date.ts';
import { renderReportPdf } from './report-pdf.ts';
import { TypstPrinter } from './typst-printer.ts';

const fontFolders = [fileURLToPath(new URL('../../../assets/fonts', import.meta.url))];
let printer: TypstPrinter;

beforeAll(async () => {
  printer = new TypstPrinter({ workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'), fontFolders });
});
afterAll(() => printer.close());

describe('the report as a PDF', () => {
  it.each([
    ['a report of 2021', cityReport],
    ['a report of 2021 with one row （六）', collapsedReport],
    ['a report in the form of 2019', report2019],
  ])('prints every label and, row by row, every number of %s', async (_, report) => {
    const { text } = await printed(report);
    const grids = reportDocument(report).sections.flatMap(({ table }) => table ?? []);
    const labels = grids.flatMap((grid) => placedCells(grid)).filter(({ cell }) => cell.header);
    expect(labels.filter(({ cell }) => !text.includes(cell.text))).toEqual([]);
    for (const row of grids.flatMap((grid) => grid.rows)) {
      const values = row.filter(({ kind }) => kind === 'value').map((cell) => cell.text);
      expect(text).toContain(values.join(''));
    }
    for (const line of Object.values(report.narrative).flatMap((each) => each.split('\n')))
      expect(text).toContain(line.replaceAll(' ', ''));
  });

  it('puts table 3 on one page, under its heading', async () => {
    const { pages } = await printed(cityReport);
    const page = pages.find((each) => each.includes('三、收到和处理政府信息公开申请情况'));
    expect(page).toContain('（本列数据的勾稽关系为：');
    expect(page).toContain('四、结转下年度继续办理7836022');
  });

  it('is an archival file with tags, a title, a language, and outer page numbers', async () => {
    const { pages, metadata, isTagged, language } = await printed(cityReport, { madeOn: plainDate(2025, 1, 24) });
    expect(metadata).toMatchObject({ part: '2', conformance: 'B', title: cityReport.title, day: '20250124' });
    expect(isTagged).toBe(true);
    expect(language).toBe('zh-CN');
    expect(pages.map((page, index) => page.includes(`—${index + 1}—`))).toEqual(pages.map(() => true));
    expect(pages.at(-1)).toContain('云岭市人民政府2025年1月24日');
  });

  it('takes rare characters from the fallback font and never reads text as markup', async () => {
    const title = '喆镕堃县2023年政府信息公开工作年度报告';
    const narrative = { 6: '朱镕堃。#strong[粗] $a^2$ *b* "引" \\ #import "x": y // ]' };
    const { text, metadata } = await printed({ ...zeroReport, title, narrative });
    expect(text).toContain(title);
    expect(text).toContain(narrative[6].replaceAll(' ', ''));
    expect(metadata.part).toBe('2');
  });

  it('gives a plain PDF rather than none where a character has no font', async () => {
    const { metadata, pages } = await printed({ ...zeroReport, narrative: { 6: '字\u{f0000}' } });
    expect(metadata.part).toBeUndefined();
    expect(pages.length).toBeGreaterThan(1);
  });

  it('shows the notice of a reading and the legend of its empty cells', async () => {
    const { text } = await printed(collapsedReport, { specimen: true, notes: ['校读本：与原件并列，不是报送文本。'] });
    expect(text.startsWith('校读本：与原件并列，不是报送文本。')).toBe(true);
    expect(text).toContain('注：本表没有数字的单元格不是零：');
  });

  it('gives equal bytes for equal reports', async () => {
    const render = () => renderReportPdf(reportDocument(zeroReport), printer);
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });
});

async function printed(report: AnnualReport, options: DocumentOptions = {}) {
  const bytes = await renderReportPdf(reportDocument(report, options), printer);
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const { info, metadata } = await file.getMetadata();
  const marks = await file.getMarkInfo();
  const language = Reflect.get(info, 'Language');
  await task.destroy();
  const plain = pages.map((page) => page.replace(/\s/g, ''));
  return {
    pages: plain,
    text: plain.map((page) => page.replace(/—\d+—$/, '')).join(''),
    isTagged: marks?.Marked === true,
    language,
    metadata: {
      part: metadata?.get('pdfaid:part') ?? undefined,
      conformance: metadata?.get('pdfaid:conformance') ?? undefined,
      title: Reflect.get(info, 'Title'),
      day: String(Reflect.get(info, 'CreationDate')).slice(2, 10),
    },
  };
}
