import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileStoreIn } from '../../src/storage/file-store.ts';
import { argon2Hasher } from '../../src/storage/password-hasher.ts';
import { sealerWith } from '../../src/storage/sealer.ts';
import { sha256 } from '../support/sha256.ts';

const folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('sealing', () => {
  const key = { id: 1, bytes: new Uint8Array(32).fill(7) };
  const sealer = sealerWith([key]);
  const sealed = sealer.seal('申请人：玥䶮，身份证 110101…', 'request/torli/r-1');

  it('opens for the record it was bound to', () => {
    expect(sealer.open(sealed, 'request/torli/r-1')).toBe('申请人：玥䶮，身份证 110101…');
    expect(sealer.open(sealer.seal('', 'x'), 'x')).toBe('');
  });

  it('does not open for another record, with another key, or once any byte was changed or cut off', () => {
    expect(() => sealer.open(sealed, 'request/torli/r-2')).toThrow();
    const others = sealerWith([{ id: 1, bytes: new Uint8Array(32).fill(8) }]);
    expect(() => others.open(sealed, 'request/torli/r-1')).toThrow();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => sealer.open(changed, 'request/torli/r-1'), `byte ${index}`).toThrow();
      expect(() => sealer.open(sealed.subarray(0, index), 'request/torli/r-1'), `cut at ${index}`).toThrow();
    }
  });

  it('never gives the same bytes twice', () => {
    expect(sealer.seal('a', 'x')).not.toEqual(sealer.seal('a', 'x'));
  });

  it('goes on with a new key and still opens what the old one sealed', () => {
    const rotated = sealerWith([{ id: 2, bytes: new Uint8Array(32).fill(9) }, key]);
    expect(rotated.open(sealed, 'request/torli/r-1')).toContain('申请人');
    expect(rotated.seal('a', 'x')[0]).toBe(2);
    expect(() => sealer.open(rotated.seal('a', 'x'), 'x')).toThrow('no sealing key 2');
  });

  it('refuses keys that are none', () => {
    expect(() => sealerWith([{ id: 1, bytes: new Uint8Array(31) }])).toThrow('31 bytes');
    expect(() => sealerWith([{ id: 256, bytes: new Uint8Array(32) }])).toThrow('256');
    expect(() => sealerWith([key, key])).toThrow('Two sealing keys');
  });
});

describe('the file store', () => {
  const files = fileStoreIn(join(folder, 'attachments'));
  const bytes = new TextEncoder().encode('年度报告');
  const digest = sha256('年度报告');
  const path = join(folder, 'attachments', 'sha256', digest.slice(0, 2), digest.slice(2));

  it('gives back what was put, under its digest, kept once', async () => {
    expect(await files.put(bytes)).toEqual({ digest, byteCount: bytes.length });
    await Promise.all([files.put(bytes), files.put(bytes)]);
    expect(Uint8Array.from((await files.get(digest)) ?? [])).toEqual(bytes);
    expect(await readdir(join(path, '..'))).toEqual([digest.slice(2)]);
    expect(await files.get(sha256('nothing'))).toBeUndefined();
  });

  it('keeps an empty file too', async () => {
    const { digest: empty } = await files.put(new Uint8Array());
    expect((await files.get(empty))?.length).toBe(0);
  });

  it('finds out a changed file, and mends it when it is put again', async () => {
    await files.put(bytes);
    await writeFile(path, '年度报表');
    await expect(files.get(digest)).rejects.toThrow('was changed on the disk');
    await files.put(bytes);
    expect(await readFile(path, 'utf8')).toBe('年度报告');
  });

  it('leaves no half file behind when the disk refuses', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, 'a file where a folder should be');
    // an unusable folder is the server's trouble, not a defect: it is answered as "try again"
    await expect(fileStoreIn(blocked).put(bytes)).rejects.toMatchObject({ name: 'StoreUnavailable', why: 'busy' });
    expect(await readFile(blocked, 'utf8')).toContain('a file');
  });
});

describe('password hashing', () => {
  it('is Argon2id with the parameters of the card, salted, and verifies only the right password', async () => {
    const passwords = argon2Hasher();
    const [one, other] = [await passwords.hash('一个足够长的口令 2026'), await passwords.hash('一个足够长的口令 2026')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwords.verify('一个足够长的口令 2026', one)).toBe(true);
    expect(await passwords.verify('一个足够长的口令 2027', one)).toBe(false);
  });

  it('lets twenty wait behind the one at work and tells the next that it is busy', async () => {
    const passwords = argon2Hasher();
    const hash = await passwords.hash('correct');
    const answers = await Promise.all(Array.from({ length: 24 }, () => passwords.verify('correct', hash)));
    expect(answers.filter((answer) => answer === true)).toHaveLength(21);
    expect(answers.slice(21)).toEqual(['busy', 'busy', 'busy']);
    expect(await passwords.verify('correct', hash)).toBe(true);
  });

  it('goes on after a hash that is none', async () => {
    const passwords = argon2Hasher();
    await expect(passwords.verify('x', 'no hash')).rejects.toThrow();
    expect(await passwords.hash('x')).toContain('$argon2id$');
  });
});
