import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { ReportFileReader } from '../../usecases/ports.ts';
import { findingToJson, reportToJson } from '../exports/report-json.ts';
import { askProcess, Turns } from './bounded-process.ts';
import type { FileReading } from './read-bytes.ts';
import { fileRefusal, largestFile } from './reading-refusals.ts';

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
/** What a process takes besides its heap. */
const besidesTheHeapMb = 512;
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
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENXIO')
      return refuse(pathRefusal('missing', path));
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

async function readInChild(bytes: Uint8Array, settings: ReaderSettings): Promise<Result<FileReading, Refusal>> {
  const { childEntry, timeoutMs = defaultTimeoutMs, memoryMb = defaultMemoryMb } = settings;
  const bounds = { childEntry, timeoutMs, heapMb: memoryMb, residentMb: memoryMb + besidesTheHeapMb, longestAnswer };
  const answer = await askProcess(bounds, bytes);
  if (answer.outcome === 'answered') return answerIn(answer.bytes);
  return refuse(answer.outcome === 'tooSlow' ? tooSlow : crashed);
}

const tooSlow: Refusal = {
  reason: 'file.tooSlow',
  message: '读取这个文件用时过长，已经停止。请只保留报告正文，另存为网页或文本后再试。',
};

const crashed: Refusal = {
  reason: 'file.unreadable',
  message: '读取这个文件时出错，文件可能已损坏或内容异常。请重新下载，或另存为网页或文本后再试。',
};

function answerIn(bytes: Buffer): Result<FileReading, Refusal> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Result<FileReading, Refusal>;
  } catch {
    return refuse(crashed);
  }
}
