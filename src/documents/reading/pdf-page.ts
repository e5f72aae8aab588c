import { type Pdfium, roomFor } from '../attachments/pdfium.ts';

/** A character where it stands on its page, in points from the left upper corner of the page as it is seen. */
export interface PlacedCharacter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Quarter turns of the writing, clockwise: 0 for level text. */
  readonly turns: 0 | 1 | 2 | 3;
}

/** A line that was drawn, level or upright. */
export interface DrawnLine {
  readonly isLevel: boolean;
  /** Height of a level line, distance from the left of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows: characters, and lines as tables are drawn with. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly characters: readonly PlacedCharacter[];
  readonly lines: readonly DrawnLine[];
}

/** Pages with more than this are no report, and would only take time. */
const mostCharacters = 60_000;
const mostSegments = 60_000;
const [pathObject, formObject] = [2, 5];
const [lineTo, moveTo] = [0, 2];
/** A filled shape this thin is a line, in points. */
const thinnest = 3;
const deepestForm = 8;

type Matrix = readonly [number, number, number, number, number, number];

/** Takes a loaded page apart. */
export function pdfPage(pdfium: Pdfium, page: number): PdfPage {
  const width = pdfium._FPDF_GetPageWidthF(page);
  const height = pdfium._FPDF_GetPageHeightF(page);
  const toPage = placeOnPage(pdfium, page, width, height);
  return {
    width,
    height,
    characters: charactersOf(pdfium, page, toPage),
    lines: new LineReader(pdfium, toPage).linesOn(page),
  };
}

/** How points of the file lie on the page as it is seen, turned and cropped: asked of PDFium for three points. */
function placeOnPage(pdfium: Pdfium, page: number, width: number, height: number): Matrix {
  const fine = 100;
  const device = roomFor(pdfium, 8);
  const at = (x: number, y: number): readonly [number, number] => {
    pdfium._FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, x, y, device, device + 4);
    const [deviceX = 0, deviceY = 0] = pdfium.HEAP32.slice(device / 4, device / 4 + 2);
    return [deviceX / fine, deviceY / fine];
  };
  const far = 1000;
  const [origin, right, up] = [at(0, 0), at(far, 0), at(0, far)];
  pdfium.wasmExports.free(device);
  return [
    (right[0] - origin[0]) / far,
    (right[1] - origin[1]) / far,
    (up[0] - origin[0]) / far,
    (up[1] - origin[1]) / far,
    origin[0],
    origin[1],
  ];
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First one place, then the other. */
function joined(first: Matrix, then: Matrix): Matrix {
  const [a, b] = [then[0] * first[0] + then[2] * first[1], then[1] * first[0] + then[3] * first[1]];
  const [c, d] = [then[0] * first[2] + then[2] * first[3], then[1] * first[2] + then[3] * first[3]];
  return [a, b, c, d, ...moved(then, first[4], first[5])];
}

function charactersOf(pdfium: Pdfium, page: number, toPage: Matrix): readonly PlacedCharacter[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const room = roomFor(pdfium, 48);
  const turned = Math.atan2(toPage[1], toPage[0]);
  const found: (Boxes & { readonly text: string; readonly turns: PlacedCharacter['turns'] })[] = [];
  const count = Math.min(pdfium._FPDFText_CountChars(text), mostCharacters);
  for (let index = 0; index < count; index += 1) {
    // blanks that PDFium adds are no part of the text
    if (pdfium._FPDFText_IsGenerated(text, index) === 1) continue;
    const point = pdfium._FPDFText_GetUnicode(text, index);
    const boxes = point === 0 || point > 0x10ffff ? undefined : boxesOf(pdfium, text, index, room);
    if (boxes === undefined) continue;
    // angles of PDFium grow against the clock in a plane whose y grows upwards
    const angle = -pdfium._FPDFText_GetCharAngle(text, index) + turned;
    const turns = (((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4) as PlacedCharacter['turns'];
    found.push({ ...boxes, text: String.fromCodePoint(point), turns });
  }
  pdfium.wasmExports.free(room);
  pdfium._FPDFText_ClosePage(text);
  const usual =
    found.map(({ line }) => line.top - line.bottom).sort((one, other) => one - other)[found.length >> 1] ?? 0;
  return found.map(({ text: letter, turns, ...boxes }) => ({ text: letter, turns, ...seen(boxes, usual, toPage) }));
}

function seen({ line, drawn }: Boxes, usual: number, toPage: Matrix) {
  // PDFium misjudges the room of upright fonts: it is many times as high as all other
  const isMisjudged = line.top - line.bottom > 3 * usual && drawn.top - drawn.bottom < usual * 1.5;
  const { left, top, right, bottom } = isMisjudged ? drawn : line;
  const [one, other] = [moved(toPage, left, top), moved(toPage, right, bottom)];
  return {
    left: Math.min(one[0], other[0]),
    right: Math.max(one[0], other[0]),
    top: Math.min(one[1], other[1]),
    bottom: Math.max(one[1], other[1]),
  };
}

interface CharacterFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The room of a character on its line, and the frame of what is drawn of it. */
interface Boxes {
  readonly line: CharacterFrame;
  readonly drawn: CharacterFrame;
}

function boxesOf(pdfium: Pdfium, text: number, index: number, room: number): Boxes | undefined {
  if (pdfium._FPDFText_GetLooseCharBox(text, index, room) === 0) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.slice(room / 4, room / 4 + 4);
  const line = { left, top, right, bottom };
  if (pdfium._FPDFText_GetCharBox(text, index, room, room + 8, room + 16, room + 24) === 0)
    return { line, drawn: line };
  const [l = 0, r = 0, b = 0, t = 0] = pdfium.HEAPF64.slice(room / 8, room / 8 + 4);
  return { line, drawn: { left: l, top: t, right: r, bottom: b } };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Reads the lines that a page draws: strokes, and shapes so thin that they are lines. */
class LineReader {
  private readonly pdfium: Pdfium;
  private readonly toPage: Matrix;
  private readonly room: number;
  private readonly lines: DrawnLine[] = [];
  private segments = 0;

  constructor(pdfium: Pdfium, toPage: Matrix) {
    this.pdfium = pdfium;
    this.toPage = toPage;
    this.room = roomFor(pdfium, 48);
  }

  linesOn(page: number): readonly DrawnLine[] {
    const count = this.pdfium._FPDFPage_CountObjects(page);
    for (let at = 0; at < count; at += 1) this.readObject(this.pdfium._FPDFPage_GetObject(page, at), this.toPage, 0);
    this.pdfium.wasmExports.free(this.room);
    return this.lines;
  }

  private readObject(object: number, outer: Matrix, depth: number): void {
    if (object === 0 || depth > deepestForm || this.segments > mostSegments) return;
    const type = this.pdfium._FPDFPageObj_GetType(object);
    if (type !== pathObject && type !== formObject) return;
    const place = joined(this.matrixOf(object), outer);
    if (type === pathObject) this.readPath(object, place);
    else {
      const count = this.pdfium._FPDFFormObj_CountObjects(object);
      for (let at = 0; at < count; at += 1)
        this.readObject(this.pdfium._FPDFFormObj_GetObject(object, at), place, depth + 1);
    }
  }

  private matrixOf(object: number): Matrix {
    if (this.pdfium._FPDFPageObj_GetMatrix(object, this.room) === 0) return [1, 0, 0, 1, 0, 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.pdfium.HEAPF32.slice(this.room / 4, this.room / 4 + 6);
    return [a, b, c, d, e, f];
  }

  private readPath(path: number, place: Matrix): void {
    const { pdfium, room } = this;
    if (pdfium._FPDFPath_GetDrawMode(path, room, room + 4) === 0) return;
    const [fill = 0, stroke = 0] = pdfium.HEAP32.slice(room / 4, room / 4 + 2);
    if (fill === 0 && stroke === 0) return;
    for (const shape of this.shapesOf(path, place)) {
      if (stroke !== 0) for (const [at, point] of shape.slice(1).entries()) this.add(shape[at] ?? point, point);
      else this.addThin(shape);
    }
  }

  /** The parts of a path, each as the points it runs through; a closed one ends where it began. */
  private shapesOf(path: number, place: Matrix): readonly (readonly Point[])[] {
    const { pdfium, room } = this;
    const shapes: Point[][] = [];
    const count = pdfium._FPDFPath_CountSegments(path);
    for (let at = 0; at < count && this.segments <= mostSegments; at += 1) {
      this.segments += 1;
      const segment = pdfium._FPDFPath_GetPathSegment(path, at);
      if (segment === 0 || pdfium._FPDFPathSegment_GetPoint(segment, room, room + 4) === 0) continue;
      const [ownX = 0, ownY = 0] = pdfium.HEAPF32.slice(room / 4, room / 4 + 2);
      const [x, y] = moved(place, ownX, ownY);
      const type = pdfium._FPDFPathSegment_GetType(segment);
      if (type === moveTo || shapes.length === 0) shapes.push([{ x, y }]);
      // a curve is no line of a table, but the next stroke begins where it ends
      else if (type === lineTo) shapes.at(-1)?.push({ x, y });
      else shapes.push([{ x, y }]);
      const shape = shapes.at(-1);
      if (pdfium._FPDFPathSegment_GetClose(segment) === 1 && shape?.[0] !== undefined) shape.push(shape[0]);
    }
    return shapes;
  }

  private add(one: Point, other: Point): void {
    const [across, down] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
    if (down <= 0.5 && across > down) this.lines.push(line(true, (one.y + other.y) / 2, one.x, other.x));
    else if (across <= 0.5 && down > across) this.lines.push(line(false, (one.x + other.x) / 2, one.y, other.y));
  }

  private addThin(shape: readonly Point[]): void {
    if (shape.length < 3) return;
    const [xs, ys] = [shape.map(({ x }) => x), shape.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    if (height <= thinnest && width >= height) this.lines.push(line(true, (top + bottom) / 2, left, right));
    // where the lines of two directions meet, some programs draw a dot
    if (width <= thinnest && height >= width) this.lines.push(line(false, (left + right) / 2, top, bottom));
  }
}

function line(isLevel: boolean, at: number, one: number, other: number): DrawnLine {
  return { isLevel, at, from: Math.min(one, other), to: Math.max(one, other) };
}
