/** What a file is, told from its first bytes and not from its name. */
export type FileKind = 'empty' | 'image' | 'pdf' | 'word' | 'oldOffice' | 'archive' | 'ofd' | 'binary' | 'text';

interface Signature {
  readonly kind: FileKind;
  readonly bytes: readonly (number | undefined)[];
}

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const any = undefined;

const signatures: readonly Signature[] = [
  { kind: 'image', bytes: [0x89, ...ascii('PNG')] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: ascii('GIF8') },
  { kind: 'image', bytes: [...ascii('RIFF'), any, any, any, any, ...ascii('WEBP')] },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'image', bytes: [any, any, any, any, ...ascii('ftyphei')] },
  { kind: 'image', bytes: [any, any, any, any, ...ascii('ftypavif')] },
  { kind: 'image', bytes: [...ascii('BM'), any, any, any, any, 0, 0, 0, 0] },
  { kind: 'pdf', bytes: ascii('%PDF-') },
  { kind: 'oldOffice', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'archive', bytes: ascii('Rar!') },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
];

const zip: Signature = { kind: 'archive', bytes: [...ascii('PK'), 0x03, 0x04] };
/** A text has no NUL bytes and next to no other control characters. */
const probe = 64 * 1024;

/** Recognises a file by its content. UTF-16 text with a byte order mark counts as text. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.every(isBlank)) return 'empty';
  if (starts(bytes, zip)) return zipKind(bytes);
  const found = signatures.find((signature) => starts(bytes, signature));
  if (found !== undefined) return found.kind;
  if (hasUtf16Mark(bytes)) return 'text';
  const head = bytes.subarray(0, probe);
  const controls = head.filter((byte) => byte < 0x20 && !isBlank(byte)).length;
  return bytes.includes(0) || controls * 50 > head.length ? 'binary' : 'text';
}

/** Whether a byte order mark says UTF-16, whose text is full of NUL bytes. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function zipKind(bytes: Uint8Array): FileKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, probe));
  if (head.includes('OFD.xml')) return 'ofd';
  return head.includes('word/') || head.includes('[Content_Types].xml') ? 'word' : 'archive';
}

function starts(bytes: Uint8Array, { bytes: expected }: Signature): boolean {
  return bytes.length >= expected.length && expected.every((byte, at) => byte === undefined || bytes[at] === byte);
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
