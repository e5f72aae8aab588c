import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { anyReport } from '../../../tests/support/random-reports.ts';
import { essenceOf } from '../../../tests/support/report-essence.ts';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { DocumentOptions } from '../../core/annual-report/report-document.ts';
import { plainDate } from '../../core/values/plain-date.ts';
import type { ReportFormat } from '../../usecases/ports.ts';
import { type DocumentExporter, reportExporterOver } from '../exports/export-report.ts';
import { TypstPrinter } from '../exports/typst-printer.ts';
import { readBytes } from './read-bytes.ts';

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

const formats: readonly ReportFormat[] = ['json', 'csv', 'html', 'docx', 'xlsx', 'pdf'];

// 1 000 reports in every format: bench/round-trip.ts
describe('a report that was written and read back', () => {
  it.each<[ReportFormat, number]>([
    ['json', 100],
    ['csv', 100],
    ['html', 50],
    ['docx', 25],
    ['xlsx', 25],
    ['pdf', 30],
  ])('is the same report: %s', async (format, numRuns) => {
    const hasBlanks = format !== 'pdf';
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expect(essenceOf(await readBack(report, format), hasBlanks)).toEqual(essenceOf(report, hasBlanks));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it.each(formats)('keeps signature, legend and notice out of what the report says: %s', async (format) => {
    const options = { specimen: true, madeOn: plainDate(2025, 1, 24) };
    for (const sample of [cityReport, zeroReport, collapsedReport, report2019]) {
      const report = named(withNotes(sample));
      const read = await readBack(report, format, options);
      expect(essenceOf(read, false)).toEqual(essenceOf(report, false));
    }
  });
});

/** The agency is read from the title. */
function named(report: AnnualReport): AnnualReport {
  return { ...report, title: `${report.agency}${report.year}年政府信息公开工作年度报告` };
}

/** A collapsed report of 2021 has no leaves under （六）: their cells are null because the rows are absent. */
function withNotes(report: AnnualReport): AnnualReport {
  if (report.tables.formVersion !== '2021' || report.tables.requests.otherwiseHandled === undefined) return report;
  const leaves = ['uncorrected', 'feeUnpaid', 'otherReason'].flatMap((row) =>
    Object.keys(report.tables.requests.granted ?? {}).map((column) => `requests.${row}.${column}`),
  );
  const note = { raw: '', reason: 'rowAbsent', place: { section: 3, table: 3 } } as const;
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(leaves.map((path) => [path, note])) } };
}

async function readBack(report: AnnualReport, format: ReportFormat, options: DocumentOptions = {}) {
  const read = await readBytes(await exporter.render(report, format, { specimen: true, ...options }));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.report;
}
