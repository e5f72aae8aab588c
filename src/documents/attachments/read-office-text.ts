import type { Refusal } from '../../core/law/refusal.ts';
import type { AttachmentKind } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { TextPart } from '../../usecases/ports.ts';
import { decodeText } from '../reading/decode-text.ts';
import { plainText } from '../reading/plain-text.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { documentParts } from './document-parts.ts';
import { BrokenZip, readZip, type ZipPackage } from './read-zip.ts';
import { sheetParts } from './sheet-parts.ts';

/** What is shown of a long text. */
const mostLines = 5_000;
const longestLine = 2_000;

/** The words of a text, document or table, hidden parts included, with nothing that could run (security T24). */
export function readOfficeText(bytes: Uint8Array, kind: AttachmentKind): Result<readonly TextPart[], Refusal> {
  if (kind === 'txt') {
    const text = decodeText(bytes);
    if (text === undefined) return refuse(attachmentRefusal('encoding'));
    return accept(cut([{ heading: '', lines: text.split(/\r\n?|\n/u) }]));
  }
  if (kind !== 'docx' && kind !== 'xlsx') return refuse(attachmentRefusal('noText'));
  return packageText(bytes, kind === 'docx' ? documentParts : sheetParts);
}

function packageText(
  bytes: Uint8Array,
  partsOf: (zip: ZipPackage) => Iterable<TextPart>,
): Result<readonly TextPart[], Refusal> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  try {
    return accept(cut(partsOf(zip.value)));
  } catch (error) {
    if (error instanceof BrokenZip) return refuse(attachmentRefusal('damaged'));
    throw error;
  }
}

/** The first lines of the parts; where some were left off, the last line says so. */
function cut(parts: Iterable<TextPart>): readonly TextPart[] {
  const kept: TextPart[] = [];
  let room = mostLines;
  for (const { heading, lines } of parts) {
    const shown = lines.slice(0, room).map((line) => plainText(line.slice(0, longestLine)));
    kept.push({ heading: plainText(heading.slice(0, 200)), lines: shown });
    room -= shown.length;
    if (room > 0) continue;
    kept.push({ heading: '', lines: ['（内容较长，只显示前面的部分；全部内容请下载原文件查看。）'] });
    break;
  }
  return kept;
}
