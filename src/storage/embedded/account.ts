import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupProblem } from '../startup-problem.ts';

/** The account PostgreSQL runs under. `stepsDown` is true where the product is root, which PostgreSQL refuses. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly stepsDown: boolean;
}

interface Entry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

// an account made for the product comes first; `nobody` exists everywhere
const preferredNames = ['gongkai', 'nobody'];

/**
 * Chooses the account: one's own, or for root the owner of an existing cluster, else `gongkai`, else `nobody`.
 * No account is ever created. A StartupProblem where PostgreSQL would refuse or the cluster is another user's.
 */
export function decideAccount(self: { uid: number; gid: number }, passwd: string, clusterOwner?: number): Account {
  const entries = parsePasswd(passwd);
  if (self.uid !== 0) return ownAccount(self, entries, clusterOwner);
  const owner = entries.find(({ uid }) => uid === clusterOwner && uid !== 0);
  const preferred = preferredNames.map((name) => entries.find((entry) => entry.name === name && entry.uid !== 0));
  const chosen = owner ?? preferred.find((entry) => entry !== undefined);
  if (chosen === undefined)
    throw new StartupProblem(
      '本程序以 root 运行，而 PostgreSQL 拒绝 root；系统中又没有可改用的普通账户（gongkai 或 nobody）。',
      '请新建账户 gongkai（useradd --system gongkai），或改用普通账户启动本程序。',
    );
  return { ...chosen, stepsDown: true };
}

/** The account for this process and the cluster at a place, read from the system. */
export function currentAccount(cluster: string): Account {
  const self = userInfoOrIds();
  return decideAccount(self, passwdText(self), statSync(cluster, { throwIfNoEntry: false })?.uid);
}

/** The first folder on the way to a path that an account may not pass; undefined if it reaches the path. */
export function closedFolderOnWay(path: string, account: Pick<Account, 'uid' | 'gid'>): string | undefined {
  const ways: string[] = [];
  for (let folder = path; ways.at(-1) !== folder; folder = dirname(folder)) ways.push(folder);
  return ways.reverse().find((folder) => {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isDirectory()) return false;
    const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
    return (stat.mode & bit) === 0;
  });
}

/** Makes the account own a folder and all below it, where root steps down to it; otherwise nothing has to change. */
export function giveTree(path: string, account: Account): void {
  if (!account.stepsDown) return;
  const stat = lstatSync(path);
  if (stat.uid !== account.uid) lchownSync(path, account.uid, account.gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), account);
}

function ownAccount(self: { uid: number; gid: number }, entries: Entry[], clusterOwner?: number): Account {
  const entry = entries.find(({ uid }) => uid === self.uid);
  if (entry === undefined)
    throw new StartupProblem(
      `当前用户编号 ${self.uid} 在系统账户表中没有登记，PostgreSQL 不能以它运行。`,
      '请为该编号建立账户（useradd --uid），或以已有的账户启动本程序。',
    );
  if (clusterOwner !== undefined && clusterOwner !== self.uid)
    throw new StartupProblem(
      `数据库目录属于用户编号 ${clusterOwner}，而本程序以 ${entry.name}（${self.uid}）运行，不能读写。`,
      `请以原来的账户启动本程序，或由管理员把目录改属本账户（chown -R ${entry.name}）。`,
    );
  return { name: entry.name, uid: self.uid, gid: self.gid, stepsDown: false };
}

function parsePasswd(passwd: string): Entry[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function userInfoOrIds(): { uid: number; gid: number; username?: string } {
  try {
    return userInfo();
  } catch {
    // no entry in the account table: decideAccount tells it with the remedy
    return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  }
}

/** The account table, with the own entry that a directory service may have supplied instead of the file. */
function passwdText(self: { uid: number; gid: number; username?: string }): string {
  const own = self.username === undefined ? '' : `${self.username}:x:${self.uid}:${self.gid}\n`;
  return `${own}${readFileSync('/etc/passwd', 'utf8')}`;
}
