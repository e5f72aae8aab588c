import {
  type Cell,
  type CellStyle,
  type CellValue,
  type MergeRange,
  readXlsx,
  type Sheet,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { Refusal } from '../../core/law/refusal.ts';
import type { FileRemoval } from '../../core/releases/file-removals.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from '../attachments/attachment-refusals.ts';
import { readZip, type ZipPackage } from '../attachments/read-zip.ts';
import { writeZip } from './write-zip.ts';

const mostCells = 400_000;

/** A workbook written anew, and what was left out. */
export interface CleanSheet {
  readonly bytes: Uint8Array;
  readonly removals: readonly FileRemoval[];
}

/**
 * A workbook written anew from the values of its visible cells (security T30): no hidden sheet, row or column, no formula,
 * name, comment, picture, cache or property goes over; widths, merged cells, number formats and looks do.
 */
export async function cleanSheet(bytes: Uint8Array): Promise<Result<CleanSheet, Refusal>> {
  const opened = readZip(bytes);
  if (!opened.ok) return opened;
  const workbook = await readXlsx(bytes, { readStyles: true }).catch(() => undefined);
  if (workbook === undefined) return refuse(attachmentRefusal('damaged'));
  const cellCount = workbook.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
  if (cellCount > mostCells) return refuse(attachmentRefusal('tooLarge'));
  const removals = new Set<FileRemoval>(packageRemovals(opened.value));
  const visible = workbook.sheets.filter((sheet) => {
    const isHidden = sheet.hidden === true || sheet.veryHidden === true;
    if (isHidden) removals.add('hiddenSheets');
    return !isHidden;
  });
  if (visible.length === 0) return refuse(attachmentRefusal('damaged'));
  const sheets = visible.map((sheet) => visibleSheet(sheet, removals));
  const written = await writeXlsx({ sheets, defaultFont: { name: '宋体', size: 11 } });
  const bare = withoutProperties(written);
  return bare === undefined ? refuse(attachmentRefusal('damaged')) : accept({ bytes: bare, removals: [...removals] });
}

function packageRemovals({ names }: ZipPackage): readonly FileRemoval[] {
  const found: FileRemoval[] = ['metadata'];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/comments|threadedComments/i)) found.push('comments');
  if (has(/vbaProject|macrosheets|activeX/i)) found.push('scripts');
  if (has(/embeddings|oleObject/i)) found.push('embeddedFiles');
  if (has(/externalLinks|connections|queryTables/i)) found.push('externalLinks');
  if (has(/pivot(?:Cache|Tables)|customXml|slicer|revisions/i)) found.push('definedNames');
  if (has(/^xl\/(?:media|charts|drawings)\//i)) found.push('sheetPictures');
  return found;
}

function visibleSheet(sheet: Sheet, removals: Set<FileRemoval>): WriteSheet {
  const width = Math.max(sheet.columns?.length ?? 0, ...sheet.rows.map((row) => row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const column = sheet.columns?.[at];
    return column?.hidden !== true && column?.width !== 0;
  });
  const rows = sheet.rows
    .map((_, at) => at)
    .filter((at) => {
      const row = sheet.rowDefs?.get(at);
      return row?.hidden !== true && row?.height !== 0;
    });
  if (columns.length < width) removals.add('hiddenColumns');
  if (rows.length < sheet.rows.length) removals.add('hiddenRows');
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, from] of rows.entries())
    for (const [column, at] of columns.entries()) {
      const cell = visibleCell(sheet, from, at, removals);
      if (cell !== undefined) cells.set(`${row},${column}`, cell);
    }
  return {
    name: sheet.name.slice(0, 31),
    columns: columns.map((at) => ({ width: sheet.columns?.[at]?.width ?? 10 })),
    rows: rows.map(() => columns.map(() => null)),
    cells,
    rowDefs: new Map(
      rows.flatMap((from, row) => {
        const height = sheet.rowDefs?.get(from)?.height;
        return height === undefined ? [] : [[row, { height }]];
      }),
    ),
    merges: mergesOf(sheet, rows, columns),
  };
}

function visibleCell(sheet: Sheet, row: number, column: number, removals: Set<FileRemoval>): Partial<Cell> | undefined {
  const cell = sheet.cells?.get(`${row},${column}`);
  const value = shown(cell, sheet.rows[row]?.[column] ?? null);
  if (cell?.formula !== undefined) removals.add('formulas');
  if (cell?.comment !== undefined) removals.add('comments');
  const { numFmt, font, fill, border, alignment } = cell?.style ?? {};
  // a format without any part shows nothing of the value
  const isInvisible = numFmt !== undefined && /^;;;?$/.test(numFmt.trim());
  if (isInvisible && value !== null) removals.add('hiddenText');
  const style = {
    ...(numFmt === undefined || isInvisible ? {} : { numFmt }),
    ...(font === undefined ? {} : { font: isWhite(font) && !isFilled(fill) ? { ...font, color: black } : font }),
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { border }),
    ...(alignment === undefined ? {} : { alignment }),
  };
  if (value === null && Object.keys(style).length === 0) return undefined;
  return { value: isInvisible ? null : value, style };
}

const black = { rgb: '000000' } as const;

// white on white is meant for nobody to see: it is made visible, and found by the checks
function isWhite({ color }: NonNullable<CellStyle['font']>): boolean {
  return color?.theme === 0 || /^(?:FF)?FFFFFF$/i.test(color?.rgb ?? '');
}

function isFilled(fill: CellStyle['fill']): boolean {
  return fill !== undefined && fill.type !== 'pattern' ? true : fill !== undefined && fill.pattern !== 'none';
}

/** The value that is seen: a result, never a formula; a text that looks like one stays a text. */
function shown(cell: Cell | undefined, plain: CellValue): CellValue {
  const value = cell === undefined ? plain : (cell.formulaResult ?? cell.value ?? plain);
  return value === undefined ? null : value;
}

function mergesOf(sheet: Sheet, rows: readonly number[], columns: readonly number[]): MergeRange[] {
  const inside = (list: readonly number[], from: number, to: number): readonly number[] =>
    list.flatMap((old, at) => (old >= from && old <= to ? [at] : []));
  return (sheet.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) => {
    const [down, across] = [inside(rows, startRow, endRow), inside(columns, startCol, endCol)];
    const [top, left, bottom, right] = [down[0], across[0], down.at(-1), across.at(-1)];
    if (top === undefined || left === undefined || bottom === undefined || right === undefined) return [];
    if (top === bottom && left === right) return [];
    // the value of a merged cell stands in its first one: where that is hidden, the rest has none to show
    return [{ startRow: top, startCol: left, endRow: bottom, endCol: right }];
  });
}

/** The same package without the parts that describe the file. */
function withoutProperties(bytes: Uint8Array): Uint8Array | undefined {
  const opened = readZip(bytes);
  if (!opened.ok) return undefined;
  const zip = opened.value;
  const parts = zip.names
    .filter((name) => !name.startsWith('docProps/'))
    .map((name) => {
      const part = zip.read(name) ?? new Uint8Array();
      if (name !== '[Content_Types].xml' && name !== '_rels/.rels') return { name, bytes: part };
      const xml = new TextDecoder().decode(part).replace(/<(?:Override|Relationship)\b[^>]*docProps\/[^>]*\/>/g, '');
      return { name, bytes: new TextEncoder().encode(xml) };
    });
  return writeZip(parts);
}
