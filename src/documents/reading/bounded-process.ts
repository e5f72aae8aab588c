import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';

/** A process that takes untrusted bytes apart: the built file it starts from, and what it may use. */
export interface ProcessBounds {
  readonly childEntry: string;
  readonly childArguments?: readonly string[];
  readonly timeoutMs: number;
  /** Of the JavaScript heap. */
  readonly heapMb: number;
  /** Of the whole process, where the system tells it (Linux). */
  readonly residentMb: number;
  readonly longestAnswer: number;
}

/** What a process answered, or why it did not: it was too slow, took too much, or broke. */
export type ProcessAnswer =
  | { readonly outcome: 'answered'; readonly bytes: Buffer }
  | { readonly outcome: 'tooSlow' | 'tooLarge' | 'crashed' };

const watchEveryMs = 100;

/**
 * Gives bytes to a process of their own and collects its answer (security T21, T26). The process has no environment and
 * is killed when it exceeds a bound. Throws only if its built file is missing or cannot be started at all.
 */
export function askProcess(bounds: ProcessBounds, input: Uint8Array): Promise<ProcessAnswer> {
  const { childEntry, childArguments = [], heapMb } = bounds;
  if (!existsSync(childEntry))
    throw new Error(`The reading process ${childEntry} is missing: build it with "npm run build".`);
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, childEntry, ...childArguments], {
    // nothing of the server's environment, which holds its secrets, goes to the process that reads untrusted bytes
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // a process that has died no longer reads; its end is what is reported
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return answerOf(child, bounds);
}

function answerOf(child: ChildProcessByStdio<Writable, Readable, null>, bounds: ProcessBounds): Promise<ProcessAnswer> {
  const answer: Buffer[] = [];
  let length = 0;
  let why: 'tooSlow' | 'tooLarge' | undefined;
  const end = (reason: 'tooSlow' | 'tooLarge'): void => {
    why ??= reason;
    child.kill('SIGKILL');
  };
  const stopWatching = watch(child.pid, bounds, end);
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > bounds.longestAnswer) end('tooLarge');
    else answer.push(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      stopWatching();
      reject(error);
    });
    child.on('close', (code) => {
      stopWatching();
      const isWhole = code === 0 && why === undefined;
      resolve(isWhole ? { outcome: 'answered', bytes: Buffer.concat(answer) } : { outcome: why ?? 'crashed' });
    });
  });
}

/** Watches time and memory of a process until told to stop. */
function watch(
  pid: number | undefined,
  { timeoutMs, residentMb }: ProcessBounds,
  end: (reason: 'tooSlow' | 'tooLarge') => void,
): () => void {
  const timer = setTimeout(() => end('tooSlow'), timeoutMs);
  const looks = setInterval(() => {
    void residentMbOf(pid).then((used) => (used > residentMb ? end('tooLarge') : undefined));
  }, watchEveryMs);
  return () => {
    clearTimeout(timer);
    clearInterval(looks);
  };
}

/** Memory that a process holds, in megabytes; 0 where the system does not tell. The heap's own bound misses what lies outside it. */
async function residentMbOf(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(pages.split(' ')[1] ?? 0) * 4096) / 1024 / 1024;
}

/** Lets a bounded number of tasks run at once; the others wait in order. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Runs a task when it is its turn. */
  async take<T>(task: () => Promise<T>): Promise<T> {
    if (this.running < this.limit) this.running += 1;
    // whoever ends hands its turn on, so that the number of running tasks stays the same
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
