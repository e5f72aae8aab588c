import { parseCsv } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { withoutStrayCharacters } from '../../core/values/stray-characters.ts';
import { decodeText } from './decode-text.ts';

/** Rows of a sheet as texts. */
export type SheetRows = readonly (readonly string[])[];

/** More than a county has in ten years; beyond it the file is something else, or is cut in pieces. */
const mostRows = 5_000;
const mostColumns = 100;
// the most that a cell of Excel holds
const longestCell = 32_767;

const refusals = {
  empty: '文件是空的，没有可以导入的内容。请下载模板，填写后再导入。',
  unreadable: '不能读取这个文件。请用 Excel 或 WPS 另存为 .xlsx 或者 CSV 文件后再试。',
  oldExcel: '不能读取旧版 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再试。',
  tooLong: `一次最多导入${mostRows}行、每行最多${mostColumns}列。请分成几个文件导入。`,
} as const;

/** A refusal of a sheet by its reason, with the remedy in the sentence. */
function sheetRefusal(reason: keyof typeof refusals): Refusal {
  return { reason: `sheet.${reason}`, message: refusals[reason] };
}

function longCell(rowNumber: number): Refusal {
  return {
    reason: 'sheet.longCell',
    message: `第${rowNumber}行有一格超过${longestCell}个字，没有导入任何内容。请把这一格的文字另存为文件，或者分开填写。`,
  };
}

/** Takes the first sheet that holds anything, or a CSV text, apart into rows; refuses what is neither, and what is too long. */
export async function readSheetRows(bytes: Uint8Array): Promise<Result<SheetRows, Refusal>> {
  if (bytes.length === 0) return refuse(sheetRefusal('empty'));
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(sheetRefusal('oldExcel'));
  const rows = beginsWith(bytes, [0x50, 0x4b]) ? await xlsxRows(bytes) : csvRows(bytes);
  if (rows === undefined) return refuse(sheetRefusal('unreadable'));
  if (rows.length > mostRows || rows.some((row) => row.length > mostColumns)) return refuse(sheetRefusal('tooLong'));
  const long = rows.findIndex((row) => row.some((cell) => cell.length > longestCell));
  if (long >= 0) return refuse(longCell(long + 1));
  return rows.every((row) => row.every((cell) => cell === '')) ? refuse(sheetRefusal('empty')) : accept(rows);
}

async function xlsxRows(bytes: Uint8Array): Promise<SheetRows | undefined> {
  try {
    const { sheets } = await readXlsx(bytes);
    const filled = sheets.find((sheet) => sheet.rows.some((row) => row.some((cell) => cell !== null)));
    return (filled?.rows ?? []).map((row) => row.map(cellText));
  } catch {
    // whatever the parser stumbles over, the file is no sheet to us
    return undefined;
  }
}

function csvRows(bytes: Uint8Array): SheetRows | undefined {
  const text = decodeText(bytes);
  if (text === undefined || text.includes('\0')) return undefined;
  return parseCsv(text).map((row) => row.map(cellText));
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : withoutStrayCharacters(String(cell));
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
