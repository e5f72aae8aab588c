import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartupProblem } from '../startup-problem.ts';
import { closedFolderOnWay, currentAccount } from './account.ts';
import { clusterOf, databaseName, databaseUser, prepareCluster } from './cluster.ts';
import { type InstanceLock, lockInstance } from './instance-lock.ts';
import { findEngine } from './platform-package.ts';
import {
  answers,
  hasSocket,
  openSocketDir,
  type PostmasterPlace,
  readPostmaster,
  removeRemains,
  socketDirFor,
  socketUrl,
  spawnPostmaster,
} from './postmaster.ts';
import { isRunning } from './process-probe.ts';

export interface EmbeddedSettings {
  /** Folder of the database files, made if missing; one product instance at a time. */
  readonly dataDir: string;
  /** Told, in Chinese, what happens to the server while it is supervised. */
  readonly report?: (line: string) => void;
}

/** A running server of ours, watched until `stop`. */
export interface EmbeddedServer {
  readonly connection: {
    readonly socketDir: string;
    readonly user: string;
    readonly database: string;
    readonly url: string;
  };
  /** Whether the server was already running, left over by an instance that was killed. */
  readonly isAdopted: boolean;
  /** The postmaster that serves now; another one after a recovery. */
  pid(): number;
  /** Shuts down fast: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

interface Place extends PostmasterPlace {
  readonly dataDir: string;
}

interface Attempt {
  /** Undefined where the program could not be run at all. */
  readonly pid: number | undefined;
  /** Milliseconds of the clock at the first of a row of attempts. */
  readonly since: number;
  /** Where in the log this attempt begins. */
  readonly logFrom: number;
}

interface Running {
  readonly pid: number;
  readonly isAdopted: boolean;
}

// recovery after a kill replays at most a few segments of the log, but a slow disk takes its time
const startMs = 120_000;
// how long remains of a killed postmaster may be in the way; its backends end with their statement at the latest
const retryMs = 10_000;
const retryPauseMs = 250;
const stopMs = 60_000;
const pollMs = 25;
const watchMs = 500;
const longestLogBytes = 16 * 1024 * 1024;

/**
 * Brings up the PostgreSQL of a data directory and keeps it up: adopts the one left by an instance that was killed,
 * else starts it, recovering if need be; restarts it if it is killed. A StartupProblem with its remedy where the
 * directory is in use by another living instance, unusable, of another version, or the server will not start.
 */
export async function startEmbedded(settings: EmbeddedSettings): Promise<EmbeddedServer> {
  const dataDir = openDataDir(settings.dataDir);
  const lock = await lockInstance(dataDir).catch((error) => {
    throw asStartupProblem(error, dataDir);
  });
  try {
    const place = await preparePlace(dataDir);
    const running = await bringUp(place).catch((error) => {
      discardSocketDir(place);
      throw error;
    });
    await createDatabase(place.socketDir);
    return supervise(place, running, lock, settings.report ?? (() => {}));
  } catch (error) {
    lock.release();
    throw asStartupProblem(error, dataDir);
  }
}

function openDataDir(path: string): string {
  const dataDir = resolve(path);
  try {
    const firstMade = mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    // under a strict umask the account that PostgreSQL runs under could not pass what was just made
    if (firstMade !== undefined)
      for (let folder = dataDir; folder.length >= firstMade.length; folder = dirname(folder)) chmodSync(folder, 0o755);
    return realpathSync(dataDir);
  } catch (error) {
    throw asStartupProblem(error, dataDir);
  }
}

async function preparePlace(dataDir: string): Promise<Place> {
  const cluster = clusterOf(dataDir);
  const account = currentAccount(cluster);
  const closed = closedFolderOnWay(dataDir, account);
  if (account.stepsDown && closed !== undefined)
    throw new StartupProblem(
      `本程序以 root 运行，数据库改以账户 ${account.name} 运行，而该账户不能进入目录 ${closed}，到不了数据目录 ${dataDir}。`,
      '请把数据目录设在人人可以进入的位置（如 /var/lib/gongkai），或改用普通账户启动本程序。',
    );
  const engine = findEngine(account, dataDir);
  const running = readPostmaster(cluster);
  // a server that runs already keeps its files as they are
  if (running === undefined) await prepareCluster(dataDir, engine, account);
  const socketDir = running?.socketDir || socketDirFor(dataDir);
  return { dataDir, cluster, socketDir, log: join(dataDir, 'postgres.log'), account, engine };
}

/** Adopts, waits for or starts the postmaster, until one answers. */
async function bringUp(place: Place): Promise<Running> {
  const deadline = Date.now() + startMs;
  let attempt: Attempt | undefined;
  while (Date.now() < deadline) {
    const found = readPostmaster(place.cluster);
    const isReachable = found?.socketDir === place.socketDir && hasSocket(place.socketDir);
    if (found === undefined) {
      if (attempt !== undefined) await waitForRetry(place, attempt);
      attempt = await launch(place, attempt?.since ?? Date.now());
    } else if (found.isReady && isReachable && (await answers(place.socketDir, place.cluster))) {
      return { pid: found.pid, isAdopted: found.pid !== attempt?.pid };
    } else if (found.isReady && !isReachable) {
      // nobody can reach it any more: it has to make its socket anew
      signal(found.pid, 'SIGINT');
    }
    await wait(pollMs);
  }
  throw startFailure(place, attempt);
}

/** Starts a postmaster and waits until it has written its pid file or is gone again. */
async function launch(place: Place, since: number): Promise<Attempt> {
  removeRemains(place.cluster, place.socketDir);
  rotateLog(place.log);
  openSocketDir(place.socketDir, place.account);
  const logFrom = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  const pid = spawnPostmaster(place);
  while (pid !== undefined && isRunning(pid) && readPostmaster(place.cluster)?.pid !== pid) await wait(pollMs);
  return { pid, since, logFrom };
}

/** Backends of a killed postmaster keep its memory until they notice; every other failure would only repeat itself. */
async function waitForRetry(place: Place, attempt: Attempt): Promise<void> {
  const isPassing = /shared memory block|lock file/.test(linesOf(place, attempt).join());
  if (!isPassing || Date.now() > attempt.since + retryMs) throw startFailure(place, attempt);
  await wait(retryPauseMs);
}

async function createDatabase(socketDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: socketUrl(socketDir, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

function supervise(place: Place, started: Running, lock: InstanceLock, report: (line: string) => void): EmbeddedServer {
  let pid = started.pid;
  let revival: Promise<void> | undefined;

  async function revive(): Promise<void> {
    report(`内置数据库（进程号 ${pid}）意外中断，正在重新启动并恢复。`);
    try {
      pid = (await bringUp(place)).pid;
      report(`内置数据库已恢复（进程号 ${pid}）。`);
    } catch (error) {
      report(`内置数据库未能恢复，将继续尝试：${(error as Error).message}`);
    }
    revival = undefined;
  }

  const watch = setInterval(() => {
    if (!lock.beat()) {
      clearInterval(watch);
      report('本实例长时间没有响应，数据目录已由另一个实例接管：不再看护内置数据库，请停止本实例。');
    } else if (revival === undefined && !(isRunning(pid) && hasSocket(place.socketDir))) revival = revive();
  }, watchMs).unref();

  let stopping: Promise<void> | undefined;
  async function stop(): Promise<void> {
    clearInterval(watch);
    await revival;
    await shutDown(place);
    lock.release();
  }
  return {
    connection: connectionOf(place),
    isAdopted: started.isAdopted,
    pid: () => pid,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function connectionOf({ socketDir }: Place): EmbeddedServer['connection'] {
  return { socketDir, user: databaseUser, database: databaseName, url: socketUrl(socketDir, databaseName) };
}

async function shutDown(place: Place): Promise<void> {
  const running = readPostmaster(place.cluster);
  if (running !== undefined) {
    signal(running.pid, 'SIGINT');
    for (const deadline = Date.now() + stopMs; isRunning(running.pid) && Date.now() < deadline; ) await wait(pollMs);
    // stuck in its last checkpoint: the log holds every commit, the next start recovers
    if (isRunning(running.pid)) signal(running.pid, 'SIGQUIT');
  }
  discardSocketDir(place);
}

function discardSocketDir(place: Place): void {
  if (readPostmaster(place.cluster) === undefined) rmSync(place.socketDir, { recursive: true, force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone by itself meanwhile
  }
}

function rotateLog(log: string): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longestLogBytes) renameSync(log, `${log}.1`);
}

function linesOf(place: Place, attempt: Attempt | undefined): string[] {
  if (!existsSync(place.log)) return [];
  return readFileSync(place.log).subarray(attempt?.logFrom).toString().trimEnd().split('\n');
}

function startFailure(place: Place, attempt: Attempt | undefined): StartupProblem {
  const lines = linesOf(place, attempt);
  const telling = lines.filter((line) => /FATAL|PANIC|could not|error while loading/.test(line)).at(-1) ?? lines.at(-1);
  return new StartupProblem(
    `内置数据库没有启动成功：${telling || '没有任何输出'}`,
    `请查看日志 ${place.log}；磁盘已满则清出空间，文件损坏则从备份恢复，仍有旧的 postgres 进程则待其退出后再启动。`,
  );
}

const causes: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '文件系统是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  ENOTDIR: '路径中有一段不是目录',
  EEXIST: '该路径已有文件，不是目录',
  ENOENT: '路径不存在',
  EIO: '磁盘读写出错',
};

function asStartupProblem(error: unknown, dataDir: string): unknown {
  const cause = causes[String((error as NodeJS.ErrnoException).code)];
  if (error instanceof StartupProblem || cause === undefined) return error;
  return new StartupProblem(
    `数据目录 ${dataDir} 不能使用：${cause}（${(error as Error).message}）。`,
    '请确认磁盘已挂载、有空余、可写，并由运行本程序的账户所有；或另设数据目录后再启动。',
    { cause: error },
  );
}
