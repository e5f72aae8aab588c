import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealerWith } from '../storage/sealer.ts';
import { StartupProblem } from '../storage/startup-problem.ts';
import { dataKey, type SealedSample } from './data-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (): string => join(folder, 'secrets', 'data.key');

function problemOf(sample?: SealedSample): StartupProblem | undefined {
  try {
    dataKey(folder, sample);
    return undefined;
  } catch (error) {
    if (error instanceof StartupProblem) return error;
    throw error;
  }
}

function sealedWith(bytes: Uint8Array): SealedSample {
  return { sealed: sealerWith([{ id: 1, bytes }]).seal('申请人', 'request/a/b'), boundTo: 'request/a/b' };
}

describe('the key of the personal data', () => {
  it('is made once, whole, for its owner only, and stays the same', () => {
    const key = dataKey(folder, undefined);
    expect(dataKey(folder, sealedWith(key.bytes))).toEqual(key);
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['data.key']);
    expect(statSync(fileOf()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['missing although something was sealed', () => undefined, '找不到密钥文件'],
    ['damaged', () => writeFileSync(fileOf(), 'zz'), '内容已损坏'],
    ['empty', () => writeFileSync(fileOf(), ''), '内容已损坏'],
    ['a folder', () => mkdirSync(fileOf()), '不能建立或读取'],
    ["another database's", () => writeFileSync(fileOf(), 'ab'.repeat(32)), '属于另一个数据库'],
  ])('is refused with its remedy where it is %s', (_name, spoil, told) => {
    mkdirSync(join(folder, 'secrets'));
    spoil();
    const problem = problemOf(sealedWith(new Uint8Array(32).fill(7)));
    expect([problem?.message, problem?.remedy]).toEqual([
      expect.stringContaining(told),
      expect.stringMatching(/再启动/),
    ]);
  });

  it('is refused with its remedy where its folder is a file', () => {
    writeFileSync(join(folder, 'secrets'), '');
    expect(problemOf()?.message).toContain('不能建立或读取');
  });
});
