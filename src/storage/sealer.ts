import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealer } from '../usecases/ports.ts';

/** A key of 32 bytes under the number that sealed bytes begin with (0 to 255). */
export interface SealingKey {
  readonly id: number;
  readonly bytes: Uint8Array;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals with AES-256-GCM: key number, random nonce, ciphertext, tag. The first key seals, every key opens, so that a key
 * can be replaced while older records remain readable. Throws on keys that are no keys.
 */
export function sealerWith(keys: readonly [SealingKey, ...SealingKey[]]): Sealer {
  for (const { id, bytes } of keys) {
    if (bytes.length !== 32) throw new Error(`Sealing key ${id} has ${bytes.length} bytes instead of 32.`);
    if (!Number.isInteger(id) || id < 0 || id > 255) throw new Error(`A sealing key cannot have the number ${id}.`);
    if (keys.filter((key) => key.id === id).length > 1) throw new Error(`Two sealing keys have the number ${id}.`);
  }
  const openBytes: Sealer['openBytes'] = (sealed, boundTo) => {
    const key = keys.find(({ id }) => id === sealed[0]);
    if (key === undefined) throw new Error(`There is no sealing key ${sealed[0]}: restore the key file it came from.`);
    return open(key, sealed, boundTo);
  };
  return {
    seal: (plain, boundTo) => seal(keys[0], Buffer.from(plain, 'utf8'), boundTo),
    open: (sealed, boundTo) => Buffer.from(openBytes(sealed, boundTo)).toString('utf8'),
    sealBytes: (plain, boundTo) => seal(keys[0], plain, boundTo),
    openBytes,
  };
}

function seal(key: SealingKey, plain: Uint8Array, boundTo: string): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key.bytes, nonce, { authTagLength: tagLength });
  cipher.setAAD(associated(key, boundTo));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(key.id), nonce, text, cipher.getAuthTag()]);
}

function open(key: SealingKey, sealed: Uint8Array, boundTo: string): Uint8Array {
  if (sealed.length < 1 + nonceLength + tagLength) throw new Error('Sealed bytes are cut off.');
  const decipher = createDecipheriv(algorithm, key.bytes, sealed.subarray(1, 1 + nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(associated(key, boundTo));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  const text = decipher.update(sealed.subarray(1 + nonceLength, -tagLength));
  return Buffer.concat([text, decipher.final()]);
}

function associated(key: SealingKey, boundTo: string): Buffer {
  return Buffer.concat([Buffer.of(key.id), Buffer.from(boundTo, 'utf8')]);
}
