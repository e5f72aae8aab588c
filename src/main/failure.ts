import { StartupProblem } from '../storage/startup-problem.ts';

/** What the operating system or PostgreSQL reports by a code, in words with the remedy. */
const remedies: Readonly<Record<string, string>> = {
  EACCES: '请检查上述文件或目录的权限，并以有权限的账户运行。',
  EPERM: '请检查上述文件或目录的权限，并以有权限的账户运行。',
  EROFS: '上述位置是只读的，请改用可以写入的位置。',
  ENOSPC: '磁盘已满，请清出空间后重试。',
  EDQUOT: '磁盘配额已用完，请清出空间后重试。',
  ENOENT: '缺少上述文件或目录；如果它属于本程序，请重新安装（npm ci）或恢复完整的程序目录。',
  ENOTDIR: '上述路径中有一段不是目录，请核对路径。',
  EISDIR: '上述路径是目录而不是文件，请核对路径。',
  EMFILE: '打开的文件过多，请提高系统的限制（ulimit -n）后重试。',
  ENOMEM: '内存不足，请关闭其他程序或增加内存后重试。',
  ECONNREFUSED: '数据库没有响应，请确认它已启动后重试。',
  ECONNRESET: '与数据库的连接中断，请稍后重试。',
  '53100': '数据库所在的磁盘已满，请清出空间后重试。',
  '53300': '数据库的连接数已用完，请稍后重试，或提高 max_connections。',
  '25006': '这个数据库是只读的（备库，或设为只读），请把地址指向可以写入的主库。',
  '42501': '数据库账户的权限不足，请授予它建表和读写的权限。',
  '57P01': '数据库正在关闭，请等它重新启动后重试。',
};

const ownFault = '这是程序没有预料到的情况。请重试；如仍出现，请把以上内容连同版本号（gongkai version）报告给维护者。';

/** What the terminal is told about an error that ended a command: never a stack, always a remedy. */
export function failureText(error: unknown): string {
  if (error instanceof StartupProblem) return `不能启动：${error.message}\n解决办法：${error.remedy}`;
  const { code, message, stack } = shapeOf(error);
  const remedy = code !== undefined && Object.hasOwn(remedies, code) ? remedies[code] : undefined;
  const place = remedy === undefined ? placeIn(stack) : '';
  return `没有完成：${message}${place}\n解决办法：${remedy ?? ownFault}`;
}

function shapeOf(error: unknown): { readonly code?: string; readonly message: string; readonly stack: string } {
  if (!(error instanceof Error)) return { message: String(error), stack: '' };
  const { code } = error as { code?: unknown };
  return {
    ...(code === undefined ? {} : { code: String(code) }),
    message: error.message || error.name,
    stack: error.stack ?? '',
  };
}

/** The one line of the stack that tells the maintainers where to look. */
function placeIn(stack: string): string {
  const found = /\n\s+at (?:.*\/)?([\w.-]+:\d+:\d+)\)?/.exec(stack)?.[1];
  return found === undefined ? '' : `（位置 ${found}）`;
}
