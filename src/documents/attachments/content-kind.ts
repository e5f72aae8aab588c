import type { Refusal } from '../../core/law/refusal.ts';
import { type AttachmentKind, attachmentKinds } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { fileKind } from '../reading/file-kind.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { pictureSize } from './picture-size.ts';
import { readZip } from './read-zip.ts';

/** What a file is by its content; its name must say the same (ASVS 5.2.2). Nothing is decoded or inflated yet. */
export function contentKind(bytes: Uint8Array, fileName: string): Result<AttachmentKind, Refusal> {
  const kind = kindByContent(bytes);
  if (!kind.ok) return kind;
  const extensions: readonly string[] = attachmentKinds[kind.value].extensions;
  const extension = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  return extensions.includes(extension) ? kind : refuse(attachmentRefusal('extension'));
}

function kindByContent(bytes: Uint8Array): Result<AttachmentKind, Refusal> {
  if (bytes.length === 0) return refuse(attachmentRefusal('empty'));
  switch (fileKind(bytes)) {
    case 'empty':
      return refuse(attachmentRefusal('empty'));
    case 'pdf':
      return accept('pdf');
    case 'text':
      return accept('txt');
    case 'image': {
      const size = pictureSize(bytes);
      return size === undefined ? refuse(attachmentRefusal('otherImage')) : accept(size.kind);
    }
    case 'oldOffice':
      return refuse(attachmentRefusal('oldOffice'));
    case 'word':
    case 'archive':
      return bytes[0] === 0x50 && bytes[1] === 0x4b ? zipKind(bytes) : refuse(attachmentRefusal('archive'));
    default:
      return refuse(attachmentRefusal('unknown'));
  }
}

// told by the main part that the package has, not by its list of types, which may lie
function zipKind(bytes: Uint8Array): Result<AttachmentKind, Refusal> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const { names } = zip.value;
  if (!names.includes('[Content_Types].xml')) return refuse(attachmentRefusal('archive'));
  const [isDocument, isWorkbook] = [names.includes('word/document.xml'), names.includes('xl/workbook.xml')];
  if (isDocument === isWorkbook) return refuse(attachmentRefusal('unknown'));
  return accept(isDocument ? 'docx' : 'xlsx');
}
