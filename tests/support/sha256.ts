import { createHash } from 'node:crypto';
import type { Digest } from '../../src/core/values/ids.ts';

/** SHA-256 of a text in UTF-8. */
export function sha256(text: string): Digest {
  return createHash('sha256').update(text, 'utf8').digest('hex') as Digest;
}
