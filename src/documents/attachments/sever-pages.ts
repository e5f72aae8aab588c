import { PDFDocument } from '@cantoo/pdf-lib';
import { type Canvas, GlobalFonts } from '@napi-rs/canvas';
import { boxMarkOf, pageUnits, type SeveranceBox } from '../../core/requests/severance.ts';
import type { Pages } from './paged-file.ts';

/** Pixels per inch of a severed page: enough to print. */
const printResolution = 180;
const jpegQuality = 85;
const fontName = 'severance';
const [largestMark, smallestMark] = [30, 9];

/**
 * A new PDF with one picture for each page, boxes burnt in with their grounds. Nothing of the original goes over but its
 * looks: no text, font, layer, metadata, attachment or earlier revision (security T31).
 */
export async function severPages(
  pages: Pages,
  boxes: readonly SeveranceBox[],
  font: string | undefined,
): Promise<Uint8Array> {
  if (font !== undefined) GlobalFonts.registerFromPath(font, fontName);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 1; page <= pages.pageCount; page += 1) {
    const canvas = await pages.draw(page, printResolution);
    for (const box of boxes) if (box.page === page) burn(canvas, box);
    const picture = await pdf.embedJpg(await canvas.encode('jpeg', jpegQuality));
    const { width, height } = pages.sizeOf(page);
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  // without packed objects, so that the proof can read every one of them
  return pdf.save({ useObjectStreams: false });
}

function burn(canvas: Canvas, box: SeveranceBox): void {
  const context = canvas.getContext('2d');
  // outwards to whole pixels: none may be half covered
  const left = Math.floor((box.left * canvas.width) / pageUnits);
  const top = Math.floor((box.top * canvas.height) / pageUnits);
  const right = Math.ceil(((box.left + box.width) * canvas.width) / pageUnits);
  const bottom = Math.ceil(((box.top + box.height) * canvas.height) / pageUnits);
  context.fillStyle = '#000';
  context.fillRect(left, top, right - left, bottom - top);
  printMark(canvas, box, { left, top, width: right - left, height: bottom - top });
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The ground in the middle of the box, the article alone where there is less room, and nothing where there is none. */
function printMark(canvas: Canvas, { ground }: SeveranceBox, { left, top, width, height }: PixelBox): void {
  const context = canvas.getContext('2d');
  const mark = boxMarkOf(ground);
  const size = Math.min(largestMark, Math.floor(height * 0.7));
  for (const text of [mark, mark.split(' ')[0] ?? '']) {
    context.font = `${size}px ${fontName}`;
    const fitted = Math.min(size, Math.floor((size * (width - 6)) / Math.max(1, context.measureText(text).width)));
    if (fitted < smallestMark) continue;
    context.font = `${fitted}px ${fontName}`;
    context.fillStyle = '#fff';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, left + width / 2, top + height / 2);
    return;
  }
}
