import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import {
  aBusyPdf,
  aDocx,
  aLockedPdf,
  aPackage,
  aPdf,
  aPngHeader,
  aWorkbook,
} from '../../../tests/support/severable-files.ts';
import { attachmentFilesOver } from './attachment-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fontFile = join(root, 'assets/fonts/FandolHei-Regular.otf');
const childEntry = await builtEntry('src/documents/attachments/attachment-child.ts');
const files = attachmentFilesOver({ childEntry, fontFile });
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const inspect = async (bytes: Uint8Array, fileName: string) => {
  const result = await files.inspect(bytes, fileName);
  return result.ok ? result.value : result.refusal.reason;
};

describe('a file that is attached', () => {
  const picture = createCanvas(40, 30);

  it.each([
    ['a PDF', aPdf([['一'], ['二']]), '批复.pdf', { kind: 'pdf', pageCount: 2, notes: [] }],
    ['a picture', picture.toBuffer('image/png'), '照片.PNG', { kind: 'png', pageCount: 1, notes: [] }],
    ['a photograph', picture.toBuffer('image/jpeg'), '照片.jpg', { kind: 'jpeg', pageCount: 1, notes: [] }],
    ['a document', aDocx(['正文']), '说明.docx', { kind: 'docx', pageCount: null, notes: [] }],
    ['a workbook', aWorkbook('一', '二'), '表.xlsx', { kind: 'xlsx', pageCount: null, notes: ['hiddenSheets'] }],
    ['a text', text('说明'), '说明.txt', { kind: 'txt', pageCount: null, notes: [] }],
  ])('is known by its content: %s', async (_, bytes, fileName, expected) => {
    expect(await inspect(bytes, fileName)).toEqual(expected);
  });

  it.each([
    ['of 0 bytes', new Uint8Array(), 'a.pdf', 'file.empty'],
    ['another one by name', aPdf([['一']]), '批复.docx', 'file.extension'],
    ['without an extension', aPdf([['一']]), '批复', 'file.extension'],
    ['a page of the web called a picture', text('<html><script>alert(1)</script>'), 'a.png', 'file.extension'],
    ['a program', Uint8Array.from([0x4d, 0x5a, 0, 0, 1, 2]), 'a.exe', 'file.unknown'],
    [
      'an old Office file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'a.doc',
      'file.oldOffice',
    ],
    ['an archive', aPackage([{ name: 'a.txt', bytes: 'a' }]), 'a.zip', 'file.archive'],
    ['a PDF that is cut off', aPdf([['一']]).subarray(0, 300), 'a.pdf', 'file.damaged'],
    ['a picture that fills the memory', aPngHeader(60_000, 60_000), 'a.png', 'file.tooManyPixels'],
    ['a picture that is only a header', aPngHeader(600, 600), 'a.png', 'file.damaged'],
    ['larger than it may be', new Uint8Array(21 * 1024 * 1024), 'a.pdf', 'file.tooLarge'],
    ['a bomb', aDocx([], [{ name: 'word/media/a.bin', bytes: Buffer.alloc(50_000_000) }]), 'a.docx', 'file.bomb'],
    [
      'a bomb that claims to be small',
      aDocx([], [{ name: 'word/header1.xml', bytes: Buffer.alloc(50_000_000), claim: 500 }]),
      'a.docx',
      'file.damaged',
    ],
    [
      'a pile of entries',
      aDocx(
        [],
        Array.from({ length: 2001 }, (_, no) => ({ name: `word/${no}.bin`, bytes: '' })),
      ),
      'a.docx',
      'file.bomb',
    ],
    ['a package that climbs out', aDocx([], [{ name: '../../a.txt', bytes: 'a' }]), 'a.docx', 'file.damaged'],
  ])('is refused when it is %s', async (_, bytes, fileName, reason) => {
    expect(await inspect(bytes, fileName)).toBe(reason);
  });

  it('is refused when it opens only with a password', async () => {
    expect(await inspect(await aLockedPdf(), 'a.pdf')).toBe('file.encrypted');
  });

  it('tells what in it could run, fetch or hide something', async () => {
    const notes = async (bytes: Uint8Array, name: string) => (await files.inspect(bytes, name)) as never;
    expect(await notes(await aBusyPdf(), 'a.pdf')).toMatchObject({
      value: { notes: ['javaScript', 'embeddedFiles'] },
    });
    const external =
      '<Relationships><Relationship Id="1" Type="t/attachedTemplate" Target="http://x" TargetMode="External"/></Relationships>';
    const command = '<w:hdr><w:instrText>DDEAUTO c:\\\\a</w:instrText></w:hdr>';
    const hostile = aDocx(
      ['一'],
      [
        { name: 'word/vbaProject.bin', bytes: 'x' },
        { name: 'word/embeddings/ole.bin', bytes: 'x' },
        { name: 'word/_rels/settings.xml.rels', bytes: external },
        { name: 'word/header1.xml', bytes: command },
      ],
    );
    expect(await notes(hostile, 'a.docx')).toMatchObject({
      value: { notes: ['macros', 'embeddedObjects', 'externalLinks', 'fieldCommands'] },
    });
  });
});

describe('a preview', () => {
  it('is text and nothing else, of hidden parts too', async () => {
    const document = aDocx(
      ['一 &amp; 二', '&xxe; &#20844;&#24320;'],
      [{ name: 'word/comments.xml', bytes: '<w:comments><w:p><w:t>批注一</w:t></w:p></w:comments>' }],
    );
    expect(await files.readText(document, 'docx')).toEqual({
      ok: true,
      value: [
        { heading: '正文', lines: ['一 & 二', '&xxe; 公开'] },
        { heading: '批注', lines: ['批注一'] },
      ],
    });
    expect(await files.readText(aWorkbook('甲', '乙'), 'xlsx')).toEqual({
      ok: true,
      value: [
        { heading: '工作表：明细', lines: ['甲 | 2'] },
        { heading: '工作表：底稿（隐藏）', lines: ['乙 | 2'] },
      ],
    });
  });

  it('is a picture of a page, and of no page that is not there', async () => {
    const drawn = await files.drawPage(aPdf([['一']]), 'pdf', 1);
    expect(drawn).toMatchObject({ ok: true, value: { width: 992, height: 1403 } });
    expect(await files.drawPage(aPdf([['一']]), 'pdf', 2)).toMatchObject({ refusal: { reason: 'file.noSuchPage' } });
  });
});

describe('the process', () => {
  it('severs, and a second one proves the result', async () => {
    const bytes = aPdf([['秘密']]);
    const found = await files.findText(bytes, 'pdf', '秘 密');
    const boxes = found.ok ? found.value.map((part) => ({ ...part, ground: 'tradeSecret' as const })) : [];
    expect(boxes).toHaveLength(1);
    const severed = await files.sever(bytes, 'pdf', boxes);
    expect(severed).toMatchObject({ ok: true, value: { pageCount: 1, proof: { charactersFound: 0 } } });
    expect(await files.sever(aDocx(['一']), 'docx', boxes)).toMatchObject({ refusal: { reason: 'file.notPaged' } });
  });

  it.each([
    ['hangs', 'for (;;) {}', 'file.tooSlow', 1500],
    ['ends without an answer', 'process.exit(3)', 'file.crashed', 60_000],
    ['answers nonsense', 'process.stdout.write("nonsense")', 'file.crashed', 60_000],
    ['takes all memory', 'const a = []; for (;;) a.push(Buffer.alloc(20_000_000, 1));', 'file.tooLarge', 60_000],
  ])('that %s is ended, with a refusal', async (_, source, reason, timeoutMs) => {
    const broken = attachmentFilesOver({
      childEntry: await anEntry(source),
      fontFile,
      timeoutMs,
      residentMb: 300,
    });
    expect(await broken.inspect(text('一'), 'a.txt')).toMatchObject({ ok: false, refusal: { reason, field: 'file' } });
  });

  it('has nothing of the server in its environment', async () => {
    const telling = `process.stdin.resume(); process.stdin.on('end', () => {
      const json = Buffer.from(JSON.stringify({ ok: true, value: Object.keys(process.env) }));
      const length = Buffer.alloc(4); length.writeUInt32BE(json.length);
      process.stdout.write(Buffer.concat([length, json]));
    });`;
    const asked = attachmentFilesOver({ childEntry: await anEntry(telling), fontFile });
    expect(await asked.inspect(text('一'), 'a.txt')).toEqual({ ok: true, value: [] });
  });
});

async function anEntry(source: string): Promise<string> {
  const folder = await mkdtemp(join(root, 'node_modules', '.test-entry-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'entry.mjs');
  await writeFile(file, source);
  return file;
}
