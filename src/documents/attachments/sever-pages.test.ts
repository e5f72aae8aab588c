import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import type { Canvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { aPdf, type Turned, turned } from '../../../tests/support/severable-files.ts';
import { pageUnits, type SeveranceBox, type SeveranceGround, severanceGrounds } from '../../core/requests/severance.ts';
import type { Pages } from './paged-file.ts';
import { openPages } from './pages.ts';
import { proveSevered } from './prove-severed.ts';
import { severPages } from './sever-pages.ts';

const font = fileURLToPath(new URL('../../../assets/fonts/FandolHei-Regular.otf', import.meta.url));
const secrets = ['托合提秘密姓名', '654224200002290121', 'Secret-Word'] as const;
const original = aPdf([
  ['关于补偿的批复', `被征收人：${secrets[0]}`, `证件号码：${secrets[1]}`, '补偿标准按规定执行。'],
  ['第二页', `${secrets[2]} stands here`, '其余内容可以公开。'],
]);
const blank = aPdf([[], []]);

const turns: readonly Turned[] = ([0, 90, 180, 270] as const).flatMap((turn) => [
  { turn, crop: 0 },
  { turn, crop: 50 },
]);

describe('a severed file', () => {
  it('gives nothing away, however its pages are turned and cropped, wherever the boxes stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...turns), fc.array(aBox(), { maxLength: 4 }), async (turning, further) => {
        const pages = await pagesOf(await turned(original, turning));
        const boxes = [...boxesOver(pages, secrets), ...further];
        const severed = await severPages(pages, boxes, font);
        expect(await proveSevered(severed)).toMatchObject({ ok: true, value: { charactersFound: 0 } });
        expect(await extracted(severed)).toBe('');
        expect(everyStream(severed).filter((stream) => secrets.some((secret) => stream.includes(secret)))).toEqual([]);
        await expectSameInside(
          severed,
          await severPages(await pagesOf(await turned(blank, turning)), boxes, font),
          boxes,
        );
      }),
      { numRuns: 12, seed: 37 },
    );
  });

  it('looks the same whatever words of the same length were found and covered: no edge of a letter stays', async () => {
    const others = ['买买提机要人员', '110101199003079982'];
    const twin = aPdf([['关于补偿的批复', `被征收人：${others[0]}`, `证件号码：${others[1]}`, '补偿标准按规定执行。']]);
    for (const turning of turns) {
      const [pages, twins] = [
        await pagesOf(await turned(original, turning)),
        await pagesOf(await turned(twin, turning)),
      ];
      const boxes = boxesOver(pages, secrets.slice(0, 2));
      expect(boxes).toHaveLength(2);
      expect(await picture(pages, [])).not.toEqual(await picture(twins, []));
      expect(await picture(pages, boxes)).toEqual(await picture(twins, boxes));
    }
  });

  it('has the size of its pages as they are seen, and a picture on each', async () => {
    const pages = await pagesOf(await turned(original, { turn: 90, crop: 50 }));
    const severed = await pagesOf(await severPages(pages, boxesOver(pages, secrets), font));
    expect(severed.pageCount).toBe(2);
    const [seen, made] = [pages.sizeOf(1), severed.sizeOf(1)];
    expect([Math.round(made.width), Math.round(made.height)]).toEqual([
      Math.round(seen.width),
      Math.round(seen.height),
    ]);
    expect(made.width).toBeGreaterThan(made.height);
  });

  it('carries no metadata, and leaves the original as it was', async () => {
    const before = Buffer.from(original).toString('base64');
    const pages = await pagesOf(original);
    const severed = Buffer.from(await severPages(pages, boxesOver(pages, secrets), font)).toString('latin1');
    for (const name of ['/Info', '/Metadata', '/Title', '/Producer', '/CreationDate', '/ID'])
      expect(severed).not.toContain(name);
    expect(Buffer.from(original).toString('base64')).toBe(before);
  });

  it('prints the ground in each box that has room for it', async () => {
    const pages = await pagesOf(blank);
    const box = { page: 1, left: 1000, top: 1000, width: 5000, height: 500, ground: 'personalPrivacy' } as const;
    const page = await (await pagesOf(await severPages(pages, [box], font))).draw(1, 180);
    expect(inkIn(page, box)).toBeGreaterThan(allIn(page, box) * 0.7);
    expect(allIn(page, box) - inkIn(page, box)).toBeGreaterThan(500);
  });
});

describe('the proof', () => {
  it('refuses a file whose text only lies under a rectangle', async () => {
    const pdf = await PDFDocument.load(original);
    pdf.getPage(0).drawRectangle({ x: 0, y: 0, width: 600, height: 900, color: rgb(0, 0, 0) });
    expect(await proveSevered(await pdf.save())).toMatchObject({ ok: false, refusal: { reason: 'file.textLeft' } });
  });

  it('refuses a file with anything beside its pictures', async () => {
    const severed = await severPages(await pagesOf(blank), [], font);
    expect(await proveSevered(severed)).toMatchObject({ ok: true });
    const titled = await PDFDocument.load(severed, { updateMetadata: false });
    titled.setTitle('秘密');
    const busy = await PDFDocument.load(severed, { updateMetadata: false });
    await busy.attach(new TextEncoder().encode('秘密'), 'a.txt');
    for (const pdf of [titled, busy])
      expect(await proveSevered(await pdf.save({ useObjectStreams: false }))).toMatchObject({ ok: false });
  });
});

function aBox(): fc.Arbitrary<SeveranceBox> {
  const grounds = Object.keys(severanceGrounds) as SeveranceGround[];
  return fc.record({
    page: fc.constantFrom(1, 2),
    left: fc.integer({ min: 0, max: 8000 }),
    top: fc.integer({ min: 0, max: 8000 }),
    width: fc.integer({ min: 10, max: 2000 }),
    height: fc.integer({ min: 10, max: 2000 }),
    ground: fc.constantFrom(...grounds),
  });
}

async function pagesOf(bytes: Uint8Array): Promise<Pages> {
  const pages = await openPages(bytes, 'pdf');
  if (!pages.ok) throw new Error(pages.refusal.message);
  return pages.value;
}

function boxesOver(pages: Pages, texts: readonly string[]): readonly SeveranceBox[] {
  return texts.flatMap((text) =>
    [1, 2].flatMap((page) =>
      pages.find(page, text).map((part) => ({ ...part, ground: 'personalPrivacy' as SeveranceGround })),
    ),
  );
}

async function extracted(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let words = '';
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const { items } = await (await pdf.getPage(no)).getTextContent();
    words += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return words;
}

/** Every stream of the file, inflated where it can be, as UTF-8 and as UTF-16. */
function everyStream(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes);
  const source = raw.toString('latin1');
  return [...source.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const stream = raw.subarray(index + mark.length, source.indexOf('endstream', index));
    let plain = stream;
    try {
      plain = inflateSync(stream);
    } catch {
      // a picture
    }
    const pairs = plain.subarray(0, plain.length - (plain.length % 2));
    return [plain.toString('utf8'), Buffer.from(pairs).swap16().toString('utf16le')];
  });
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels that a box covers whole, less those at its edge, which share a block of the picture's coding with what is outside. */
function insideOf(canvas: Canvas, box: SeveranceBox, edge = 17): PixelBox {
  const scale = (part: number, length: number): number => (part * length) / pageUnits;
  const left = Math.ceil(scale(box.left, canvas.width)) + edge;
  const top = Math.ceil(scale(box.top, canvas.height)) + edge;
  return {
    left,
    top,
    width: Math.floor(scale(box.left + box.width, canvas.width)) - edge - left,
    height: Math.floor(scale(box.top + box.height, canvas.height)) - edge - top,
  };
}

function pixelsIn(canvas: Canvas, { left, top, width, height }: PixelBox): Uint8ClampedArray {
  if (width < 1 || height < 1) return new Uint8ClampedArray();
  return canvas.getContext('2d').getImageData(left, top, width, height).data;
}

/** What lies in a box does not depend on what it covers: the same box over an empty page looks the same. */
async function expectSameInside(one: Uint8Array, other: Uint8Array, boxes: readonly SeveranceBox[]): Promise<void> {
  const [over, bare] = [await pagesOf(one), await pagesOf(other)];
  for (const page of [1, 2]) {
    const [drawn, drawnBare] = [await over.draw(page, 180), await bare.draw(page, 180)];
    for (const box of boxes.filter((candidate) => candidate.page === page)) {
      const inside = insideOf(drawn, box);
      const [a, b] = [pixelsIn(drawn, inside), pixelsIn(drawnBare, inside)];
      expect(a.findIndex((value, at) => Math.abs(value - (b[at] ?? 0)) > 6)).toBe(-1);
    }
  }
}

function inkIn(canvas: Canvas, box: SeveranceBox): number {
  const pixels = pixelsIn(canvas, insideOf(canvas, box, 0));
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) ink += 1;
  return ink;
}

function allIn(canvas: Canvas, box: SeveranceBox): number {
  return pixelsIn(canvas, insideOf(canvas, box, 0)).length / 4;
}

/** The first page as it is seen after severing. */
async function picture(pages: Pages, boxes: readonly SeveranceBox[]): Promise<string> {
  const canvas = await (await pagesOf(await severPages(pages, boxes, font))).draw(1, 180);
  return createHash('sha256').update(canvas.data()).digest('hex');
}
