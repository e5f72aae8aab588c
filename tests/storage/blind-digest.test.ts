import { expect, it } from 'vitest';
import { blindDigestWith } from '../../src/storage/blind-digest.ts';

const key = new Uint8Array(32).fill(1);
const blindDigest = blindDigestWith(key);

it('digests a text the same way each time, and otherwise for every text, purpose and key', () => {
  const digests = [
    blindDigest('lookupCode', 'a'),
    blindDigest('lookupCode', 'b'),
    blindDigest('formToken', 'a'),
    blindDigestWith(new Uint8Array(32).fill(2))('lookupCode', 'a'),
  ];
  expect(new Set(digests).size).toBe(4);
  expect(blindDigestWith(key)('lookupCode', 'a')).toBe(digests[0]);
  for (const digest of digests) expect(digest).toMatch(/^[\da-f]{64}$/);
});
