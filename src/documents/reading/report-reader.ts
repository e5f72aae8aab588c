import { spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { ReportFileReader } from '../../usecases/ports.ts';
import { findingToJson, reportToJson } from '../exports/report-json.ts';
import { fileRefusal, largestFile } from './parse-file.ts';
import type { FileReading } from './read-bytes.ts';

export interface ReaderSettings {
  /** The built entry of the reading process. */
  readonly childEntry: string;
  /** Milliseconds after which a reading is given up; security page §2.5 gives it 10 seconds of processor time. */
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

/** Reads reports from bytes and from files, and writes them as public JSON. */
export interface ReportReader extends ReportFileReader {
  /** Reads a file; refuses one that is missing, too large (before reading it) or no report. */
  readFile(path: string): Promise<Result<FileReading, Refusal>>;
  reportToJson(report: AnnualReport, findings: readonly Finding[]): unknown;
  findingToJson(finding: Finding): unknown;
}

const defaultTimeoutMs = 20_000;
const defaultMemoryMb = 512;
const longestAnswer = 64 * 1024 * 1024;
/** Further readings wait, so that a pile of uploads does not take the machine. */
const mostAtOnce = 2;

/** Opens the reader: every file is taken apart in a process of its own, bounded in time and memory (security T21). */
export function reportReaderOver(settings: ReaderSettings): ReportReader {
  const turns = new Turns(mostAtOnce);
  const read = (bytes: Uint8Array) =>
    bytes.length > largestFile
      ? Promise.resolve(refuse(fileRefusal('tooLarge')))
      : turns.take(() => readInChild(bytes, settings));
  return {
    read,
    readFile: async (path) => {
      const bytes = await bytesOf(path);
      return bytes.ok ? read(bytes.value) : bytes;
    },
    reportToJson,
    findingToJson,
  };
}

async function bytesOf(path: string): Promise<Result<Uint8Array, Refusal>> {
  let file: FileHandle | undefined;
  try {
    // without waiting for a writer, where the path is a pipe
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size, isFile } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
    if (!isFile) return refuse(pathRefusal('notAFile', path));
    if (size > largestFile) return refuse(fileRefusal('tooLarge'));
    return { ok: true, value: await file.readFile() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse(pathRefusal('missing', path));
    if (code === 'EISDIR') return refuse(pathRefusal('notAFile', path));
    if (code === 'EACCES' || code === 'EPERM') return refuse(pathRefusal('forbidden', path));
    throw error;
  } finally {
    await file?.close();
  }
}

const pathProblems = {
  missing: '没有这个文件，请核对路径和文件名。',
  notAFile: '这不是一个普通文件（可能是文件夹）。请选择年度报告文件。',
  forbidden: '没有读取这个文件的权限，请检查文件权限后再试。',
} as const;

function pathRefusal(problem: keyof typeof pathProblems, path: string): Refusal {
  return { reason: `file.${problem}`, message: `${path}：${pathProblems[problem]}` };
}

function readInChild(bytes: Uint8Array, settings: ReaderSettings): Promise<Result<FileReading, Refusal>> {
  const { childEntry, timeoutMs = defaultTimeoutMs, memoryMb = defaultMemoryMb } = settings;
  if (!existsSync(childEntry)) {
    throw new Error(`The reading process ${childEntry} is missing: build it with "npm run build".`);
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, childEntry], {
      // nothing of the server's environment, which holds its secrets, goes to the process that reads untrusted bytes
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const answer: Buffer[] = [];
    let length = 0;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestAnswer) child.kill('SIGKILL');
      else answer.push(chunk);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? answerIn(answer) : refuse(isLate ? tooSlow : crashed));
    });
    // a process that has died no longer reads; its end is what is reported
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}

const tooSlow: Refusal = {
  reason: 'file.tooSlow',
  message: '读取这个文件用时过长，已经停止。请只保留报告正文，另存为网页或文本后再试。',
};

const crashed: Refusal = {
  reason: 'file.unreadable',
  message: '读取这个文件时出错，文件可能已损坏或内容异常。请重新下载，或另存为网页或文本后再试。',
};

function answerIn(chunks: readonly Buffer[]): Result<FileReading, Refusal> {
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Result<FileReading, Refusal>;
  } catch {
    return refuse(crashed);
  }
}

/** Lets a bounded number of tasks run at once; the others wait in order. */
class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

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
