#!/usr/bin/env node
// The command `gongkai`. From a checkout it first builds what is missing or older than its sources.
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node.js ${process.versions.node} 版本过低。`, '请安装 Node.js 20.19 或更高版本。');
try {
  if (existsSync(join(root, 'scripts/build.mjs')) && existsSync(join(root, 'src'))) {
    const { buildAll } = await import(pathToFileURL(join(root, 'scripts/build.mjs')).href);
    await buildAll();
  }
  await import(pathToFileURL(join(root, 'dist/server/cli.mjs')).href);
} catch (error) {
  if (error.code === 'ERR_MODULE_NOT_FOUND')
    stop(`缺少程序文件或依赖的程序包：${firstLine(error)}`, `请在 ${root} 中运行 npm ci，再重试。`);
  else if (error.code === 'ENOSPC' || !isWritable(join(root, 'dist')))
    stop(
      `程序需要重新构建，但写不进 ${join(root, 'dist')}：${firstLine(error)}`,
      '请腾出磁盘空间，或以安装本程序的账户先运行一次 gongkai version，再以现在的账户启动。',
    );
  else
    stop(
      `程序不能构建或载入：${firstLine(error)}`,
      '请恢复源文件的原样（git status 可以看出改动），或运行 npm run build 查看详情。',
    );
}

function isWritable(folder) {
  try {
    accessSync(existsSync(folder) ? folder : root, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error) {
  return String(error?.message ?? error)
    .split('\n')
    .slice(0, 3)
    .join(' ')
    .trim();
}

function stop(message, remedy) {
  console.error(`不能启动：${message}\n解决办法：${remedy}`);
  process.exit(1);
}
