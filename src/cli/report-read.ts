import type { Finding } from '../core/annual-report/finding.ts';
import type { AnnualReport } from '../core/annual-report/report.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { type ReportFiles, readReport } from '../usecases/annual-report/read-report.ts';
import type { CommandIo } from './command-io.ts';
import { type ParsedOptions, parseOptions } from './parse-options.ts';
import { findingsText, reportText } from './report-text.ts';

export interface ReportReadDeps {
  readonly reportFiles: ReportFiles & {
    /** The public JSON of a report (product page §4). */
    reportToJson(report: AnnualReport, findings: readonly Finding[]): unknown;
    findingToJson(finding: Finding): unknown;
  };
}

const badInput = 2;

/** `gongkai report read FILE [--json]`: 0 read, 2 no report. */
export async function runReportRead(args: readonly string[], io: CommandIo, deps: ReportReadDeps): Promise<number> {
  const options = parseOptions(args, { json: 'flag' });
  const file = options.ok ? onlyFile(options.value, 'gongkai report read 报告.html') : options;
  if (!options.ok || !file.ok) {
    io.err(file.ok ? '' : file.refusal);
    return badInput;
  }
  const reading = await readReport(deps, file.value);
  if (!reading.ok) {
    io.err(reading.refusal.message);
    return badInput;
  }
  const { report, findings } = reading.value;
  if (options.value.flags.has('json')) {
    io.out(JSON.stringify(deps.reportFiles.reportToJson(report, findings), null, 2));
  } else {
    io.out(reportText(report));
    io.out(findingsText(findings, '读取时没有发现问题。'));
  }
  return 0;
}

/** The one file that a command names. */
export function onlyFile({ positionals }: ParsedOptions, example: string): Result<string, string> {
  const [file, more] = positionals;
  if (file === undefined) return refuse(`缺少报告文件。例：${example}`);
  if (more !== undefined) return refuse(`一次只能读取一个文件，多余的参数是“${more}”；文件名有空格时请加引号。`);
  return accept(file);
}
