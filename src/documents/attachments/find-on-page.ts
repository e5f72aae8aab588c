import { pageUnits } from '../../core/requests/severance.ts';
import type { PagePart } from '../../usecases/ports.ts';
import { type Pdfium, roomFor } from './pdfium.ts';

interface Character {
  readonly text: string;
  readonly index: number;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room around what was found, so that no edge of a letter stays. */
const margin = 25;

/** Where a text stands on a page, one part for each line it runs over. Blanks and the width of characters do not matter. */
export function findOnPage(pdfium: Pdfium, pointer: number, page: number, sought: string): readonly PagePart[] {
  const words = folded(sought);
  if (words === '') return [];
  const text = pdfium._FPDFText_LoadPage(pointer);
  if (text === 0) return [];
  try {
    const characters = charactersOf(pdfium, text);
    const line = characters.map((character) => character.text).join('');
    const starts = startsOf(characters);
    const parts: PagePart[] = [];
    for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + words.length)) {
      const hit = characters.slice(starts[at], (starts[at + words.length - 1] ?? 0) + 1);
      parts.push(...linesOf(hit.flatMap(({ index }) => frameOf(pdfium, pointer, text, index) ?? [])).map(partOn(page)));
    }
    return parts;
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

function charactersOf(pdfium: Pdfium, text: number): readonly Character[] {
  const count = pdfium._FPDFText_CountChars(text);
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    text: folded(String.fromCodePoint(Math.min(0x10ffff, pdfium._FPDFText_GetUnicode(text, index)))),
    index,
  })).filter((character) => character.text !== '');
}

/** For each place in the joined text, the character that stands there. */
function startsOf(characters: readonly Character[]): readonly number[] {
  return characters.flatMap((character, at) => Array.from(character.text, () => at).concat([]));
}

function frameOf(pdfium: Pdfium, page: number, text: number, index: number): Frame | undefined {
  const rectangle = roomFor(pdfium, 16);
  try {
    if (pdfium._FPDFText_GetLooseCharBox(text, index, rectangle) === 0) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.slice(rectangle / 4, rectangle / 4 + 4);
    const corners = [onPage(pdfium, page, left, top), onPage(pdfium, page, right, bottom)];
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  } finally {
    pdfium.wasmExports.free(rectangle);
  }
}

// PDFium itself turns and crops: asked as if the page were drawn on as many pixels as it has units
function onPage(pdfium: Pdfium, page: number, x: number, y: number): { readonly x: number; readonly y: number } {
  const device = roomFor(pdfium, 8);
  pdfium._FPDF_PageToDevice(page, 0, 0, pageUnits, pageUnits, 0, x, y, device, device + 4);
  const [deviceX = 0, deviceY = 0] = pdfium.HEAP32.slice(device / 4, device / 4 + 2);
  pdfium.wasmExports.free(device);
  return { x: deviceX, y: deviceY };
}

/** Joins the characters that stand side by side, along the line they run in, be it level or upright. */
function linesOf(frames: readonly Frame[]): readonly Frame[] {
  const lines: Frame[] = [];
  for (const frame of frames) {
    const last = lines.at(-1);
    if (
      last !== undefined &&
      (overlap(last.top, last.bottom, frame.top, frame.bottom) ||
        overlap(last.left, last.right, frame.left, frame.right))
    )
      lines[lines.length - 1] = joined(last, frame);
    else lines.push(frame);
  }
  return lines;
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return Math.min(to, otherTo) - Math.max(from, otherFrom) > Math.min(to - from, otherTo - otherFrom) / 2;
}

function joined(one: Frame, other: Frame): Frame {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function partOn(page: number): (frame: Frame) => PagePart {
  return ({ left, top, right, bottom }) => {
    const [from, above] = [Math.max(0, left - margin), Math.max(0, top - margin)];
    return {
      page,
      left: from,
      top: above,
      width: Math.min(pageUnits, right + margin) - from,
      height: Math.min(pageUnits, bottom + margin) - above,
    };
  };
}
