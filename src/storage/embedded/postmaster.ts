import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { StartupProblem } from '../startup-problem.ts';
import type { Account } from './account.ts';
import { databaseUser, engineEnvironment } from './cluster.ts';
import type { Engine } from './platform-package.ts';
import { commandLineOf, isRunning } from './process-probe.ts';

/** A postmaster of a cluster, as its own pid file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
  /** False while it starts, recovers or shuts down. */
  readonly isReady: boolean;
}

/** What a postmaster is started with. */
export interface PostmasterPlace {
  readonly engine: Engine;
  readonly cluster: string;
  readonly socketDir: string;
  readonly log: string;
  readonly account: Account;
}

// length of a socket address in the kernel, with its closing zero: 108 on Linux, 104 on macOS
const longestSocketPath = 103;
const socketName = '.s.PGSQL.5432';

/** Reads postmaster.pid; undefined if there is none or the process is gone or another program has its number now. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!(pid > 1) || !isRunning(pid)) return undefined;
  const command = commandLineOf(pid);
  if (!command.includes('postgres') || !command.includes(cluster)) return undefined;
  return { pid, socketDir: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Removes what a dead postmaster left: its pid file, whose number PostgreSQL might take for a living one's, and the
 * lock of its socket, which counts as held for as long as nobody has reaped the dead process.
 */
export function removeRemains(cluster: string, socketDir: string): void {
  if (readPostmaster(cluster) !== undefined) return;
  for (const file of [join(cluster, 'postmaster.pid'), join(socketDir, `${socketName}.lock`)])
    rmSync(file, { force: true });
}

/**
 * Starts a postmaster that outlives this process and hears nothing of the terminal's interrupts.
 * Its process number, or undefined where the program cannot be run at all.
 */
export function spawnPostmaster(where: PostmasterPlace): number | undefined {
  const { engine, cluster, socketDir, account } = where;
  const output = openSync(where.log, 'a', 0o640);
  try {
    const { uid, gid } = account;
    const child = spawn(engine.postgres, ['-D', cluster, ...serverOptions(socketDir)], {
      cwd: '/',
      env: engineEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
      ...(account.stepsDown ? { uid, gid } : {}),
    });
    // the caller sees by the missing process number that the program cannot be run
    child.on('error', () => {});
    child.unref();
    return child.pid;
  } finally {
    closeSync(output);
  }
}

/** Whether a server answers in a socket folder and serves this very cluster. */
export async function answers(socketDir: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: socketUrl(socketDir, 'postgres'), connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return realpathSync(rows[0]?.folder ?? '') === realpathSync(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address of a database behind a socket. */
export function socketUrl(socketDir: string, database: string): string {
  return `postgresql://${databaseUser}@${encodeURIComponent(socketDir)}:5432/${database}`;
}

/** The folder of a data directory's socket: one for each, and short however long the directory's path. */
export function socketDirFor(dataDir: string): string {
  const name = `gongkai-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const isShort = Buffer.byteLength(join(tmpdir(), name, socketName)) <= longestSocketPath;
  return join(isShort ? tmpdir() : '/tmp', name);
}

/** Makes the folder of the socket, closed to other accounts; a StartupProblem where somebody else has made it. */
export function openSocketDir(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  const isOurs = stat.isDirectory() && [account.uid, process.getuid?.()].includes(stat.uid);
  if (!isOurs || (stat.mode & 0o077) !== 0)
    throw new StartupProblem(
      `套接字目录 ${folder} 属于其他用户（编号 ${stat.uid}）或对其他用户开放，不能安全使用。`,
      `请确认它不属于别的程序后删除（rm -r ${folder}），再启动。`,
    );
  if (account.stepsDown) chownSync(folder, account.uid, account.gid);
}

/** Whether the socket still has its name in the file system; a cleaner of temporary files may have removed it. */
export function hasSocket(socketDir: string): boolean {
  return existsSync(join(socketDir, socketName));
}

function serverOptions(socketDir: string): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: '60',
    shared_buffers: '256MB',
    random_page_cost: '1.1',
    jit: 'off',
    log_timezone: 'Asia/Shanghai',
    logging_collector: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
