import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Remarks of people who worked on the file, and what is clicked: they are not part of what was issued. */
const remarks = new Set(
  `Text Popup Highlight Underline StrikeOut Squiggly Caret FileAttachment Sound Movie Screen Link RichMedia Redact
   PrinterMark TrapNet 3D Projection Watermark`.split(/\s+/),
);

/** What became of the annotations of a page. */
export type Flattened = { readonly comments: number; readonly fields: number } | 'noLooks';

/**
 * Draws seals, stamps and filled-in fields into the content of their page as they look, so that they stay when annotations
 * go. Remarks and links are only counted. `noLooks`: one that is seen has no appearance of its own.
 */
export function flattenAnnotations(page: PDFPage): Flattened {
  const list = page.node.lookup(PDFName.of('Annots'));
  if (!(list instanceof PDFArray)) return { comments: 0, fields: 0 };
  let [comments, fields] = [0, 0];
  const drawn: string[] = [];
  for (let index = 0; index < list.size(); index += 1) {
    const annotation = list.lookup(index);
    if (!(annotation instanceof PDFDict)) continue;
    const subtype = nameOf(annotation.lookup(PDFName.of('Subtype')));
    if (remarks.has(subtype) || isUnseen(annotation)) {
      if (subtype !== 'Link') comments += 1;
      continue;
    }
    if (subtype === 'Widget') fields += 1;
    const looks = looksOf(annotation);
    if (looks === undefined) {
      // an empty field is seen as nothing
      if (subtype === 'Widget') continue;
      return 'noLooks';
    }
    const placed = placement(annotation, looks.stream);
    if (placed === undefined) return 'noLooks';
    const key = page.node.newXObject('Seen', looks.ref);
    drawn.push(`q ${placed.map((value) => value.toFixed(5)).join(' ')} cm ${key.toString()} Do Q`);
  }
  if (drawn.length > 0) append(page, drawn.join('\n'));
  return { comments, fields };
}

// flags: 2 hidden, 6 no view
function isUnseen(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'));
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
  return (bits & 0b10) !== 0 || (bits & 0b100000) !== 0;
}

function looksOf(annotation: PDFDict): { readonly ref: PDFRef; readonly stream: PDFStream } | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  const normal = appearances.lookup(PDFName.of('N'));
  if (normal instanceof PDFStream) return withRef(appearances.get(PDFName.of('N')), normal);
  if (!(normal instanceof PDFDict)) return undefined;
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(state instanceof PDFName)) return undefined;
  const chosen = normal.lookup(state);
  return chosen instanceof PDFStream ? withRef(normal.get(state), chosen) : undefined;
}

function withRef(ref: PDFObject | undefined, stream: PDFStream) {
  return ref instanceof PDFRef ? { ref, stream } : undefined;
}

/** The matrix that brings the box of an appearance into the rectangle of its annotation (PDF 32000-1, 12.5.5). */
function placement(annotation: PDFDict, stream: PDFStream): readonly number[] | undefined {
  const rectangle = numbersOf(annotation.lookup(PDFName.of('Rect')), 4);
  const box = numbersOf(stream.dict.lookup(PDFName.of('BBox')), 4);
  if (rectangle === undefined || box === undefined) return undefined;
  const matrix = numbersOf(stream.dict.lookup(PDFName.of('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0];
  const corners = [0, 2].flatMap((x) => [1, 3].map((y) => transformed(matrix, box[x] ?? 0, box[y] ?? 0)));
  const [left, bottom] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  const [right, top] = [Math.max(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))];
  if (right - left <= 0 || top - bottom <= 0) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  const across = Math.abs(x2 - x1) / (right - left);
  const up = Math.abs(y2 - y1) / (top - bottom);
  return [across, 0, 0, up, Math.min(x1, x2) - left * across, Math.min(y1, y2) - bottom * up];
}

function transformed(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function numbersOf(list: PDFObject | undefined, count: number): readonly number[] | undefined {
  if (!(list instanceof PDFArray) || list.size() !== count) return undefined;
  const numbers = Array.from({ length: count }, (_, index) => list.lookup(index));
  if (!numbers.every((entry) => entry instanceof PDFNumber)) return undefined;
  return numbers.map((entry) => (entry as PDFNumber).asNumber());
}

function append(page: PDFPage, operators: string): void {
  const { context } = page.doc;
  const before = context.register(context.stream('q\n'));
  const behind = context.register(context.stream(`\nQ\n${operators}\n`));
  page.node.wrapContentStreams(before, behind);
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}
