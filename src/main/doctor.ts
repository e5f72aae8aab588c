import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupProblem } from '../storage/startup-problem.ts';
import { clockOver } from './clock.ts';
import { readConfig } from './config.ts';
import { openInstallation } from './installation.ts';

interface Examination {
  readonly name: string;
  /** Undefined if all is well, else what is wrong and what to do. */
  look(): Promise<string | undefined> | string | undefined;
}

/** Looks at everything a start needs, says each result with its remedy, and answers 0 if all is well, else 1. */
export async function examine(root: string, say: (line: string) => void): Promise<number> {
  let faults = 0;
  for (const { name, look } of examinations(root, say)) {
    const fault = await Promise.resolve(look()).catch((error: unknown) =>
      error instanceof StartupProblem ? `${error.message} ${error.remedy}` : String(error),
    );
    say(`${fault === undefined ? '正常' : '异常'}  ${name}${fault === undefined ? '' : `：${fault}`}`);
    if (fault !== undefined) faults += 1;
  }
  return faults === 0 ? 0 : 1;
}

function examinations(root: string, say: (line: string) => void): readonly Examination[] {
  return [
    { name: `Node.js ${process.versions.node}`, look: nodeFault },
    { name: '环境变量', look: () => void readConfig(process.env) },
    { name: '已构建的程序', look: () => builtFault(root) },
    { name: '数据目录', look: () => folderFault(readConfig(process.env).dataDir) },
    {
      name: '数据库和表结构',
      look: async () => {
        const config = readConfig(process.env);
        const installation = await openInstallation({
          root,
          config,
          clock: clockOver(),
          report: say,
          migrations: 'require',
          mayShare: true,
        });
        await installation.close();
        return undefined;
      },
    },
  ];
}

function nodeFault(): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19) ? undefined : '版本过低，请安装 Node.js 20.19 或更高版本。';
}

function builtFault(root: string): string | undefined {
  const missing = [
    'dist/server/cli.mjs',
    'dist/server/reading-child.mjs',
    'dist/server/typst-worker.mjs',
    'dist/office/index.html',
  ].filter((file) => !existsSync(join(root, file)));
  return missing.length === 0 ? undefined : `缺少 ${missing.join('、')}，请运行 npm run build。`;
}

function folderFault(folder: string): string | undefined {
  const nearest = existsSync(folder) ? folder : dirname(folder);
  try {
    accessSync(nearest, constants.W_OK);
    return undefined;
  } catch {
    return `不能写入 ${nearest}，请更改其权限，或用环境变量 GONGKAI_DATA 指定另一个目录。`;
  }
}
