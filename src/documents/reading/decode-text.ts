import { hasUtf16Mark } from './file-kind.ts';

const declaration = /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]{3,20})/iu;

/**
 * Text of a file: by its byte order mark, as UTF-8 if it is valid, else as GB 18030 (which covers GBK and GB 2312) or
 * as Big5 where the page says so. Undefined if it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (hasUtf16Mark(bytes)) return decoded(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  const utf8 = decoded(bytes, 'utf-8') ?? decoded(withoutCutCharacter(bytes), 'utf-8');
  if (utf8 !== undefined) return utf8;
  const declared = declaration.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1]?.toLowerCase();
  return declared === 'big5' || declared === 'big5-hkscs' ? decoded(bytes, 'big5') : decoded(bytes, 'gb18030');
}

/** A file that was cut may end within a character of UTF-8. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  const start = bytes.findLastIndex((byte) => byte >= 0xc0);
  return start >= bytes.length - 4 && start > 0 ? bytes.subarray(0, start) : bytes;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
