import type { Refusal } from '../../core/law/refusal.ts';
import { type AttachmentKind, contentLimits } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { AttachmentInspection } from '../../usecases/ports.ts';
import { decodeText } from '../reading/decode-text.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { contentKind } from './content-kind.ts';
import { officeNotes } from './office-notes.ts';
import { openPages } from './pages.ts';
import { BrokenZip, readZip } from './read-zip.ts';

/** What a file is, by its content and name, with what was noticed in it; refuses what is not accepted (ASVS 5.2). */
export async function inspectFile(bytes: Uint8Array, fileName: string): Promise<Result<AttachmentInspection, Refusal>> {
  const kind = contentKind(bytes, fileName);
  if (!kind.ok) return kind;
  switch (kind.value) {
    case 'pdf':
    case 'png':
    case 'jpeg':
      return inspectPages(bytes, kind.value);
    case 'docx':
    case 'xlsx':
      return inspectPackage(bytes, kind.value);
    case 'txt':
      if (decodeText(bytes) === undefined) return refuse(attachmentRefusal('encoding'));
      return accept({ kind: 'txt', pageCount: null, notes: [] });
  }
}

async function inspectPages(bytes: Uint8Array, kind: AttachmentKind): Promise<Result<AttachmentInspection, Refusal>> {
  const pages = await openPages(bytes, kind);
  if (!pages.ok) return pages;
  const { pageCount } = pages.value;
  if (pageCount > contentLimits.pages) return refuse(attachmentRefusal('tooManyPages'));
  for (let page = 1; page <= pageCount; page += 1) {
    const { width, height } = pages.value.sizeOf(page);
    if (!isDrawable(width) || !isDrawable(height)) return refuse(attachmentRefusal('pageTooLarge'));
  }
  return accept({ kind, pageCount, notes: pages.value.notes() });
}

function isDrawable(points: number): boolean {
  return points > 0 && points <= contentLimits.pagePoints;
}

function inspectPackage(bytes: Uint8Array, kind: AttachmentKind): Result<AttachmentInspection, Refusal> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  try {
    return accept({ kind, pageCount: null, notes: officeNotes(zip.value) });
  } catch (error) {
    if (error instanceof BrokenZip) return refuse(attachmentRefusal('damaged'));
    throw error;
  }
}
