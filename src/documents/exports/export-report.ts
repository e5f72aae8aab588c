import type { AnnualReport } from '../../core/annual-report/report.ts';
import { type DocumentOptions, reportDocument } from '../../core/annual-report/report-document.ts';
import type { ReportExporter, ReportFormat } from '../../usecases/ports.ts';
import { renderReportCsv } from './report-csv.ts';
import { renderReportDocx } from './report-docx.ts';
import { renderReportHtml } from './report-html.ts';
import { reportToJson } from './report-json.ts';
import { renderReportPdf } from './report-pdf.ts';
import { renderReportXlsx } from './report-xlsx.ts';
import { TypstPrinter, type TypstSettings } from './typst-printer.ts';

/** An exporter with its own process for PDF. */
export interface OpenReportExporter extends ReportExporter {
  /** As the port, and with what a document says beside the report: day, notices, legends of empty cells. */
  render(report: AnnualReport, format: ReportFormat, options?: DocumentOptions): Promise<Uint8Array>;
  /** Ends the process. */
  close(): void;
}

/** Opens the exporter of annual reports; its process starts with the first PDF. */
export function openReportExporter(settings: TypstSettings): OpenReportExporter {
  const printer = new TypstPrinter(settings);
  return {
    render: (report, format, options = {}) => exportReport(report, format, printer, options),
    close: () => printer.close(),
  };
}

/** One annual report as a file; every format is made from the same tree. Throws where a PDF cannot be set. */
async function exportReport(
  report: AnnualReport,
  format: ReportFormat,
  printer: TypstPrinter,
  options: DocumentOptions = {},
): Promise<Uint8Array> {
  const document = reportDocument(report, options);
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
      return bytesOf(renderReportCsv(document));
    case 'json':
      return bytesOf(`${JSON.stringify(reportToJson(report), null, 2)}\n`);
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
