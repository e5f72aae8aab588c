import type { CommandIo } from './command-io.ts';
import { runReportCheck } from './report-check.ts';
import { runReportRead } from './report-read.ts';
import { type ReportRenderDeps, runReportRender } from './report-render.ts';
import { type ReportRollUpDeps, runReportRollUp } from './report-rollup.ts';

/** What the commands about reports need from outside. */
export type ReportCommandDeps = ReportRenderDeps & ReportRollUpDeps;

type Subcommand = (args: readonly string[], io: CommandIo, deps: ReportCommandDeps) => Promise<number>;

const subcommands: Readonly<Record<string, { readonly run: Subcommand; readonly usage: string }>> = {
  read: { run: runReportRead, usage: 'gongkai report read 文件 [--json]\n      读取一份已公布的年度报告。' },
  check: {
    run: runReportCheck,
    usage:
      'gongkai report check 文件 [--previous 上年报告文件] [--json]\n      读取并检查：格式、勾稽关系、跨年度、文字与表格。\n  gongkai report check --rules [--json]\n      列出全部检查规则及其依据。',
  },
  rollup: {
    run: runReportRollUp,
    usage:
      'gongkai report rollup 目录 [--units 单位名单.txt] [--area 本行政区域的报告] [--json]\n      把目录中的报告逐格相加，列出缺少的、重复的、互相矛盾的单位。',
  },
  render: {
    run: runReportRender,
    usage:
      'gongkai report render 文件 --to html|docx|pdf|xlsx|csv|json --out 输出文件\n      按官方格式输出；文件可以是本系统的 JSON 或任何可读取的报告。',
  },
};

const badInput = 2;

/**
 * `gongkai report …`. Exit code of `read`: 0 read, 2 no report; of `check`: 0 none failed, 1 some failed, 2 no report; of
 * `render`: 0 written, 2 not; of `rollup`: 0 everything added up, 1 something missing, conflicting or unreadable, 2 no report.
 * A refusal is one Chinese message on standard error that names the remedy.
 */
export async function runReport(args: readonly string[], io: CommandIo, deps: ReportCommandDeps): Promise<number> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    io.out(usage());
    return 0;
  }
  const subcommand = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (subcommand === undefined) {
    io.err(`${name === undefined ? '缺少子命令。' : `没有子命令 report ${name}。`}\n${usage()}`);
    return badInput;
  }
  return subcommand.run(rest, io, deps);
}

function usage(): string {
  return ['用法：', ...Object.values(subcommands).map((subcommand) => `  ${subcommand.usage}`)].join('\n');
}
