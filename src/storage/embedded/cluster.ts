import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem } from '../startup-problem.ts';
import { type Account, giveTree } from './account.ts';
import type { Engine } from './platform-package.ts';

/** The superuser of an embedded server and the database of the product. */
export const databaseName = 'gongkai';
export const databaseUser = 'gongkai';

const draftName = 'cluster.draft-';
const leastFreeBytes = 128 * 1024 * 1024;

/** Where the database files of a data directory lie. */
export function clusterOf(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/**
 * Sees to it that there is a cluster of this engine's version that the account may use: made if there is none,
 * refused with a StartupProblem if it is another version's, no cluster at all, or the disk is full.
 */
export async function prepareCluster(dataDir: string, engine: Engine, account: Account): Promise<void> {
  requireFreeSpace(dataDir);
  discardDrafts(dataDir);
  const cluster = clusterOf(dataDir);
  if (!existsSync(cluster)) await createCluster(dataDir, engine, account);
  requireVersion(cluster, engine);
  // files that root put back from a backup would not be readable for the account
  giveTree(cluster, account);
  writeAccessRules(cluster, account);
}

/** Environment of the two programs: nothing of ours, so that no setting made for another server reaches them. */
export function engineEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'Asia/Shanghai' };
}

/** What an initdb left whose parent was killed; if it still writes there it fails, and the next start tidies up. */
function discardDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(draftName)))
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
    } catch {
      // not in the way of anything but space
    }
}

/** Made under another name and renamed when whole, so that a kill in between leaves no half cluster. */
async function createCluster(dataDir: string, engine: Engine, account: Account): Promise<void> {
  const draft = mkdtempSync(join(dataDir, draftName));
  if (account.stepsDown) chownSync(draft, account.uid, account.gid);
  const { uid, gid } = account;
  const options = { cwd: '/', env: engineEnvironment(), ...(account.stepsDown ? { uid, gid } : {}) };
  try {
    await promisify(execFile)(engine.initdb, [...initdbOptions, '-D', draft], options);
  } catch (error) {
    discardDrafts(dataDir);
    const output = String((error as { stderr?: unknown }).stderr ?? '').trim();
    throw new StartupProblem(
      `建立内置数据库失败：${output || (error as Error).message}`,
      '请确认数据目录所在磁盘有空余、可写、支持文件权限；本机为 musl（如 Alpine）时内置数据库不能运行，请设置数据库地址，使用另外安装的 PostgreSQL。',
      { cause: error },
    );
  }
  renameSync(draft, clusterOf(dataDir));
}

// LC_CTYPE C would leave Chinese without trigrams; builtin C.UTF-8 sorts alike on every system
const initdbOptions = [
  `--username=${databaseUser}`,
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-ctype=C.UTF-8',
  '--lc-collate=C',
  '--data-checksums',
  '--auth-local=peer',
  '--auth-host=reject',
];

function requireFreeSpace(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize >= leastFreeBytes) return;
  throw new StartupProblem(
    `数据目录 ${dataDir} 所在磁盘只剩 ${Math.floor((bavail * bsize) / 1024 / 1024)} MB，数据库不能安全运行。`,
    `请清出至少 ${leastFreeBytes / 1024 / 1024} MB 空间，或把数据目录移到更大的磁盘后再启动。`,
  );
}

function requireVersion(cluster: string, engine: Engine): void {
  const wanted = engine.version.split('.')[0];
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file))
    throw new StartupProblem(
      `${cluster} 不是数据库目录（缺少 PG_VERSION）。`,
      '请把该目录移走（不要删除，以备查看），再启动以新建数据库；或从备份恢复；或改设数据目录。',
    );
  const found = readFileSync(file, 'utf8').trim();
  if (found === wanted) return;
  throw new StartupProblem(
    `${cluster} 由 PostgreSQL ${found} 建立，本程序内置的是 PostgreSQL ${wanted}，两者的文件不通用。`,
    '请用原来的程序版本启动，导出备份，再以本版本在新的数据目录中恢复；或改用另外安装的 PostgreSQL。',
  );
}

/** Only the product's own accounts may connect, told apart by the kernel; there is no password to lose. */
function writeAccessRules(cluster: string, account: Account): void {
  const users = [...new Set(['root', account.name])];
  const files = {
    'pg_hba.conf': 'local all all peer map=product\n',
    'pg_ident.conf': users.map((name) => `product "${name}" ${databaseUser}\n`).join(''),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(cluster, name);
    if (readFileSync(path, 'utf8') === text) continue;
    writeFileSync(path, text);
    chmodSync(path, 0o600);
  }
}
