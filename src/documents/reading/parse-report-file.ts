import type { SourceDocument } from '../../core/annual-report/doctor/source.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { BrokenZip, readZip, type ZipPackage } from '../attachments/read-zip.ts';
import { docxDocument } from './docx-lines.ts';
import { fileKind } from './file-kind.ts';
import { mostLines, type ParsedFile, parseFile } from './parse-file.ts';
import { plainDocument } from './plain-text.ts';
import { fileRefusal, largestFile, type ReadingRefusal } from './reading-refusals.ts';

/**
 * Takes the bytes of a file of any readable format apart into lines and cells: text, page, JSON, Word, workbook or PDF.
 * Refuses the others, and what is damaged, locked, blown up or without text, with the remedy.
 */
export async function parseReportFile(bytes: Uint8Array): Promise<Result<ParsedFile, Refusal>> {
  if (bytes.length > largestFile) return refuse(fileRefusal('tooLarge'));
  switch (fileKind(bytes)) {
    case 'word':
    case 'archive':
      return parsePackage(bytes);
    case 'pdf': {
      // loaded only here: most readings never need what takes a PDF apart
      const { pdfDocument } = await import('./pdf-lines.ts');
      const document = await pdfDocument(bytes);
      return document.ok ? parsed(document.value) : document;
    }
    default:
      return parseFile(bytes);
  }
}

async function parsePackage(bytes: Uint8Array): Promise<Result<ParsedFile, Refusal>> {
  // other archives begin otherwise
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse(fileRefusal('archive'));
  const zip = readZip(bytes);
  if (!zip.ok) return refuse(fileRefusal(packageFaults[zip.refusal.reason] ?? 'damaged'));
  const { names } = zip.value;
  if (names.includes('OFD.xml')) return refuse(fileRefusal('ofd'));
  if (!names.includes('[Content_Types].xml')) return refuse(fileRefusal('archive'));
  try {
    if (names.includes('word/document.xml')) return parsed(docxDocument(zip.value));
    if (names.includes('xl/workbook.xml')) return await parseWorkbook(bytes, zip.value);
  } catch (error) {
    if (error instanceof BrokenZip) return refuse(fileRefusal('damaged'));
    throw error;
  }
  return refuse(fileRefusal('binary'));
}

const packageFaults: Readonly<Record<string, ReadingRefusal>> = { 'file.bomb': 'bomb', 'file.encrypted': 'encrypted' };

async function parseWorkbook(bytes: Uint8Array, zip: ZipPackage): Promise<Result<ParsedFile, Refusal>> {
  // every part is inflated once within the bounds of its list, before a reader without bounds does it
  for (const name of zip.names) zip.read(name);
  const { xlsxDocument } = await import('./xlsx-lines.ts');
  const document = await xlsxDocument(bytes);
  return document === undefined ? refuse(fileRefusal('damaged')) : parsed(document);
}

function parsed(document: SourceDocument): Result<ParsedFile, Refusal> {
  if (document.lines.length > mostLines) return refuse(fileRefusal('tooLong'));
  if (document.lines.length === 0) return refuse(fileRefusal('noText'));
  return accept({ kind: 'document', document: plainDocument(document) });
}
