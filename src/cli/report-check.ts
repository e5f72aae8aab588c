import type { Finding } from '../core/annual-report/finding.ts';
import { checkReportFile } from '../usecases/annual-report/check-report.ts';
import type { CommandIo } from './command-io.ts';
import { parseOptions } from './parse-options.ts';
import { onlyFile, type ReportReadDeps } from './report-read.ts';
import { rulesJson, rulesText } from './report-rules.ts';
import { findingsText, summaryText, titleText } from './report-text.ts';

const noneFailed = 0;
const someFailed = 1;
const badInput = 2;

/**
 * `gongkai report check FILE [--previous FILE] [--json]`: 0 none failed, 1 some failed, 2 no report.
 * `gongkai report check --rules [--json]` lists the rules and ends with 0.
 */
export async function runReportCheck(args: readonly string[], io: CommandIo, deps: ReportReadDeps): Promise<number> {
  const options = parseOptions(args, { previous: 'value', json: 'flag', rules: 'flag' });
  if (options.ok && options.value.flags.has('rules')) {
    io.out(options.value.flags.has('json') ? rulesJson() : rulesText());
    return noneFailed;
  }
  const file = options.ok
    ? onlyFile(options.value, 'gongkai report check 报告.html --previous 上年报告.html')
    : options;
  if (!options.ok || !file.ok) {
    io.err(file.ok ? '' : file.refusal);
    return badInput;
  }
  const previous = options.value.values.get('previous');
  const checked = await checkReportFile(deps, { file: file.value, ...(previous === undefined ? {} : { previous }) });
  if (!checked.ok) {
    io.err(checked.refusal.message);
    return badInput;
  }
  const { report, findings } = checked.value;
  if (options.value.flags.has('json')) {
    const { title, agency, year } = report;
    const listed = findings.map((finding) => deps.reportFiles.findingToJson(finding));
    io.out(JSON.stringify({ title, agency, year, counts: countsOf(findings), findings: listed }, null, 2));
  } else {
    io.out(titleText(report));
    io.out(findingsText(findings, '没有发现问题。'));
    io.out(summaryText(findings));
  }
  return findings.some(({ verdict }) => verdict === 'fail') ? someFailed : noneFailed;
}

function countsOf(findings: readonly Finding[]): Readonly<Record<Finding['verdict'], number>> {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  return {
    pass: count('pass'),
    fail: count('fail'),
    uncertain: count('uncertain'),
    notAssessable: count('notAssessable'),
  };
}
