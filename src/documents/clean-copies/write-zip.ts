import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a package. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01, the oldest day a ZIP archive can name: no file carries the time it was made. */
const oldestDate = (1 << 5) | 1;
const [version, utf8Names, deflated] = [20, 0x0800, 8];

/** A ZIP package of these parts in this order and of nothing else; equal parts give equal bytes. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name, 'utf8');
    const facts = factsOf(bytes, packed.length, label.length);
    const local = Buffer.concat([mark(0x04034b50), facts]);
    const entry = Buffer.concat([mark(0x02014b50), u16(version), facts, u16(0), u16(0), u16(0), u32(0), u32(offset)]);
    bodies.push(local, label, packed);
    list.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const counts = [u16(0), u16(0), u16(parts.length), u16(parts.length)];
  return Buffer.concat([...bodies, listed, mark(0x06054b50), ...counts, u32(listed.length), u32(offset), u16(0)]);
}

// what the entry and its line in the list say alike
function factsOf(bytes: Uint8Array, packed: number, nameLength: number): Buffer {
  return Buffer.concat([
    u16(version),
    u16(utf8Names),
    u16(deflated),
    u16(0),
    u16(oldestDate),
    u32(crc32(bytes)),
    u32(packed),
    u32(bytes.length),
    u16(nameLength),
    u16(0),
  ]);
}

const mark = u32;

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
