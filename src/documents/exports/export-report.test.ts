import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { cityReport } from '../../../tests/support/sample-reports.ts';
import { unzip } from '../../../tests/support/unzip.ts';
import { type DocumentExporter, reportExporterOver } from './export-report.ts';
import { TypstPrinter } from './typst-printer.ts';

let printer: TypstPrinter;
let exporter: DocumentExporter;
beforeAll(async () => {
  printer = new TypstPrinter({
    workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'),
    fontFolders: [fileURLToPath(new URL('../../../assets/fonts', import.meta.url))],
  });
  exporter = reportExporterOver(printer);
});
afterAll(() => printer.close());

describe('the exporter of annual reports', () => {
  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK\u0003\u0004'],
    ['xlsx', 'PK\u0003\u0004'],
    ['html', '<!DOCTYPE html>'],
    ['csv', '\uFEFFtable,row'],
    ['json', '{'],
  ] as const)('writes %s', async (format, beginning) => {
    const bytes = Buffer.from(await exporter.render(cityReport, format));
    expect(bytes.toString('utf8').startsWith(beginning)).toBe(true);
  });

  it('writes a word document as docx and a workbook as xlsx', async () => {
    expect([...unzip(await exporter.render(cityReport, 'docx')).keys()]).toContain('word/document.xml');
    expect([...unzip(await exporter.render(cityReport, 'xlsx')).keys()]).toContain('xl/workbook.xml');
  });

  it('writes the whole report as json', async () => {
    const json = Buffer.from(await exporter.render(cityReport, 'json')).toString('utf8');
    expect(JSON.parse(json)).toMatchObject({ title: cityReport.title, year: 2024 });
  });
});
