import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = fileURLToPath(new URL('../../assets/fonts', import.meta.url));
let compiler: NodeCompiler | undefined;

/** A PDF of A4 pages with embedded fonts, one list of lines for each page. */
export function aPdf(pages: readonly (readonly string[])[]): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  const inputs = { pages: JSON.stringify(pages) };
  const mainFileContent = `#set page(paper: "a4", margin: 30mm)
#set text(font: ("FandolFang R", "FandolSong"), size: 16pt)
#for (no, lines) in json(bytes(sys.inputs.pages)).enumerate() {
  if no > 0 { pagebreak() }
  for line in lines { block(line) }
}`;
  const { result } = compiler.compile({ mainFileContent, inputs });
  if (result === null) throw new Error('The sample could not be set.');
  return compiler.pdf(result, {});
}

/** How a page is turned, and how much of it is cut off on the left and at the foot, in points. */
export interface Turned {
  readonly turn: 0 | 90 | 180 | 270;
  readonly crop: number;
}

/** The same file with every page turned and cropped. */
export async function turned(bytes: Uint8Array, { turn, crop }: Turned): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize();
    page.setRotation(degrees(turn));
    if (crop > 0) page.setCropBox(crop, crop, width - crop, height - crop);
  }
  return pdf.save();
}

/** A PDF that opens only with a password. */
export async function aLockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return pdf.save();
}

/** A PDF with a script and a file inside. */
export async function aBusyPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addJavaScript('start', 'app.alert(1)');
  await pdf.attach(new TextEncoder().encode('inside'), 'inside.txt');
  return pdf.save();
}

/** An entry of a package; `claim` is the size that its list gives instead of the true one. */
export interface PackageEntry {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly claim?: number;
}

/** A ZIP package as office programs write it. */
export function aPackage(entries: readonly PackageEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claim } of entries) {
    const plain = Buffer.from(bytes);
    const packed = deflateRawSync(plain);
    const size = claim ?? plain.length;
    const local = header(0x04034b50, 30, (view) => {
      view.writeUInt16LE(8, 8);
      view.writeUInt32LE(packed.length, 18);
      view.writeUInt32LE(size, 22);
      view.writeUInt16LE(Buffer.byteLength(name), 26);
    });
    const entry = header(0x02014b50, 46, (view) => {
      view.writeUInt16LE(8, 10);
      view.writeUInt32LE(packed.length, 20);
      view.writeUInt32LE(size, 24);
      view.writeUInt16LE(Buffer.byteLength(name), 28);
      view.writeUInt32LE(offset, 42);
    });
    parts.push(local, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    offset += local.length + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = header(0x06054b50, 22, (view) => {
    view.writeUInt16LE(entries.length, 8);
    view.writeUInt16LE(entries.length, 10);
    view.writeUInt32LE(listed.length, 12);
    view.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...parts, listed, end]);
}

/** A document with these paragraphs, and further parts beside its body. */
export function aDocx(paragraphs: readonly string[], further: readonly PackageEntry[] = []): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return aPackage([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: `<w:document><w:body>${body}</w:body></w:document>` },
    ...further,
  ]);
}

/** A workbook with a visible and a hidden sheet. */
export function aWorkbook(visible: string, hidden: string): Uint8Array {
  const sheet = (text: string): string =>
    `<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c><c><v>2</v></c></row></sheetData></worksheet>`;
  return aPackage([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      bytes:
        '<workbook><sheets><sheet name="明细" r:id="a"/><sheet name="底稿" state="veryHidden" r:id="b"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes:
        '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="worksheets/2.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/1.xml', bytes: sheet(visible) },
    { name: 'xl/worksheets/2.xml', bytes: sheet(hidden) },
  ]);
}

/** The first bytes of a PNG that claims to be so large; nothing follows. */
export function aPngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('89504e470d0a1a0a', 'hex');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes[24] = 8;
  bytes[25] = 2;
  return bytes;
}

function header(mark: number, size: number, fill: (view: Buffer) => void): Buffer {
  const view = Buffer.alloc(size);
  view.writeUInt32LE(mark, 0);
  fill(view);
  return view;
}
