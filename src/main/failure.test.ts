import { describe, expect, it } from 'vitest';
import { StartupProblem } from '../storage/startup-problem.ts';
import { failureText } from './failure.ts';

const withCode = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('an error that ends a command', () => {
  it.each([
    [
      'a foreseen one',
      new StartupProblem('端口被占用。', '请换一个。'),
      '不能启动：端口被占用。\n解决办法：请换一个。',
    ],
    ['one of the system', withCode('ENOSPC', 'write'), '没有完成：write\n解决办法：磁盘已满，请清出空间后重试。'],
    [
      'one of PostgreSQL',
      withCode('42501', 'permission denied for schema public'),
      '没有完成：permission denied for schema public\n解决办法：数据库账户的权限不足，请授予它建表和读写的权限。',
    ],
  ])('is told with its remedy: %s', (_name, error, told) => {
    expect(failureText(error)).toBe(told);
  });

  it.each([
    ['a defect', new TypeError('x is not a function')],
    ['one with a strange code', withCode('constructor', 'x')],
    ['no error at all', 'x'],
    ['nothing', undefined],
  ])('is told in two lines, with a place and without a stack: %s', (_name, error) => {
    const lines = failureText(error).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('gongkai version');
    if (error instanceof Error) expect(lines[0]).toMatch(/（位置 [\w.-]+:\d+:\d+）$/);
  });
});
