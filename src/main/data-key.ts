import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealingKey } from '../storage/sealer.ts';
import { StartupProblem } from '../storage/startup-problem.ts';

/**
 * The key that seals personal data, made on first use and readable by its owner only. Without it nothing that was sealed
 * opens again, so it is never replaced: a damaged file is refused with its remedy.
 */
export function dataKey(dataDir: string, hasRecords: boolean): SealingKey {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'data.key');
  if (!existsSync(file)) {
    if (hasRecords) {
      throw new StartupProblem(
        `数据库里已有加密的申请人信息，但找不到密钥文件 ${file}。`,
        '请从备份中恢复该密钥文件后再启动；没有它，申请人信息无法解密。',
      );
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new StartupProblem(`密钥文件 ${file} 的内容已损坏。`, '请从备份中恢复该密钥文件后再启动。');
  }
  return { id: 1, bytes: Buffer.from(text, 'hex') };
}
