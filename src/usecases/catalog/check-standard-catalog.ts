import type { Actor } from '../../core/access/permissions.ts';
import { subjectAdditionOf } from '../../core/catalog/agency-subjects.ts';
import type { ColumnFacts } from '../../core/catalog/catalog-columns.ts';
import {
  isStandardHeadings,
  parseStandardRow,
  readStandardHeadings,
  type StandardContext,
  type StandardRow,
} from '../../core/catalog/standard-catalog.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ColumnId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { CatalogColumn, Deps } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';

/** A row of the file as a column that would be opened or changed. */
export interface CheckedStandardRow extends StandardRow {
  readonly rowNumber: number;
  /** The column of the same name that is there already: it would be brought up to date. */
  readonly existing: ColumnId | null;
}

/** What a trial found. */
export interface StandardCheck {
  readonly rows: readonly CheckedStandardRow[];
  readonly faults: readonly { readonly rowNumber: number; readonly faults: readonly Refusal[] }[];
}

/** Titles and notes may stand above the headings. */
const headingsWithin = 10;

/**
 * Reads a standard catalogue (基层政务公开标准目录) from a sheet without entering anything: what each row would become,
 * what was guessed on the way, and what is wrong. Refuses a file that is no sheet or lacks headings.
 */
export async function checkStandardCatalog(
  deps: Deps,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<StandardCheck, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'column.write');
  if (!allowed.ok) return allowed;
  const sheet = await deps.sheets.read(bytes);
  if (!sheet.ok) return sheet;
  const at = sheet.value.slice(0, headingsWithin).findIndex(isStandardHeadings);
  const headings = readStandardHeadings(sheet.value[at] ?? []);
  if (!headings.ok) return headings;
  const agency = agencyIn(allowed.value, actor.agencyId);
  const [{ catalog }, divisions, columns] = await Promise.all([
    deps.queries.loadSettings(agency.id, deps.today()),
    deps.queries.listDivisions(agency.id),
    deps.queries.listColumns(agency.id),
  ]);
  const context: StandardContext = {
    addition: subjectAdditionOf(catalog, agency),
    divisions: divisions.filter(({ closedAt }) => closedAt === null),
  };
  return accept(readRows(sheet.value.slice(at + 1), at + 2, headings.value, context, columns));
}

function readRows(
  sheet: readonly (readonly string[])[],
  firstNumber: number,
  places: Parameters<typeof parseStandardRow>[0],
  context: StandardContext,
  columns: readonly CatalogColumn[],
): StandardCheck {
  const rows: CheckedStandardRow[] = [];
  const faults: { rowNumber: number; faults: readonly Refusal[] }[] = [];
  let above: Parameters<typeof parseStandardRow>[2];
  for (const [index, texts] of sheet.entries()) {
    if (texts.every((text) => text.trim() === '')) continue;
    const rowNumber = firstNumber + index;
    const { cells, row } = parseStandardRow(places, texts, above, context);
    above = cells;
    if (!row.ok) faults.push({ rowNumber, faults: row.refusal });
    else if (rows.some(({ facts }) => isSame(facts, row.value.facts))) faults.push({ rowNumber, faults: [twice] });
    else rows.push({ ...placed(row.value, columns, rows.length), rowNumber });
  }
  return { rows, faults };
}

/** Where a row goes: into the column of the same name, else at the end. */
function placed(
  row: StandardRow,
  columns: readonly CatalogColumn[],
  index: number,
): Omit<CheckedStandardRow, 'rowNumber'> {
  const existing = columns.find((column) => isSame(column, row.facts));
  const listOrder = existing?.listOrder ?? columns.length + index + 1;
  return { notes: row.notes, facts: { ...row.facts, listOrder }, existing: existing?.columnId ?? null };
}

function isSame(one: ColumnFacts, other: ColumnFacts): boolean {
  return one.subjectId === other.subjectId && one.name === other.name;
}

const twice: Refusal = { reason: 'twice', message: '同一主题下的这个事项在文件中出现了不止一次，请合并后再导入。' };
