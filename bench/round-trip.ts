import { join } from 'node:path';
import fc from 'fast-check';
import { reportExporterOver } from '../src/documents/exports/export-report.ts';
import { TypstPrinter } from '../src/documents/exports/typst-printer.ts';
import { readBytes } from '../src/documents/reading/read-bytes.ts';
import type { ReportFormat } from '../src/usecases/ports.ts';
import { anyReport } from '../tests/support/random-reports.ts';
import { essenceOf } from '../tests/support/report-essence.ts';
import type { Benchmark } from './benchmark.ts';

const formats: readonly ReportFormat[] = ['json', 'csv', 'html', 'docx', 'xlsx', 'pdf'];
const usual = 1000;
const seed = 20_260_101;

/** Random reports written in every format and read back; a report that comes back as another one is named. */
export const roundTrip: Benchmark = {
  name: 'round-trip',
  says: 'random reports written in every format and read back; different: 0',
  async run(root, size = usual) {
    const printer = new TypstPrinter({
      workerEntry: join(root, 'dist/server/typst-worker.mjs'),
      fontFolders: [join(root, 'assets/fonts')],
    });
    const { render } = reportExporterOver(printer);
    const reports = fc.sample(anyReport, { seed, numRuns: size });
    const lines: string[] = [];
    for (const format of formats) {
      const [different, times]: [number[], { write: number; read: number }] = [[], { write: 0, read: 0 }];
      for (const [at, report] of reports.entries()) {
        const started = performance.now();
        const bytes = await render(report, format, { specimen: true });
        const written = performance.now();
        const read = await readBytes(bytes);
        times.write += written - started;
        times.read += performance.now() - written;
        // a PDF does not tell whether a line ended in a blank
        const said = (each: typeof report) => JSON.stringify(essenceOf(each, format !== 'pdf'));
        if (!read.ok || said(sorted(read.value.report)) !== said(sorted(report))) different.push(at);
      }
      const mean = (all: number) => `${(all / size).toFixed(1)} ms`;
      const which = different.length === 0 ? '' : ` (numbers ${different.slice(0, 10).join(', ')})`;
      lines.push(
        `  ${format.padEnd(5)} ${size} reports, different: ${different.length}${which}; write ${mean(times.write)}, read ${mean(times.read)}`,
      );
    }
    printer.close();
    return lines;
  },
};

/** The texts in the order of their sections, whichever was read first. */
function sorted<Report extends { readonly narrative: object }>(report: Report): Report {
  return { ...report, narrative: Object.fromEntries(Object.entries(report.narrative).sort()) };
}
