import type { Year } from '../values/plain-date.ts';
import { cellAt, cellPaths } from './cells.ts';
import type { AnnualReport, CellPath, FormVersion, ReportTables } from './report.ts';
import { sumTables } from './sum-tables.ts';

/** A report that was read, and the file it came from. */
export interface NamedReport {
  readonly file: string;
  readonly report: AnnualReport;
}

/** What a folder of reports adds up to in one year and one form; forms are never added to each other. */
export interface FolderSum {
  readonly year: Year;
  readonly formVersion: FormVersion;
  readonly tables: ReportTables;
  readonly included: readonly { readonly agency: string; readonly file: string }[];
  /** Cells of counted reports without a number; they count for nothing. */
  readonly unreadable: readonly { readonly agency: string; readonly file: string; readonly cell: CellPath }[];
}

export interface FolderRollUp {
  readonly sums: readonly FolderSum[];
  /** The same report more than once: the first file counts. */
  readonly duplicates: readonly { readonly year: Year; readonly agency: string; readonly files: readonly string[] }[];
  /** Different reports of one unit and year: none of them counts. */
  readonly conflicts: readonly FolderConflict[];
  /** Units of the list without a report of the year. */
  readonly missing: readonly { readonly year: Year; readonly agency: string }[];
  /** Reports that do not say their year or their agency, and count nowhere. */
  readonly unplaced: readonly string[];
}

export interface FolderConflict {
  readonly year: Year;
  readonly agency: string;
  readonly files: readonly string[];
  /** Cells in which they differ; empty where they are in different forms. */
  readonly cells: readonly CellPath[];
}

/**
 * Adds up the reports of a folder by year and form, each unit once. Two different reports of one unit and year are a
 * conflict that nobody but a person can settle, so that neither is counted. `units` are the names that should be there.
 */
export function rollUpFolder(reports: readonly NamedReport[], units: readonly string[] = []): FolderRollUp {
  const placed = reports.flatMap(({ file, report }) =>
    report.year === null || nameKey(report.agency) === '' ? [] : [{ file, report, year: report.year }],
  );
  const groups = [...groupedBy(placed, ({ report, year }) => `${year} ${nameKey(report.agency)}`).values()];
  const repeated = groups.filter((group) => group.length > 1);
  const isConflict = (group: readonly Placed[]): boolean => group.some((one) => !isSame(one, group[0] ?? one));
  const counted = groups.filter((group) => !isConflict(group)).flatMap((group) => group.slice(0, 1));
  const years = [...new Set(placed.map(({ year }) => year))].sort((one, other) => one - other);
  return {
    sums: years.flatMap((year) => sumsOf(year, counted)),
    duplicates: repeated.filter((group) => !isConflict(group)).map(namesOf),
    conflicts: repeated
      .filter(isConflict)
      .map((group) => ({ ...namesOf(group), cells: differingCells(group.map(({ report }) => report.tables)) })),
    missing: years.flatMap((year) => missingIn(year, placed, units)),
    unplaced: reports.filter(({ file }) => !placed.some((one) => one.file === file)).map(({ file }) => file),
  };
}

/** A name by which agencies are told apart: without blanks and in one width. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

/** Names of units that an area's report mentions, as far as they begin with the area's own name (`托里县财政局`). */
export function unitsNamedIn({ agency, narrative }: Pick<AnnualReport, 'agency' | 'narrative'>): readonly string[] {
  const stem = nameKey(agency).replace(/(?:人民政府|政府)(?:办公室)?$/u, '');
  if (stem.length < 2 || /[^\p{Script=Han}]/u.test(stem)) return [];
  const unit = new RegExp(`${stem}[\\p{Script=Han}]{1,12}?(?:人民政府|街道办事处|委员会|办公室|局)`, 'gu');
  const found = Object.values(narrative).flatMap((text) => nameKey(text ?? '').match(unit) ?? []);
  return [...new Set(found)].filter((name) => name !== nameKey(agency));
}

interface Placed extends NamedReport {
  readonly year: Year;
}

function sumsOf(year: Year, counted: readonly Placed[]): readonly FolderSum[] {
  return (['2019', '2021'] as const).flatMap((formVersion) => {
    const parts = counted.filter((part) => part.year === year && part.report.tables.formVersion === formVersion);
    if (parts.length === 0) return [];
    const sum = sumTables(
      formVersion,
      parts.map(({ report }) => report.tables),
    );
    const included = parts.map(({ file, report }) => ({ agency: report.agency, file }));
    const unreadable = sum.unreadable.flatMap(({ at, cell }) => {
      const part = included[at];
      // 采购总金额 of form 2019 is a text and has nothing to add
      const isText = part !== undefined && typeof cellAt(parts[at]?.report.tables ?? sum.tables, cell) === 'string';
      return part === undefined || isText ? [] : [{ ...part, cell }];
    });
    return [{ year, formVersion, tables: sum.tables, included, unreadable }];
  });
}

function missingIn(year: Year, placed: readonly Placed[], units: readonly string[]): FolderRollUp['missing'] {
  const there = new Set(placed.filter((one) => one.year === year).map(({ report }) => nameKey(report.agency)));
  return units.filter((name) => !there.has(nameKey(name))).map((agency) => ({ year, agency }));
}

function namesOf(group: readonly Placed[]) {
  const [first] = group;
  if (first === undefined) throw new Error('A group holds at least one report.');
  return { year: first.year, agency: first.report.agency, files: group.map(({ file }) => file) };
}

function isSame(one: Placed, other: Placed): boolean {
  const [left, right] = [one.report.tables, other.report.tables];
  return left.formVersion === right.formVersion && differingCells([left, right]).length === 0;
}

function differingCells(tables: readonly ReportTables[]): readonly CellPath[] {
  const [first, ...others] = tables;
  if (first === undefined || others.some(({ formVersion }) => formVersion !== first.formVersion)) return [];
  return cellPaths(first.formVersion).filter((path) => others.some((one) => cellAt(one, path) !== cellAt(first, path)));
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
