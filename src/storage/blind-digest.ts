import { createHmac, hkdfSync } from 'node:crypto';
import type { Digest } from '../core/values/ids.ts';

/** Keyed digests of guessable texts. Each purpose has a key of its own, drawn from the installation's key by HKDF-SHA256. */
export function blindDigestWith(key: Uint8Array): (purpose: string, text: string) => Digest {
  const keys = new Map<string, Uint8Array>();
  const keyFor = (purpose: string): Uint8Array => {
    const known = keys.get(purpose) ?? new Uint8Array(hkdfSync('sha256', key, '', `blindDigest/${purpose}`, 32));
    keys.set(purpose, known);
    return known;
  };
  return (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text, 'utf8').digest('hex') as Digest;
}
