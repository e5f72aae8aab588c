import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Result } from '../../core/values/result.ts';

/** A report read from a file, and what was noticed while reading. */
export interface ReportReading {
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
}

/** Files of published reports on this machine. */
export interface ReportFiles {
  /** Reads a file of any format that can be read; refuses what is missing, too large or no report. */
  readFile(path: string): Promise<Result<ReportReading, Refusal>>;
}

/** Reads somebody's published report: every cell a number or null with its reason, and what was noticed. */
export function readReport(
  deps: { readonly reportFiles: ReportFiles },
  file: string,
): Promise<Result<ReportReading, Refusal>> {
  return deps.reportFiles.readFile(file);
}
