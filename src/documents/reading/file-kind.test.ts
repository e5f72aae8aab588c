import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from([...values, ...Array.from({ length: 16 }, () => 1)]);
const text = (value: string) => new TextEncoder().encode(value);

describe('what a file is', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', text(' \r\n\t '), 'empty'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'image'],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe1), 'image'],
    ['a PDF', text('%PDF-1.7'), 'pdf'],
    ['a Word document', text('PK\u0003\u0004…[Content_Types].xml…word/document.xml'), 'word'],
    ['an OFD', text('PK\u0003\u0004…OFD.xml'), 'ofd'],
    ['another archive', text('PK\u0003\u0004…photo.jpg'), 'archive'],
    ['an old .doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oldOffice'],
    ['bytes of a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0), 'binary'],
    ['a text', text('规章 0'), 'text'],
    ['a text in UTF-16', Uint8Array.of(0xff, 0xfe, 0xc4, 0x89, 0x30, 0x00), 'text'],
  ])('%s', (_what, content, kind) => {
    expect(fileKind(content)).toBe(kind);
  });
});

describe('the text of a file', () => {
  it.each([
    ['UTF-8', text('规章'), '规章'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...text('规章')), '规章'],
    ['UTF-8 cut within a character', text('规章').slice(0, 5), '规'],
    ['GB 18030', Uint8Array.of(0xb9, 0xe6, 0xd5, 0xc2), '规章'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0xc4, 0x89, 0xe0, 0x7a), '规章'],
  ])('in %s', (_encoding, content, expected) => {
    expect(decodeText(content)).toBe(expected);
  });

  it('in no encoding of Chinese is not guessed', () => {
    expect(decodeText(Uint8Array.of(0x41, 0xff, 0xff, 0x41))).toBeUndefined();
  });
});
