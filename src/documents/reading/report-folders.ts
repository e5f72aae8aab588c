import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';

/** More files than any area has units: beyond it somebody named the wrong folder. */
const mostFiles = 20_000;
/** Bytes of a list of that many names. */
const longestList = 4 * 1024 * 1024;

/**
 * What lies in a folder by name, hidden files left out; refuses what is no folder that can be read. Folders and links in
 * it are listed too: reading says what they are, so that nothing is passed over in silence.
 */
export async function listFiles(folder: string): Promise<Result<readonly string[], Refusal>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter(({ name }) => !name.startsWith('.')).map(({ name }) => name);
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
  let handle: FileHandle | undefined;
  try {
    // without waiting for a writer, where the path is a pipe
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await handle.stat();
    if (!stat.isFile() || stat.size > longestList) return refuse(notReadable(file, { code: 'notAList' }, '文件'));
    const lines = (await handle.readFile('utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u);
    return accept(lines.map((line) => line.trim()).filter((line) => line !== ''));
  } catch (error) {
    return refuse(notReadable(file, error, '文件'));
  } finally {
    await handle?.close();
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
  ELOOP: '这是指向自己的链接，请写文件的路径。',
  notAList: '这不是单位名单：应当是一个文本文件，每行一个单位名称。',
  EACCES: '没有读取权限，请换一个用户运行或者调整权限。',
};
