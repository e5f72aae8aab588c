import type { ItemDraftContent, ItemFile } from '../catalog/item-content.ts';
import { findAcrossLines } from '../privacy/find-across-lines.ts';
import { attachmentKinds } from '../requests/attachments.ts';
import type { FileId } from '../values/ids.ts';
import { inRows, type PrivacyReading } from './check-item-privacy.ts';
import { marksIn, wordsIn } from './check-item-words.ts';
import { type FileRemoval, fileRemovals } from './file-removals.ts';
import type { FoundWord } from './find-words.ts';
import { type ItemCheckId, itemChecks } from './item-check-table.ts';
import type { ItemFinding, ItemPlace } from './item-findings.ts';

/** The words of a page, a sheet or another part of a file. */
interface PartWords {
  readonly part: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file of an item as it was inspected, with the words of its clean copy and of what was left out of it. */
export interface InspectedFile extends ItemFile {
  readonly pageCount: number | null;
  readonly wordlessPages: number;
  readonly removals: readonly FileRemoval[];
  readonly words: readonly PartWords[];
}

/** Files of an item: that each one was inspected and is a clean copy, can be read by programs, and holds nothing it must not. */
export function checkItemFiles(
  content: ItemDraftContent,
  inspected: readonly InspectedFile[],
  findWords: (line: string) => readonly FoundWord[],
): PrivacyReading {
  const readings = content.files.map((file) => {
    const known = inspected.find((candidate) => isSame(candidate, file));
    return known === undefined
      ? { findings: [unknownFile(file)], personCount: 0 }
      : readFile(known, content.openness?.kind === 'proactive', findWords);
  });
  return {
    findings: readings.flatMap(({ findings }) => findings),
    personCount: readings.reduce((sum, { personCount }) => sum + personCount, 0),
  };
}

function isSame(known: ItemFile, file: ItemFile): boolean {
  return (
    known.fileId === file.fileId &&
    known.digest === file.digest &&
    known.kind === file.kind &&
    known.byteCount === file.byteCount
  );
}

function readFile(
  file: InspectedFile,
  isProactive: boolean,
  findWords: (line: string) => readonly FoundWord[],
): PrivacyReading {
  const placeOf =
    (part: string) =>
    (row: number): ItemPlace => ({ kind: 'file', fileId: file.fileId, part, line: row + 1 });
  const readings = file.words.map(({ part, rows }) => inRows(rows, placeOf(part)));
  const lines = file.words.flatMap(({ part, rows }) =>
    rows.map((cells, row) => ({ text: cells.join(' '), place: placeOf(part)(row) })),
  );
  const split = findAcrossLines(lines.map(({ text }) => text)).flatMap(({ kind, line }) => {
    const at = lines[line];
    return at === undefined
      ? []
      : [finding(kind, at.place, `${itemChecks[kind].label}，分在相邻的几行里。请删去或者遮盖。`)];
  });
  return {
    findings: [
      ...lookFindings(file),
      ...fewer(readings.flatMap(({ findings }) => findings)),
      ...fewer(split),
      ...fewer(
        file.words.flatMap(({ part, rows }) =>
          rows.flatMap((cells, row) =>
            cells.flatMap((text) => [
              ...marksIn(text, placeOf(part)(row), isProactive),
              ...wordsIn(text, placeOf(part)(row), findWords),
            ]),
          ),
        ),
      ),
    ],
    personCount: readings.reduce((sum, { personCount }) => sum + personCount, 0),
  };
}

/** What the making of the clean copy showed. */
function lookFindings({ fileId, title, kind, pageCount, wordlessPages, removals }: InspectedFile): ItemFinding[] {
  const place = { kind: 'file' as const, fileId };
  const hidden = removals.filter((removal) => fileRemovals[removal].hidesWords);
  const other = removals.filter((removal) => !fileRemovals[removal].hidesWords);
  const found: ItemFinding[] = [];
  if (wordlessPages > 0 && attachmentKinds[kind].preview === 'pages' && kind === 'pdf')
    found.push(
      finding(
        'noTextLayer',
        place,
        `“${title}”共${pageCount ?? wordlessPages}页，其中${wordlessPages}页没有可以检索、复制和朗读的文字（多半是扫描件）。请换成由文档直接生成的 PDF，或者在正文中写明内容。`,
      ),
    );
  if (hidden.length > 0)
    found.push(
      finding(
        'hiddenContent',
        place,
        `“${title}”原文件中有${labels(hidden)}，公开的副本已经去除。请打开副本核对，确认没有缺少应当公开的内容。`,
      ),
    );
  if (other.length > 0) found.push(finding('removedContent', place, `“${title}”公开的副本已经去除${labels(other)}。`));
  return found;
}

function labels(removals: readonly FileRemoval[]): string {
  return removals.map((removal) => fileRemovals[removal].label).join('、');
}

const mostOfCheck = 30;

/** Of many findings of one check in a file the first ones, the last of them telling how many there are. */
function fewer(findings: readonly ItemFinding[]): readonly ItemFinding[] {
  const counts = new Map<ItemCheckId, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  const seen = new Map<ItemCheckId, number>();
  return findings.flatMap((one) => {
    const no = (seen.get(one.check) ?? 0) + 1;
    seen.set(one.check, no);
    const all = counts.get(one.check) ?? 0;
    if (no > mostOfCheck) return [];
    return [no === mostOfCheck && all > no ? { ...one, message: `${one.message}（此后还有${all - no}处）` } : one];
  });
}

function unknownFile({ fileId, title }: ItemFile): ItemFinding {
  return finding(
    'fileUnknown',
    { kind: 'file', fileId },
    `“${title}”没有经过检查，或者与检查过的副本不同，不能公开。请重新上传。`,
  );
}

function finding(
  check: ItemCheckId,
  place: ItemPlace | { kind: 'file'; fileId: FileId },
  message: string,
): ItemFinding {
  const { severity, cite } = itemChecks[check];
  return { check, severity, place, message, cite };
}
