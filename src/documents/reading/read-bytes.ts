import { readAnnualReport } from '../../core/annual-report/doctor/read-annual-report.ts';
import { withBrokenLines } from '../../core/annual-report/doctor/run-on-text.ts';
import type { SourceDocument } from '../../core/annual-report/doctor/source.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { reportFromJson } from '../exports/report-from-json.ts';
import { parseReportFile } from './parse-report-file.ts';

/** A report that was read from a file, and the words of the file; none where it was our own JSON. */
export interface FileReading {
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
  readonly text: string | null;
}

/** Reads a report from the bytes of a file; refuses what is no report, with the remedy. */
export async function readBytes(bytes: Uint8Array): Promise<Result<FileReading, Refusal>> {
  const parsed = await parseReportFile(bytes);
  if (!parsed.ok) return parsed;
  if (parsed.value.kind === 'json') {
    const reading = reportFromJson(parsed.value.value);
    return reading.ok ? accept({ ...reading.value, text: null }) : reading;
  }
  const document = withBrokenLines(parsed.value.document);
  const reading = readAnnualReport(document);
  return reading.ok ? accept({ ...reading.value, text: wordsOf(document) }) : reading;
}

/** The document as lines of text, each at its number, cells parted by ` | `. */
function wordsOf({ lines }: SourceDocument): string {
  const byNumber: string[] = [];
  for (const line of lines) {
    const text = line.kind === 'text' ? line.text : line.cells.map((cell) => cell.text.trim()).join(' | ');
    byNumber[line.line - 1] = `${byNumber[line.line - 1] ?? ''}${text}`;
  }
  return Array.from(byNumber, (text) => text ?? '').join('\n');
}
