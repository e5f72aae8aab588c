import { execFile, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'tests/fixtures/annual-reports/00-torli-dolat-2023.txt');
let folder = '';
let entry = '';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

beforeAll(async () => {
  // below the checkout, where the packages it leaves outside and the product's own files are found
  folder = await mkdtemp(join(root, 'node_modules', '.test-terminal-'));
  await build({
    input: { cli: join(root, 'src/main/cli.ts') },
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
    logLevel: 'warn',
  });
  entry = join(folder, 'cli.mjs');
  return () => rm(folder, { recursive: true });
});

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [entry, ...args],
      { env: { ...process.env, ...env } },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    );
  });
}

describe('the terminal', () => {
  it.each([
    [['constructor'], '没有命令 constructor'],
    [['report', 'constructor'], '没有子命令 report constructor'],
    [['serve', '--dmeo'], '不认识参数“--dmeo”'],
    [['demo', 'remove', '--dry-run'], '不认识参数“remove --dry-run”'],
    [['demo'], '缺少参数'],
  ])('refuses what it does not understand and does nothing: %j', async (args, told) => {
    const { code, out, err } = await run(args);
    expect([code, out, err.includes(told), err]).toEqual([2, '', true, expect.not.stringMatching(/^\s+at /m)]);
  });

  it.each([[['-h']], [['serve', '--help']]])('explains itself when asked: %j', async (args) => {
    const { code, out } = await run(args);
    expect([code, out]).toEqual([0, expect.stringContaining('demo create|remove')]);
  });

  it.each([
    ['a path through a file', { GONGKAI_DATA: join(page, 'x') }],
    ['fonts below a file', { GONGKAI_FONTS: join(page, 'x') }],
  ])('names the setting that is wrong: %s', async (_name, env) => {
    const { code, err } = await run(['migrate'], env);
    expect([code, err]).toEqual([1, expect.stringContaining(`环境变量 ${Object.keys(env)[0]}`)]);
    expect(err).toMatch(/解决办法：/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('leaves no empty database behind where somebody only asks', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const { code, err } = await run(['user', 'password', 'admin'], { GONGKAI_DATA: elsewhere });
    expect([code, err]).toEqual([1, expect.stringContaining(`${elsewhere} 中没有数据库`)]);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('does not wait for a pipe that somebody calls a report', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await run(['report', 'read', pipe])).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是一个普通文件'),
    });
  });

  it.runIf(process.platform === 'linux')('says that its output could not be written', async () => {
    const full = openSync('/dev/full', 'w');
    afterAll(() => closeSync(full));
    const child = spawn(process.execPath, [entry, 'law', 'fee', '--requests', '31'], {
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([1, expect.stringContaining('磁盘已满')]);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [entry, 'law', 'due', '--received', '2026-03-02', '--working-days', '2000'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});
