import type { AnnualReport } from '../../core/annual-report/report.ts';
import { type DocumentOptions, reportDocument } from '../../core/annual-report/report-document.ts';
import type { ReportExporter, ReportFormat } from '../../usecases/ports.ts';
import { withReasonsInCells } from './reasons-in-cells.ts';
import { renderReportCsv } from './report-csv.ts';
import { renderReportDocx } from './report-docx.ts';
import { renderReportHtml } from './report-html.ts';
import { type ReportJson, reportToJson } from './report-json.ts';
import { renderReportPdf } from './report-pdf.ts';
import { renderReportXlsx } from './report-xlsx.ts';
import type { TypstPrinter } from './typst-printer.ts';

/** The port, and what a document says beside the report: day, notices, legends of empty cells. */
export interface DocumentExporter extends ReportExporter {
  render(report: AnnualReport, format: ReportFormat, options?: DocumentOptions): Promise<Uint8Array>;
}

/** The exporter of annual reports over a printer that somebody else opens and closes. */
export function reportExporterOver(printer: TypstPrinter): DocumentExporter {
  return { render: (report, format, options = {}) => exportReport(report, format, printer, options) };
}

/** One annual report as a file; every format is made from the same tree. Throws where a PDF cannot be set. */
async function exportReport(
  report: AnnualReport,
  format: ReportFormat,
  printer: TypstPrinter,
  options: DocumentOptions = {},
): Promise<Uint8Array> {
  const plain = reportDocument(report, options);
  const document = withReasonsInCells(plain);
  switch (format) {
    case 'html':
      return bytesOf(renderReportHtml(document));
    case 'docx':
      return renderReportDocx(document);
    case 'pdf':
      return renderReportPdf(document, printer);
    case 'xlsx':
      return renderReportXlsx(document);
    case 'csv':
      return bytesOf(renderReportCsv(plain, report.tables.formVersion));
    case 'json':
      return bytesOf(`${JSON.stringify(withNotes(reportToJson(report), options.notes), null, 2)}\n`);
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Notes stand beside what was published; reading the file back gives the report as it went out. */
function withNotes(json: ReportJson, notes: readonly string[] = []): object {
  return notes.length === 0 ? json : { ...json, notes };
}
