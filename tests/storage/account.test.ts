import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closedFolderOnWay, decideAccount } from '../../src/storage/embedded/account.ts';
import { aPlace } from '../support/places.ts';

const passwd = `root:x:0:0:root:/root:/bin/bash
li:x:1000:1000:Li,,,:/home/li:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
`;
const withOwn = `${passwd}gongkai:x:990:991::/var/lib/gongkai:/usr/sbin/nologin\n`;
const root = { uid: 0, gid: 0 };
const li = { uid: 1000, gid: 1000 };

describe('the account that PostgreSQL runs under', () => {
  it.each([
    ['an ordinary user stays what it is', li, passwd, undefined, 'li', false],
    ['also where the cluster is its own', li, passwd, 1000, 'li', false],
    ['root steps down to nobody', root, passwd, undefined, 'nobody', true],
    ['rather to an account made for it', root, withOwn, undefined, 'gongkai', true],
    ['rather still to the owner of the cluster', root, withOwn, 1000, 'li', true],
    ['but never to an owner that is root', root, passwd, 0, 'nobody', true],
    ['nor to one that the system does not know', root, passwd, 4711, 'nobody', true],
  ])('%s', (_case, self, accounts, owner, name, stepsDown) => {
    expect(decideAccount(self, accounts, owner)).toMatchObject({ name, stepsDown });
  });

  it.each([
    ['no account to step down to', root, 'root:x:0:0::/root:/bin/sh\n', undefined, 'PostgreSQL 拒绝 root', 'useradd'],
    ['a user number without an account', { uid: 4711, gid: 4711 }, passwd, undefined, '4711', 'useradd --uid'],
    ["another user's cluster", li, passwd, 65534, '用户编号 65534', 'chown -R li'],
  ])('is refused with a remedy for %s', (_case, self, accounts, owner, message, remedy) => {
    expect(() => decideAccount(self, accounts, owner)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) }),
    );
  });
});

describe('the way to a folder', () => {
  it('ends at the first one closed to the account', async () => {
    const top = aPlace();
    const inner = join(top, 'inner');
    await mkdir(join(inner, 'cluster'), { recursive: true });
    const stranger = { uid: 4711, gid: 4711 };
    const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    for (const [mode, closed] of [
      [0o755, undefined],
      [0o711, undefined],
      [0o700, inner],
    ] as const) {
      await chmod(inner, mode);
      expect(closedFolderOnWay(join(inner, 'cluster'), stranger)).toBe(closed);
      expect(closedFolderOnWay(join(inner, 'cluster'), owner)).toBeUndefined();
    }
    await chmod(inner, 0o710);
    expect(closedFolderOnWay(inner, { ...owner, uid: 4711 })).toBeUndefined();
    expect(closedFolderOnWay(join(inner, 'not', 'made', 'yet'), stranger)).toBe(inner);
  });
});
