import { deliveryRecipients } from '../../core/catalog/delivery-recipients.ts';
import { genres } from '../../core/catalog/genres.ts';
import { formatChinese } from '../../core/values/plain-date.ts';
import type { DeliveryList } from '../../usecases/ports.ts';
import { type SheetCell, writeWorkbook } from '../exports/sheet-writer.ts';

const headings = ['序号', '索引号', '标题', '文号', '体裁', '成文日期', '公开日期', '附件数'];
const widths = [6, 26, 46, 20, 14, 12, 12, 8];

/** A delivery list as a workbook of one sheet: what is handed over, and room for both signatures. Equal lists give equal bytes. */
export function writeDeliveryList(list: DeliveryList, agencyName: string): Promise<Uint8Array> {
  const title = `${agencyName}主动公开政府信息移交目录`;
  const rows = list.rows.map((row, index) => [
    index + 1,
    row.indexNumber,
    row.title,
    row.documentNumber ?? '',
    genres.find(({ id }) => id === row.genre)?.label ?? row.genre,
    row.madeOn,
    row.publishedOn,
    row.fileCount,
  ]);
  const first = 4;
  const cells: SheetCell[] = [
    across(0, title, 16, 'center'),
    across(1, `${list.listNumber}　接收单位：${recipientWords(list)}`, 10),
    across(2, `公开日期：${formatChinese(list.from)}至${formatChinese(list.to)}，共${list.rows.length}条`, 10),
    ...headings.map((heading, column) => framed(first - 1, column, heading, 'center')),
    ...rows.flatMap((row, index) =>
      row.map((value, column) => framed(first + index, column, value, column === 2 ? 'left' : 'center')),
    ),
    ...signatures(list, first + rows.length + 1),
  ];
  return writeWorkbook({
    title,
    author: agencyName,
    day: undefined,
    sheets: [{ name: '移交目录', columnWidths: widths, rowHeights: { 0: 28 }, cells }],
  });
}

function recipientWords({ recipient, recipientKind }: DeliveryList): string {
  const kind = deliveryRecipients.find(({ id }) => id === recipientKind)?.label ?? '';
  return `${recipient}（${kind}）`;
}

function signatures({ receipt }: DeliveryList, row: number): readonly SheetCell[] {
  const received =
    receipt === null
      ? '接收人（签字、盖章）：　　　　　　　　　　　　接收日期：　　　　年　　月　　日'
      : `接收人：${receipt.receivedBy}　　接收日期：${formatChinese(receipt.receivedOn)}${receipt.note === '' ? '' : `　　${receipt.note}`}`;
  return [
    across(row, '移交人（签字、盖章）：　　　　　　　　　　　　移交日期：　　　　年　　月　　日', 10),
    across(row + 2, received, 10),
  ];
}

function across(row: number, content: string, fontSize: number, align: 'left' | 'center' = 'left'): SheetCell {
  return { row, column: 0, rowSpan: 1, colSpan: headings.length, content, align, framed: false, fontSize };
}

function framed(row: number, column: number, content: string | number, align: 'left' | 'center'): SheetCell {
  return { row, column, rowSpan: 1, colSpan: 1, content, align, framed: true };
}
