import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type SealingKey, sealerWith } from '../storage/sealer.ts';
import { StartupProblem } from '../storage/startup-problem.ts';

/** Something that was sealed before, by which a key shows that it is the right one. */
export interface SealedSample {
  readonly sealed: Uint8Array;
  /** What it is bound to. */
  readonly boundTo: string;
}

/**
 * The key that seals personal data, made on first use and readable by its owner only. Without it nothing that was sealed
 * opens again, so it is never replaced: a file that is missing, damaged or another database's is refused with its remedy.
 */
export function dataKey(dataDir: string, sample: SealedSample | undefined): SealingKey {
  const file = join(dataDir, 'secrets', 'data.key');
  if (!existsSync(file)) {
    if (sample !== undefined) {
      throw new StartupProblem(
        `数据库里已有加密的申请人信息，但找不到密钥文件 ${file}。`,
        '请从备份中恢复该密钥文件后再启动；没有它，申请人信息无法解密。',
      );
    }
    attempt(file, () => makeKey(dataDir, file));
  }
  const text = attempt(file, () => readFileSync(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new StartupProblem(`密钥文件 ${file} 的内容已损坏。`, '请从备份中恢复该密钥文件后再启动。');
  }
  const key = { id: 1, bytes: Buffer.from(text, 'hex') };
  if (sample !== undefined && !opens(key, sample)) {
    throw new StartupProblem(
      `密钥文件 ${file} 打不开数据库里已有的申请人信息：它属于另一个数据库，或者被换过。`,
      '请恢复与这个数据库一起备份的密钥文件，或者把数据目录、数据库地址改为配套的一对，再启动。',
    );
  }
  return key;
}

/** Under its name only when it is whole and on the disk: a kill or a power cut leaves no half key. */
function makeKey(dataDir: string, file: string): void {
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, randomBytes(32).toString('hex'));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    // another process on the same data directory was first, and its key counts
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function attempt<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new StartupProblem(
      `密钥文件 ${file} 不能建立或读取：${(error as Error).message}`,
      '请检查该文件和它所在的目录：应是普通的文件和目录，属于运行本程序的账户，磁盘未满；再启动。',
      { cause: error },
    );
  }
}

function opens(key: SealingKey, { sealed, boundTo }: SealedSample): boolean {
  try {
    sealerWith([key]).open(sealed, boundTo);
    return true;
  } catch {
    return false;
  }
}
