import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path of this test's own below the temporary folder, not yet made, removed after the test. Every account may reach it. */
export function aPlace(): string {
  const path = join(tmpdir(), `gongkai-place-${randomBytes(6).toString('hex')}`);
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
