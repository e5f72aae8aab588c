import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockInstance } from '../../src/storage/embedded/instance-lock.ts';
import { markOf, ownMark } from '../../src/storage/embedded/process-probe.ts';
import { StartupProblem } from '../../src/storage/startup-problem.ts';
import { aPlace } from '../support/places.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = aPlace();
  mkdirSync(dataDir);
});

const silentMs = 600;
const lockFiles = () => readdirSync(dataDir);
const leave = (number: number, content: unknown) =>
  writeFileSync(
    join(dataDir, `instance.${number}.lock`),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

describe('the lock of a data directory', () => {
  it('has one holder, named to whoever comes second, and is free again after it', async () => {
    const lock = await lockInstance(dataDir);
    const problem = await lockInstance(dataDir).catch((error) => error);
    expect(problem).toBeInstanceOf(StartupProblem);
    expect(problem.message).toContain(`进程号 ${process.pid}`);
    expect(problem.remedy).toContain(`kill ${process.pid}`);
    lock.release();
    const next = await lockInstance(dataDir);
    expect(next.beat()).toBe(true);
    expect(lockFiles()).toEqual(['instance.2.lock']);
  });

  it.each([
    ['a process that is gone', { ...ownMark(), pid: 2 ** 22 + 1 }],
    ['an earlier process that had the number of a living one', { ...ownMark(), startedAt: '1' }],
    ['nobody, the disk having been full', ''],
    ['another container that gives no beat', { ...ownMark(), space: 'elsewhere' }],
  ])('is taken over from %s', async (_case, left) => {
    leave(7, left);
    const lock = await lockInstance(dataDir, silentMs);
    expect(lock.beat()).toBe(true);
    expect(lockFiles()).toEqual(['instance.8.lock']);
    await expect(lockInstance(dataDir)).rejects.toThrow('正由另一个运行中的实例使用');
  });

  it('is not taken from a living holder in another container', async () => {
    const holder = await lockInstance(dataDir);
    leave(1, { ...ownMark(), space: 'elsewhere' });
    const beats = setInterval(() => holder.beat(), 20);
    await expect(lockInstance(dataDir, silentMs)).rejects.toThrow('正由另一个运行中的实例使用');
    clearInterval(beats);
  });

  it('tells a holder that was overtaken', async () => {
    const lock = await lockInstance(dataDir);
    leave(2, { ...ownMark(), space: 'elsewhere' });
    expect(lock.beat()).toBe(false);
  });

  it('is won by one of many that find it stale at once', async () => {
    leave(3, { ...ownMark(), startedAt: '1' });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockInstance(dataDir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the mark of a process', () => {
  it('is the same each time, and there is none of a process that is not', () => {
    expect(ownMark()).toEqual(markOf(process.pid));
    expect(ownMark().startedAt).toMatch(/\d/);
    expect(markOf(2 ** 22 + 1)).toBeUndefined();
  });
});
