import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** A process told apart from every later one that gets the same pid. */
export interface ProcessMark {
  readonly pid: number;
  /** Where pids are counted: two containers on one directory do not see each other's processes. */
  readonly space: string;
  readonly startedAt: string;
}

/** The mark of a running process; undefined if there is none, or only its unreaped remains. */
export function markOf(pid: number): ProcessMark | undefined {
  const startedAt = process.platform === 'linux' ? linuxStart(pid) : posixField(pid, 'lstart=');
  return startedAt === undefined ? undefined : { pid, space: pidSpace(), startedAt };
}

/** The mark of this very process. */
export function ownMark(): ProcessMark {
  const mark = markOf(process.pid);
  if (mark === undefined) throw new Error(`Process ${process.pid} cannot read its own start time: is /proc mounted?`);
  return mark;
}

/** Whether the process still runs; remains that nobody reaped do not count. */
export function isRunning(pid: number): boolean {
  return markOf(pid) !== undefined;
}

/** The command line of a process, arguments separated by blanks; empty if it is gone. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return posixField(pid, 'command=') ?? '';
  return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ').trim();
}

/** Names boot and pid namespace, so that a pid means the same process only where this text is the same. */
export function pidSpace(): string {
  if (process.platform !== 'linux') return process.platform;
  return `${readOr('/proc/sys/kernel/random/boot_id', '').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
}

function linuxStart(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`, '');
  // the name in parentheses may itself hold blanks and parentheses; state is field 3, start time field 22
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

function posixField(pid: number, field: string): string | undefined {
  try {
    const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    if (state.startsWith('Z')) return undefined;
    return execFileSync('ps', ['-ww', '-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function readOr(path: string, fallback: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}
