import { cellAt, cellPaths } from '../../core/annual-report/cells.ts';
import { type FolderRollUp, nameKey, rollUpFolder, unitsNamedIn } from '../../core/annual-report/folder-roll-up.ts';
import type { CellPath } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { ReportFiles } from './read-report.ts';

/** Folders of reports on this machine. */
export interface ReportFolders {
  /** What lies in a folder by name, hidden files left out; refuses what is no folder that can be read. */
  listFiles(folder: string): Promise<Result<readonly string[], Refusal>>;
  /** The lines of a text file that say something; refuses what cannot be read. */
  readLines(file: string): Promise<Result<readonly string[], Refusal>>;
}

export interface RollUpFolder {
  readonly folder: string;
  /** A file with the names of the units that should be there, one a line. */
  readonly units?: string;
  /** A report of the whole area: the units that it names should be there, and the sum is put beside its numbers. */
  readonly area?: string;
  readonly onProgress?: (done: number, all: number) => void;
}

export interface FolderResult extends FolderRollUp {
  /** Files that are no readable report, each with the reason. */
  readonly refused: readonly { readonly file: string; readonly message: string }[];
  /** Cells in which the area's report says something else than the sum. */
  readonly area: { readonly agency: string; readonly differences: readonly AreaDifference[] } | null;
}

export interface AreaDifference {
  readonly year: Year;
  readonly cell: CellPath;
  readonly sum: number;
  readonly area: number;
}

/** Adds up a folder of reports of any readable format. Refuses a folder without a single report. */
export async function rollUpReports(
  deps: { readonly reportFiles: ReportFiles; readonly reportFolders: ReportFolders },
  { folder, units, area, onProgress }: RollUpFolder,
): Promise<Result<FolderResult, Refusal>> {
  const files = await deps.reportFolders.listFiles(folder);
  if (!files.ok) return files;
  const wanted = units === undefined ? accept([]) : await deps.reportFolders.readLines(units);
  if (!wanted.ok) return wanted;
  const whole = area === undefined ? undefined : await deps.reportFiles.readFile(area);
  if (whole?.ok === false) return refuse({ ...whole.refusal, message: `本行政区域的报告：${whole.refusal.message}` });
  const reports: { file: string; report: Parameters<typeof rollUpFolder>[0][number]['report'] }[] = [];
  const refused: { file: string; message: string }[] = [];
  // the list may lie in the folder, too
  const candidates = files.value.filter((file) => file !== units);
  for (const [at, file] of candidates.entries()) {
    onProgress?.(at, candidates.length);
    const reading = await deps.reportFiles.readFile(file);
    if (!reading.ok) refused.push({ file, message: reading.refusal.message });
    else if (!isWhole(reading.value.report, whole?.value.report)) reports.push({ file, report: reading.value.report });
  }
  if (reports.length === 0) return refuse(noReport(folder, files.value.length));
  const named = whole === undefined ? [] : unitsNamedIn(whole.value.report);
  const rolled = rollUpFolder(reports, [...new Set([...wanted.value, ...named])]);
  return accept({ ...rolled, refused, area: whole === undefined ? null : besideSum(rolled, whole.value.report) });
}

type Whole = Parameters<typeof rollUpFolder>[0][number]['report'];

/** The area's own report may lie in the same folder; it is no unit. */
function isWhole(report: Whole, whole: Whole | undefined): boolean {
  return whole !== undefined && nameKey(report.agency) === nameKey(whole.agency);
}

function besideSum({ sums }: FolderRollUp, whole: Whole): FolderResult['area'] {
  const own = sums.filter(({ year, formVersion }) => year === whole.year && formVersion === whole.tables.formVersion);
  const differences = own.flatMap(({ year, tables, formVersion }) =>
    cellPaths(formVersion).flatMap((cell): readonly AreaDifference[] => {
      const [sum, area] = [cellAt(tables, cell), cellAt(whole.tables, cell)];
      return typeof sum === 'number' && typeof area === 'number' && sum !== area ? [{ year, cell, sum, area }] : [];
    }),
  );
  return { agency: whole.agency, differences };
}

function noReport(folder: string, fileCount: number): Refusal {
  const found = fileCount === 0 ? '没有文件' : `的${fileCount}个文件都不是可以读取的年度报告`;
  return {
    reason: 'noReport',
    message: `目录 ${folder} 中${found}。请把各单位的报告（txt、html、docx、pdf、xlsx 或 json）放进这个目录。`,
  };
}
