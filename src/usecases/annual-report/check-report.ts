import { checkReport } from '../../core/annual-report/checks/report-checks.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import { levelOfName } from '../../core/annual-report/level-of-name.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { ReportFiles, ReportReading } from './read-report.ts';

export interface CheckReportFile {
  readonly file: string;
  /** The same agency's report of the year before. */
  readonly previous?: string;
}

/**
 * Reads a published report, and its predecessor if there is one, and asks every rule of it. The findings hold what was
 * noticed while reading and the answers of all rules, passes too, in the order of the sections.
 */
export async function checkReportFile(
  deps: { readonly reportFiles: ReportFiles },
  input: CheckReportFile,
): Promise<Result<ReportReading, Refusal>> {
  const reading = await deps.reportFiles.readFile(input.file);
  if (!reading.ok) return reading;
  const before = input.previous === undefined ? undefined : await deps.reportFiles.readFile(input.previous);
  if (before?.ok === false) return refuse({ ...before.refusal, message: `上一年度的报告：${before.refusal.message}` });
  const { report, findings: noticed } = reading.value;
  const level = levelOfName(report.agency);
  const answers = checkReport(report, {
    mode: 'import',
    ...(before === undefined ? {} : { previous: before.value.report }),
    ...(level === undefined ? {} : { level }),
  });
  const fresh = answers.filter((answer) => !noticed.some((finding) => isSame(finding, answer)));
  const findings = [...noticed, ...fresh].sort((one, other) => one.place.section - other.place.section);
  return accept({ report, findings });
}

/** Some rules are already asked while reading, where the line is known. */
function isSame(noticed: Finding, answer: Finding): boolean {
  return (
    noticed.rule === answer.rule &&
    noticed.place.section === answer.place.section &&
    noticed.place.part === answer.place.part
  );
}
