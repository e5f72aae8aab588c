import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';

/** More files than any area has units: beyond it somebody named the wrong folder. */
const mostFiles = 20_000;

/** The files of a folder by name, hidden ones left out; refuses what is no folder that can be read. */
export async function listFiles(folder: string): Promise<Result<readonly string[], Refusal>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
    if (files.length > mostFiles)
      return refuse({
        reason: 'tooManyFiles',
        message: `目录 ${folder} 中有${files.length}个文件，超过${mostFiles}个，请核对目录。`,
      });
    return accept(files.sort().map((name) => join(folder, name)));
  } catch (error) {
    return refuse(notReadable(folder, error, '目录'));
  }
}

/** The lines of a text file that say something; refuses what cannot be read. */
export async function readLines(file: string): Promise<Result<readonly string[], Refusal>> {
  try {
    const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u);
    return accept(lines.map((line) => line.trim()).filter((line) => line !== ''));
  } catch (error) {
    return refuse(notReadable(file, error, '文件'));
  }
}

function notReadable(path: string, error: unknown, what: string): Refusal {
  const { code = '' } = error as { code?: string };
  return { reason: 'notReadable', message: `不能读取${what} ${path}：${reasons[code] ?? String(error)}` };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '不存在，请核对路径。',
  ENOTDIR: '这不是一个目录，请写目录的路径。',
  EISDIR: '这是一个目录，请写文件的路径。',
  EACCES: '没有读取权限，请换一个用户运行或者调整权限。',
};
