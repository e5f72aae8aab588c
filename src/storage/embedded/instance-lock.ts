import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupProblem } from '../startup-problem.ts';
import { markOf, ownMark, type ProcessMark, pidSpace } from './process-probe.ts';

/** Held by the one product instance that may use a data directory. */
export interface InstanceLock {
  /**
   * Says that the holder lives, by which instances in other containers judge; call it every second or so.
   * False once another instance has taken over because this one was silent for too long.
   */
  beat(): boolean;
  release(): void;
}

type Holder = ProcessMark | undefined;

const lockPattern = /^instance\.(\d+)\.lock$/;
// a holder in another container that gave no beat for this long is taken for dead
const defaultSilentMs = 8_000;
const pollMs = 200;

/**
 * Takes the lock of a data directory, or refuses with a DirectoryInUse that names the living holder. `silentMs` is how
 * long the beats of a holder in another container are waited for.
 *
 * Locks are numbered and the highest number counts. Taking one is linking a whole file under the next number, which
 * succeeds for one process only; nobody ever removes the highest, so no late comer can undo a newer lock. A lock of a
 * dead process (pid and start time are compared) or a released one is succeeded, not deleted.
 */
export async function lockInstance(dataDir: string, silentMs = defaultSilentMs): Promise<InstanceLock> {
  const own = ownMark();
  for (;;) {
    const highest = highestLock(dataDir);
    const holder = highest === 0 ? undefined : readHolder(lockPath(dataDir, highest));
    if (holder !== undefined && (await isAlive(holder, lockPath(dataDir, highest), silentMs)))
      throw lockedBy(holder, dataDir);
    const number = highest + 1;
    if (!linkLock(dataDir, number, own)) continue;
    if (highestLock(dataDir) === number) return heldLock(dataDir, number);
    rmSync(lockPath(dataDir, number), { force: true });
  }
}

function heldLock(dataDir: string, number: number): InstanceLock {
  for (const older of lockNumbers(dataDir)) if (older < number) rmSync(lockPath(dataDir, older), { force: true });
  const path = lockPath(dataDir, number);
  return {
    beat: () => {
      if (highestLock(dataDir) !== number) return false;
      const now = new Date();
      utimesSync(path, now, now);
      return true;
    },
    release: () => {
      const free = `${path}.released`;
      writeFileSync(free, '{}');
      renameSync(free, path);
    },
  };
}

/** False where another process took this number first. */
function linkLock(dataDir: string, number: number, mark: ProcessMark): boolean {
  const draft = join(dataDir, `instance.draft-${mark.pid}-${mark.startedAt.replaceAll(/\W/g, '')}`);
  writeFileSync(draft, JSON.stringify(mark));
  try {
    linkSync(draft, lockPath(dataDir, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(path: string): Holder {
  try {
    const mark = JSON.parse(readFileSync(path, 'utf8'));
    return typeof mark?.pid === 'number' ? mark : undefined;
  } catch {
    // gone because a newer one was taken, or cut short by a full disk: in both cases held by nobody
    return undefined;
  }
}

async function isAlive(holder: ProcessMark, path: string, silentMs: number): Promise<boolean> {
  if (holder.space === pidSpace()) return markOf(holder.pid)?.startedAt === holder.startedAt;
  // another boot or another container: its pids mean nothing here, only its beats do
  const before = beatOf(path);
  for (const deadline = Date.now() + silentMs; Date.now() < deadline; await wait(pollMs)) {
    const beat = beatOf(path);
    // no file: a newer lock was taken meanwhile, and that one is judged next
    if (beat !== before) return beat !== 0;
  }
  return false;
}

function beatOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function highestLock(dataDir: string): number {
  return Math.max(0, ...lockNumbers(dataDir));
}

function lockNumbers(dataDir: string): number[] {
  return readdirSync(dataDir).flatMap((name) => {
    const match = lockPattern.exec(name);
    return match ? [Number(match[1])] : [];
  });
}

function lockPath(dataDir: string, number: number): string {
  return join(dataDir, `instance.${number}.lock`);
}

/** Another living instance holds the data directory. */
export class DirectoryInUse extends StartupProblem {}

function lockedBy(holder: ProcessMark, dataDir: string): DirectoryInUse {
  return new DirectoryInUse(
    `数据目录 ${dataDir} 正由另一个运行中的实例使用（进程号 ${holder.pid}），不能同时启动第二个。`,
    `请直接使用已在运行的实例；或先停止它（kill ${holder.pid}），待其退出后再启动；或为本实例另设数据目录。`,
  );
}
