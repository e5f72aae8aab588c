import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAudit } from '../cli/audit.ts';
import type { CommandIo } from '../cli/command-io.ts';
import { runLaw } from '../cli/law.ts';
import { runReport } from '../cli/report.ts';
import { runUser } from '../cli/user.ts';
import { listFiles, readLines } from '../documents/reading/report-folders.ts';
import { writeSchemaDump } from '../storage/schema-dump.ts';
import { verifyLedgers } from '../usecases/audit/verify-ledgers.ts';
import { clockOver } from './clock.ts';
import { readConfig } from './config.ts';
import { accountTable, createDemo, dropDemo } from './demo.ts';
import { examine } from './doctor.ts';
import { failureText } from './failure.ts';
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
  // not by console.log, which hears nothing of a full disk
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => console.error(text),
  // one line that is written over, gone with the answer
  ...(process.stderr.isTTY
    ? {
        progress: (done: number, all: number) =>
          void process.stderr.write(done + 1 < all ? `\r正在读取 ${done + 1} / ${all}` : '\r\u001b[K'),
      }
    : {}),
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
  report read|check|render|rollup …   读取、检查、输出、汇总年度报告
  law due|fee …         解释答复期限、信息处理费
  schema dump           输出数据库结构到 db/schema.sql
  version               显示版本`;

interface Command {
  /** Everything that may follow the name; a command without it reads its arguments itself. */
  readonly accepts?: readonly string[];
  run(args: readonly string[]): Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'serve',
    {
      accepts: ['', '--demo'],
      run: (args) => serve({ root, clock, say, withDemo: args.includes('--demo') }),
    },
  ],
  ['migrate', { accepts: [''], run: () => within('run', async () => said('数据库结构已是最新。')) }],
  ['demo', { accepts: ['create', 'remove'], run: ([what]) => (what === 'create' ? buildDemo() : clearDemo()) }],
  ['user', { run: (args) => beside(({ deps }) => runUser(args, io, deps)) }],
  ['doctor', { accepts: [''], run: async () => examine(root, say) }],
  [
    'audit',
    {
      accepts: ['verify'],
      run: (args) =>
        beside(({ deps }) =>
          runAudit(args, io, { queries: deps.queries, verifyLedgers: (agency) => verifyLedgers(deps, agency) }),
        ),
    },
  ],
  ['report', { run: runReportCommand }],
  ['law', { run: (args) => runLaw(args, io) }],
  ['schema', { accepts: ['dump'], run: () => within('run', dumpSchema) }],
  ['version', { accepts: [''], run: async () => said(version()) }],
]);

function said(line: string): number {
  io.out(line);
  return 0;
}

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

async function dumpSchema({ db }: Installation): Promise<number> {
  await writeSchemaDump(db, join(root, 'db/schema.sql'));
  return said('已输出 db/schema.sql。');
}

function clearDemo(): Promise<number> {
  return within('require', async (installation) => said(await dropDemo(installation)));
}

function buildDemo(): Promise<number> {
  return within('run', async (installation) => {
    const accounts = await createDemo(installation, say);
    if (accounts !== undefined) return said(accountTable(accounts));
    io.err('数据库中已有机关，没有建立演示县。如需重建，请先运行 gongkai demo remove。');
    return 2;
  });
}

async function runReportCommand(args: readonly string[]): Promise<number> {
  const documents = documentAdapters(root, process.env['GONGKAI_FONTS']);
  try {
    return await runReport(args, io, {
      ...documents,
      reportFolders: { listFiles, readLines },
      writeFile: (path, bytes) => writeFile(path, bytes),
    });
  } finally {
    documents.close();
  }
}

/** The same in the database of an instance that runs already, if one does. */
function beside(work: (installation: Installation) => Promise<number>): Promise<number> {
  return within('require', work, { mayShare: true });
}

/** Opens the installation, does something with it, and closes it whatever happens. */
async function within(
  migrations: OpeningOptions['migrations'],
  work: (installation: Installation) => Promise<number>,
  more: Pick<OpeningOptions, 'mayShare'> = {},
): Promise<number> {
  const installation = await openInstallation({
    root,
    config: readConfig(process.env),
    clock,
    report: say,
    migrations,
    ...more,
  });
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || isAsking(name)) return said(usage);
  const command = commands.get(name);
  if (command === undefined) {
    io.err(`没有命令 ${name}。\n${usage}`);
    return 2;
  }
  const { accepts } = command;
  if (accepts === undefined) return command.run(rest);
  if (rest.some(isAsking)) return said(usage);
  const given = rest.join(' ');
  if (accepts.includes(given)) return command.run(rest);
  const ways = accepts.map((way) => `gongkai ${name} ${way}`.trimEnd()).join(' 或 ');
  io.err(`${given === '' ? '缺少参数' : `不认识参数“${given}”`}，什么也没有做。用法：${ways}`);
  return 2;
}

function isAsking(word: string): boolean {
  return word === 'help' || word === '--help' || word === '-h';
}

/** Whoever reads the output may go away (`gongkai … | head`), which is no failure; every other fault of it is one. */
function hearOutputFaults(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || outputFault !== undefined) return;
    outputFault = error;
    fail(error);
  });
  process.stderr.on('error', () => {});
}

let outputFault: Error | undefined;

function fail(error: unknown): void {
  io.err(failureText(error));
  process.exitCode = 1;
}

hearOutputFaults();
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});
try {
  const code = await main(process.argv.slice(2));
  process.exitCode = outputFault === undefined ? code : 1;
} catch (error) {
  fail(error);
}
