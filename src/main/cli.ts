import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAudit } from '../cli/audit.ts';
import type { CommandIo } from '../cli/command-io.ts';
import { runLaw } from '../cli/law.ts';
import { runReport } from '../cli/report.ts';
import { runUser } from '../cli/user.ts';
import { verifyChain } from '../storage/events/verify-chain.ts';
import { writeSchemaDump } from '../storage/schema-dump.ts';
import { StartupProblem } from '../storage/startup-problem.ts';
import { clockOver } from './clock.ts';
import { readConfig } from './config.ts';
import { accountTable, createDemo, dropDemo } from './demo.ts';
import { examine } from './doctor.ts';
import {
  documentAdapters,
  holidayDocuments,
  type Installation,
  type OpeningOptions,
  openInstallation,
} from './installation.ts';
import { productRoot } from './product-root.ts';
import { serve } from './serve.ts';

const root = productRoot();
const clock = clockOver();
const say = (line: string): void => console.error(line);
const io: CommandIo = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  get today() {
    return clock.today();
  },
  get calendarNotices() {
    return holidayDocuments(root);
  },
};

const usage = `gongkai 政府信息公开系统
  serve [--demo]        启动服务；--demo 在空数据库中先建立演示县
  migrate               更新数据库结构
  demo create|remove    建立或清除演示县
  user password 登录名   生成新的一次性密码
  doctor                检查运行条件
  audit verify          核对事件链是否完整
  report read|check|render …   读取、检查、输出年度报告
  law due|fee …         解释答复期限、信息处理费
  schema dump           输出数据库结构到 db/schema.sql
  version               显示版本`;

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  serve: (args) => serve({ root, clock, say, withDemo: args.includes('--demo') }),
  migrate: () => within('run', async () => said('数据库结构已是最新。')),
  demo: runDemo,
  user: (args) => within('require', ({ deps }) => runUser(args, io, deps)),
  doctor: async () => examine(root, say),
  audit: (args) =>
    within('require', ({ deps, db }) =>
      runAudit(args, io, { queries: deps.queries, verifyChain: (agency) => verifyChain(db, agency) }),
    ),
  report: runReportCommand,
  law: (args) => runLaw(args, io),
  schema: () =>
    within('run', async ({ db }) => {
      await writeSchemaDump(db, join(root, 'db/schema.sql'));
      return said('已输出 db/schema.sql。');
    }),
  version: async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    io.out(version);
    return 0;
  },
};

function said(line: string): number {
  io.out(line);
  return 0;
}

async function runDemo(args: readonly string[]): Promise<number> {
  if (args[0] === 'remove') return within('require', async (installation) => said(await dropDemo(installation)));
  if (args[0] !== 'create') {
    io.err('用法：gongkai demo create 或 gongkai demo remove');
    return 2;
  }
  return within('run', async (installation) => {
    const accounts = await createDemo(installation, say);
    if (accounts === undefined) {
      io.err('数据库中已有机关，没有建立演示县。如需重建，请先运行 gongkai demo remove。');
      return 2;
    }
    io.out(accountTable(accounts));
    return 0;
  });
}

async function runReportCommand(args: readonly string[]): Promise<number> {
  const documents = documentAdapters(root, process.env['GONGKAI_FONTS']);
  try {
    return await runReport(args, io, { ...documents, writeFile: (path, bytes) => writeFile(path, bytes) });
  } finally {
    documents.close();
  }
}

/** Opens the installation, does something with it, and closes it whatever happens. */
async function within(
  migrations: OpeningOptions['migrations'],
  work: (installation: Installation) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation({
    root,
    config: readConfig(process.env),
    clock,
    report: say,
    migrations,
  });
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = name === undefined || name === 'help' || name === '--help' ? undefined : commands[name];
  if (command !== undefined) return command(rest);
  const isAsking = name === undefined || name === 'help' || name === '--help';
  (isAsking ? io.out : io.err)(isAsking ? usage : `没有命令 ${name}。\n${usage}`);
  return isAsking ? 0 : 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  io.err(`不能启动：${error.message}\n解决办法：${error.remedy}`);
  process.exitCode = 1;
}
