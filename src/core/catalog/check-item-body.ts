import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { isSafeHref } from './body-links.ts';
import { type Block, plainText, type Span } from './item-body.ts';
import type { ItemDraftContent } from './item-content.ts';

const mostCharacters = 400_000;
const mostBlocks = 10_000;
const widestSpan = 100;

/** What a text may not be, whoever saves it: too long, with an address that is none, with a cell that spans the page. */
export function bodyFormFaults(body: readonly Block[]): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (body.length > mostBlocks || plainText(body).length > mostCharacters)
    faults.push(fault('正文太长，请把名册、明细等改为附件，或者分几条公开。'));
  const unsafe = body.flatMap(spansOf).find(({ href }) => href !== undefined && !isSafeHref(href));
  if (unsafe !== undefined)
    faults.push(fault(`“${unsafe.text.slice(0, 20)}”的链接写法不对：请填写 http、https 或者 mailto 开头的完整地址。`));
  if (body.some(hasWrongSpan)) faults.push(fault(`表格中合并的单元格应为2至${widestSpan}格，请检查表格。`));
  return faults;
}

/** What a text must be before anybody reviews it: there at all, and every picture with its file. */
export function bodyFaults({ body, files }: Pick<ItemDraftContent, 'body' | 'files'>): readonly Refusal[] {
  const isEmpty = plainText(body).trim() === '' && files.length === 0;
  if (isEmpty) return [fault('没有正文也没有附件，请写入正文或者上传附件。')];
  const known = new Set(files.map(({ fileId }) => fileId));
  const lost = body.some((block) => block.kind === 'picture' && !known.has(block.fileId));
  return lost ? [fault('正文里有图片没有对应的文件，请重新上传图片或者删去它。')] : [];
}

function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'paragraph':
      return block.spans;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flatMap((cells) => cells.flatMap(({ lines }) => lines.flat()));
    case 'heading':
    case 'picture':
      return [];
  }
}

function hasWrongSpan(block: Block): boolean {
  if (block.kind !== 'table') return false;
  const isWrong = (span: number | undefined): boolean =>
    span !== undefined && (!Number.isInteger(span) || span < 2 || span > widestSpan);
  return block.rows.some((cells) => cells.some(({ columnSpan, rowSpan }) => isWrong(columnSpan) || isWrong(rowSpan)));
}

function fault(message: string): Refusal {
  return { reason: 'itemUnusable', field: 'body', message, cite: ogi(17) };
}
