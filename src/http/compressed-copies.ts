import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Encodings a page is kept in. */
export type Encoding = 'br' | 'gzip';

const compressors = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 6 }),
};

const largestTotal = 32 * 1024 * 1024;
const smallestWorthwhile = 1024;

/** Keeps compressed copies of pages by the digest of their content, up to 32 MB, the least recently used going first. */
export function compressedCopies(): (digest: string, bytes: Uint8Array, encoding: Encoding) => Promise<Uint8Array> {
  const copies = new Map<string, Uint8Array>();
  let total = 0;
  return async (digest, bytes, encoding) => {
    const key = `${encoding}:${digest}`;
    const copy = copies.get(key) ?? (await compressors[encoding](bytes));
    // a map keeps the order of insertion: the newest use goes to the end
    if (copies.delete(key)) total -= copy.byteLength;
    copies.set(key, copy);
    total += copy.byteLength;
    for (const [oldest, value] of copies) {
      if (total <= largestTotal) break;
      copies.delete(oldest);
      total -= value.byteLength;
    }
    return copy;
  };
}

/** The best encoding that a browser accepts for some content; undefined if it is to be sent as it is. */
export function encodingFor(
  acceptEncoding: string | undefined,
  contentType: string,
  byteCount: number,
): Encoding | undefined {
  if (byteCount < smallestWorthwhile || !/^text\/|json|xml|javascript/.test(contentType)) return undefined;
  const accepted = (acceptEncoding ?? '')
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => !/;\s*q=0(\.0*)?$/.test(item))
    .map((item) => item.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}
