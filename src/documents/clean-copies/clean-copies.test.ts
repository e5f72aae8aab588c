import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import {
  aHostileDocx,
  aHostilePdf,
  aHostileXlsx,
  aPicture,
  canary,
  latinCanary,
  seen,
} from '../../../tests/support/hostile-files.ts';
import { aDocx, aLockedPdf, aPdf } from '../../../tests/support/severable-files.ts';
import { unzip } from '../../../tests/support/unzip.ts';
import { readZip } from '../attachments/read-zip.ts';
import { proveClean } from './prove-clean.ts';
import { rebuildFile } from './rebuild-file.ts';

const rebuilt = async (bytes: Uint8Array, name: string) => {
  const result = await rebuildFile(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};
const wordsIn = ({ words }: { words: readonly { rows: readonly (readonly string[])[] }[] }): string =>
  words.flatMap(({ rows }) => rows.map((row) => row.join('|'))).join('\n');

describe('the clean copy of a document', () => {
  it('holds what is seen and nothing that is hidden', async () => {
    const copy = await rebuilt(aHostileDocx(), '通知.docx');
    const parts = unzip(copy.bytes);
    const all = [...parts].map(([name, text]) => `${name} ${text}`).join('\n');
    expect(all).not.toContain(canary);
    expect([...parts.keys()].filter((name) => /comments|docProps|custom|people|glossary|unused/.test(name))).toEqual(
      [],
    );
    for (const text of [
      seen,
      '新增的字',
      '移来的字',
      '看得见',
      '有批注',
      '域的结果',
      '控件里的字',
      '表格的字',
      '链接的字',
    ])
      expect(wordsIn(copy)).toContain(text);
    expect(parts.get('word/header1.xml')).toContain('w:instr="PAGE"');
    expect(parts.get('word/_rels/document.xml.rels')).toContain('https://www.gov.cn/');
    expect(parts.get('word/settings.xml')).toContain('w:evenAndOddHeaders');
    expect([...copy.removals].sort()).toEqual([
      'comments',
      'fieldCommands',
      'hiddenText',
      'metadata',
      'trackedChanges',
    ]);
    expect((await proveClean(copy.bytes, 'docx')).ok).toBe(true);
    expect((await proveClean(aHostileDocx(), 'docx')).ok).toBe(false);
  });

  it('is the same again when it is made again', async () => {
    const first = await rebuilt(aHostileDocx(), '通知.docx');
    expect(Buffer.from((await rebuilt(first.bytes, '通知.docx')).bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it('shows white letters, which nobody was meant to see', async () => {
    const white = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/></w:rPr><w:t>白字</w:t></w:r></w:p>';
    const copy = await rebuilt(aHostileDocx([], white), '通知.docx');
    expect(unzip(copy.bytes).get('word/document.xml')).not.toContain('FFFFFF');
    expect(wordsIn(copy)).toContain('白字');
  });

  it('cuts a picture to what is shown of it', async () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="C:\\金丝雀.png" descr="金丝雀"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId11"/><a:srcRect r="50000"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const copy = await rebuilt(aHostileDocx([], drawing), '通知.docx');
    expect(copy.removals).toContain('croppedParts');
    expect([...unzip(copy.bytes).values()].join()).not.toContain(canary);
    const picture = pictureIn(copy.bytes, 'word/media/image1.png');
    expect([(await loadImage(picture)).width, await colourAt(picture, 0.9)]).toEqual([40, 'red']);
  });

  it.each([
    [
      'a chart',
      '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    ],
    ['an object', '<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>'],
    ['an old text box', '<w:p><w:r><w:pict><v:shape><v:textbox/></v:shape></w:pict></w:r></w:p>'],
  ])('is refused where something would be lost: %s', async (_, body) => {
    expect(await rebuildFile(aHostileDocx([], body), '通知.docx')).toMatchObject({
      ok: false,
      refusal: { reason: 'file.notCopyable', message: expect.stringContaining('PDF') },
    });
  });
});

describe('the clean copy of a workbook', () => {
  it('holds the visible values and nothing else', async () => {
    const copy = await rebuilt(await aHostileXlsx(), '名单.xlsx');
    const all = [...unzip(copy.bytes)].map(([name, text]) => `${name} ${text}`).join('\n');
    expect(all).not.toContain(canary);
    expect(all).not.toContain(latinCanary);
    expect(all).not.toContain('docProps');
    const { sheets } = await readXlsx(copy.bytes, { readStyles: true });
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        '明细',
        [
          [seen, '金额'],
          ['甲', 1200.5],
          ['=1+1', null],
        ],
      ],
    ]);
    expect(sheets[0]?.cells?.get('2,0')?.formula).toBeUndefined();
    expect(sheets[0]?.cells?.get('1,1')?.style?.numFmt).toBe('#,##0.00');
    expect([...copy.removals].sort()).toEqual(
      [
        'comments',
        'formulas',
        'hiddenColumns',
        'hiddenRows',
        'hiddenSheets',
        'hiddenText',
        'metadata',
        'sheetPictures',
      ].sort(),
    );
    expect((await proveClean(copy.bytes, 'xlsx')).ok).toBe(true);
    expect((await proveClean(await aHostileXlsx(), 'xlsx')).ok).toBe(false);
  });
});

describe('the clean copy of a PDF', () => {
  it('keeps text, pictures and seals, and leaves the rest', async () => {
    const source = await aHostilePdf();
    const copy = await rebuilt(source, '公告.pdf');
    expect(Buffer.from(copy.bytes).toString('latin1')).not.toContain(latinCanary);
    expect(wordsIn(copy)).toContain('SEEN TEXT');
    expect(copy).toMatchObject({ kind: 'pdf', pageCount: 1, wordlessPages: 0 });
    expect([...copy.removals].sort()).toEqual([
      'annotations',
      'earlierRevisions',
      'embeddedFiles',
      'metadata',
      'scripts',
    ]);
    expect((await proveClean(copy.bytes, 'pdf')).ok).toBe(true);
    expect((await proveClean(source, 'pdf')).ok).toBe(false);
    const again = await rebuilt(copy.bytes, '公告.pdf');
    expect(wordsIn(again)).toContain('SEEN TEXT');
    expect(again.removals).toEqual(['metadata']);
  });

  it('tells pages without text', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage();
    page.drawImage(await pdf.embedPng(aPicture('png')), { x: 0, y: 0, width: 100, height: 100 });
    expect(await rebuilt(await pdf.save(), '扫描.pdf')).toMatchObject({ pageCount: 1, wordlessPages: 1 });
    expect(await rebuilt(aPdf([['有文字的一页']]), '文本.pdf')).toMatchObject({ wordlessPages: 0 });
  });

  it('is made of pictures where layers could hide something', async () => {
    const pdf = await PDFDocument.load(aPdf([['一页']]));
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [] }));
    const copy = await rebuilt(await pdf.save(), '图层.pdf');
    expect(copy.removals).toEqual(['metadata', 'textLayer', 'hiddenLayers']);
    expect((await proveClean(copy.bytes, 'pdf')).ok).toBe(true);
  });

  it('is not made of a locked one', async () => {
    expect(await rebuildFile(await aLockedPdf(), '锁.pdf')).toMatchObject({ refusal: { reason: 'file.encrypted' } });
  });
});

describe('the clean copy of a picture', () => {
  it('has no words about camera or place, and nothing behind its end', async () => {
    const source = aPicture('jpeg', canary);
    const copy = await rebuilt(source, '照片.jpg');
    expect(Buffer.from(copy.bytes).includes(canary)).toBe(false);
    expect(copy.removals).toEqual(['cameraFacts']);
    expect([(await proveClean(copy.bytes, 'jpeg')).ok, (await proveClean(source, 'jpeg')).ok]).toEqual([true, false]);
    expect((await proveClean((await rebuilt(aPicture('png'), '图.png')).bytes, 'png')).ok).toBe(true);
  });

  it('stands as it is seen, also where it was taken on its side', async () => {
    const copy = await rebuilt(aPicture('jpeg', '', 6), '照片.jpg');
    const image = await loadImage(Buffer.from(copy.bytes));
    expect([image.width, image.height]).toEqual([60, 80]);
  });
});

it('the clean copy of a text is the text', async () => {
  const copy = await rebuilt(new TextEncoder().encode('一\n二三'), '说明.txt');
  expect(new TextDecoder().decode(copy.bytes)).toBe('一\r\n二三');
});

it('a document without anything hidden loses only its properties', async () => {
  expect((await rebuilt(aDocx(['正文']), '说明.docx')).removals).toEqual(['metadata']);
});

function pictureIn(archive: Uint8Array, name: string): Buffer {
  const zip = readZip(archive);
  const bytes = zip.ok ? zip.value.read(name) : undefined;
  if (bytes === undefined) throw new Error(`The archive has no ${name}.`);
  return Buffer.from(bytes);
}

async function colourAt(picture: Buffer, share: number): Promise<string> {
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const [red = 0, , blue = 0] = context.getImageData(Math.floor(image.width * share), 5, 1, 1).data;
  return red > 200 && blue < 50 ? 'red' : 'other';
}
