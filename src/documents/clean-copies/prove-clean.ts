import { inflateSync } from 'node:zlib';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AttachmentKind } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from '../attachments/attachment-refusals.ts';
import { loadPdf } from '../attachments/load-pdf.ts';
import { BrokenZip, readZip, type ZipPackage } from '../attachments/read-zip.ts';
import { attributeOf, xmlEvents } from '../attachments/xml-events.ts';
import { decodeText } from '../reading/decode-text.ts';
import { hasSegments } from './clean-picture.ts';

/** Tries a copy for anything that is not seen in it; refuses it if something is found. Knows nothing of how it was made. */
export async function proveClean(
  bytes: Uint8Array,
  kind: AttachmentKind,
): Promise<Result<{ readonly kind: AttachmentKind }, Refusal>> {
  const isClean = await isCleanFile(bytes, kind);
  return isClean ? accept({ kind }) : refuse(attachmentRefusal('notClean'));
}

async function isCleanFile(bytes: Uint8Array, kind: AttachmentKind): Promise<boolean> {
  switch (kind) {
    case 'pdf':
      return isCleanPdf(bytes);
    case 'png':
      return isCleanPng(bytes);
    case 'jpeg':
      return !hasSegments(bytes);
    case 'docx':
      return isCleanPackage(bytes, documentParts);
    case 'xlsx':
      return isCleanPackage(bytes, workbookParts);
    case 'txt':
      return decodeText(bytes) !== undefined && !bytes.includes(0);
  }
}

async function isCleanPdf(bytes: Uint8Array): Promise<boolean> {
  const opened = await loadPdf(bytes);
  if (!opened.ok) return false;
  const { pdfium, document, pageCount, onPage } = opened.value;
  const hasMore =
    pdfium._FPDFDoc_GetAttachmentCount(document) > 0 ||
    pdfium._FPDFDoc_GetJavaScriptActionCount(document) > 0 ||
    pdfium._FPDFBookmark_GetFirstChild(document, 0) !== 0 ||
    pdfium._FPDF_GetFormType(document) > 0 ||
    pdfium._FPDF_GetSignatureCount(document) > 0;
  const pages = Array.from({ length: pageCount }, (_, at) => at + 1);
  const hasAnnotations = pages.some((page) => onPage(page, (pointer) => pdfium._FPDFPage_GetAnnotCount(pointer) > 0));
  return !hasMore && !hasAnnotations && !hasUnseenObjects(bytes);
}

const unseen =
  /\/(?:Metadata|Info|ObjStm|EmbeddedFiles?|AcroForm|JavaScript|JS|OpenAction|AA|Annots|PieceInfo|OCProperties|OCGs?|StructTreeRoot|Names|Launch|URI|GoToR|RichMedia|XFA|Encrypt|Outlines|AF|Collection)\b/;

function hasUnseenObjects(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = raw.toString('latin1');
  const objects = source.replace(/stream\r?\n[\s\S]*?endstream/g, '');
  // one end: no earlier revision, and nothing behind it
  if (objects.split('%%EOF').length !== 2 || objects.slice(objects.indexOf('%%EOF') + 5).trim() !== '') return true;
  for (const match of source.matchAll(/stream\r?\n/g)) {
    if (source.startsWith('end', match.index - 3)) continue;
    const start = match.index + match[0].length;
    const dictionary = source.slice(source.lastIndexOf(' obj', match.index), match.index);
    const content = raw.subarray(start, source.indexOf('endstream', start));
    if (/\/DCTDecode\b/.test(dictionary) && hasSegments(trimmed(content))) return true;
    if (/<\?xpacket|<x:xmpmeta/.test(inflated(content))) return true;
  }
  return unseen.test(objects.replace(/\/Annots\s*\[\s*\]/g, ''));
}

// the line end before endstream is not part of the stream
function trimmed(content: Buffer): Buffer {
  const end = content.at(-1) === 0x0a ? (content.at(-2) === 0x0d ? 2 : 1) : 0;
  return content.subarray(0, content.length - end);
}

function inflated(content: Buffer): string {
  try {
    return inflateSync(content).toString('latin1');
  } catch {
    return content.toString('latin1');
  }
}

const plainChunks = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'sBIT', 'iCCP'];

function isCleanPng(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= raw.length; ) {
    const type = raw.toString('latin1', at + 4, at + 8);
    if (!plainChunks.includes(type)) return false;
    at += 12 + raw.readUInt32BE(at);
    if (type === 'IEND') return at === raw.length;
  }
  return false;
}

const documentParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|settings|footnotes|endnotes|header\d*|footer\d*)\.xml|word\/_rels\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml\.rels|word\/media\/image\d+\.(?:png|jpeg))$/;
const workbookParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/theme1\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

function isCleanPackage(bytes: Uint8Array, allowed: RegExp): boolean {
  const opened = readZip(bytes);
  if (!opened.ok) return false;
  try {
    return opened.value.names.every((name) => allowed.test(name) && isCleanPart(opened.value, name));
  } catch (error) {
    if (error instanceof BrokenZip) return false;
    throw error;
  }
}

const unseenElements =
  /^(?:w:(?:del|ins|moveFrom|moveTo|delText|instrText|vanish|comment\w*|bookmarkStart|sdt|rPrChange|pPrChange|sectPrChange|object|control)|mc:\w+|f|definedName|legacyDrawing|drawing|oleObject|controls|dataValidation|externalReference|customSheetView|scenario|cellWatch|pivotCache)$/;

function isCleanPart(zip: ZipPackage, name: string): boolean {
  const bytes = zip.read(name) ?? new Uint8Array();
  if (name.endsWith('.png')) return isCleanPng(bytes);
  if (name.endsWith('.jpeg')) return !hasSegments(bytes);
  const xml = new TextDecoder().decode(bytes);
  if (/<!--|<!DOCTYPE/.test(xml)) return false;
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text' || event.event === 'close') continue;
    if (unseenElements.test(event.name) || hasUnseenAttribute(event.name, event.attributes)) return false;
  }
  return true;
}

function hasUnseenAttribute(name: string, attributes: string): boolean {
  if (/\bw:(?:rsid\w*|author|initials)=/.test(attributes)) return true;
  if (name === 'Relationship' && attributeOf(attributes, 'TargetMode') === 'External')
    return (
      !/\/hyperlink$/.test(attributeOf(attributes, 'Type') ?? '') ||
      !/^(?:https?|mailto):/i.test(attributeOf(attributes, 'Target') ?? '')
    );
  if (name === 'sheet') return (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
  return (name === 'row' || name === 'col') && ['1', 'true'].includes(attributeOf(attributes, 'hidden') ?? '0');
}
