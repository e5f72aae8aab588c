import type { Actor } from '../../core/access/permissions.ts';
import { isSameDocument } from '../../core/annual-report/library-entries.ts';
import type { ProactiveEntryFacts } from '../../core/annual-report/proactive-entries.ts';
import {
  isRegisterHeadings,
  mostRegisterRows,
  parseRegisterRow,
  readRegisterHeadings,
} from '../../core/annual-report/register-sheet.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { CellFault } from '../../core/requests/ledger-row.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, Queries } from '../ports.ts';
import { enterFigure, faultsOfFigure } from './enter-figures.ts';

/** A row of a sheet that can be entered, with its place in the file. */
export interface ReadyFigure {
  readonly rowNumber: number;
  readonly facts: ProactiveEntryFacts;
}

/** What a trial of a sheet found; nothing was entered. */
export interface FiguresCheck {
  readonly fileDigest: Digest;
  readonly ready: readonly ReadyFigure[];
  readonly faults: readonly { readonly rowNumber: number; readonly faults: readonly CellFault[] }[];
  /** Rows that say what another row or the register says already: they may be right, and are to be looked at. */
  readonly repeated: readonly { readonly rowNumber: number; readonly message: string }[];
}

interface Sheet {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Reads a sheet of figures and tries every row, without entering anything. Refuses a file that is no sheet or lacks headings. */
export async function checkFigures(deps: Deps, actor: Actor, sheet: Sheet): Promise<Result<FiguresCheck, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return allowed;
  const read = await deps.sheets.read(sheet.bytes);
  if (!read.ok) return read;
  return tryRows(deps, deps.queries, actor.agencyId, sheet, read.value);
}

/**
 * Enters a sheet that has no faulty row, all of it or nothing; sent twice under one identifier it is entered once. The file
 * is tried again as things stand now. Refused where the same file was imported before and still counts.
 */
export async function importFigures(
  deps: Deps,
  actor: Actor,
  input: Sheet & { readonly importId: EntryId },
): Promise<Result<{ readonly rowCount: number }, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return allowed;
  // the file is read before the transaction: a process of its own takes it apart
  const read = await deps.sheets.read(input.bytes);
  if (!read.ok) return read;
  const { agencyId } = actor;
  const { importId, fileName } = input;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'proactive', agencyId);
    const imports = await stores.queries.listRegisterImports(agencyId);
    const earlier = imports.find((row) => row.importId === importId);
    if (earlier !== undefined) return accept({ rowCount: earlier.rowCount });
    const checked = await tryRows(deps, stores.queries, agencyId, input, read.value);
    if (!checked.ok) return checked;
    const { ready, faults, fileDigest } = checked.value;
    if (faults.length > 0 || ready.length === 0) return refuse(faultyRows(faults.length));
    const same = imports.find((row) => row.fileDigest === fileDigest && row.standingCount > 0);
    if (same !== undefined) return refuse(importedBefore(same.importedAt.slice(0, 10), same.importerName));
    for (const { rowNumber, facts } of ready)
      await enterFigure(deps, stores, actor, facts, { itemId: null, importId, importRow: rowNumber });
    const rowCount = ready.length;
    await stores.registers.saveImport({
      ...{ agencyId, importId, fileName, fileDigest, rowCount },
      ...{ importedBy: actor.id, importedAt: deps.now() },
    });
    await stores.audit.record(actor, 'register.imported', `import/${importId}`, { rows: rowCount });
    return accept({ rowCount });
  });
}

/** Titles and notes may stand above the headings. */
const headingsWithin = 10;

async function tryRows(
  deps: Deps,
  queries: Queries,
  agencyId: AgencyId,
  { bytes }: Sheet,
  cells: readonly (readonly string[])[],
): Promise<Result<FiguresCheck, Refusal>> {
  const at = cells.slice(0, headingsWithin).findIndex(isRegisterHeadings);
  const places = readRegisterHeadings(cells[at] ?? []);
  if (!places.ok) return places;
  const rows = cells
    .map((texts, place) => ({ rowNumber: place + 1, texts }))
    .slice(at + 1)
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''));
  if (rows.length > mostRegisterRows) return refuse(tooMany(rows.length));
  const ready: ReadyFigure[] = [];
  const faults: { rowNumber: number; faults: readonly CellFault[] }[] = [];
  for (const { rowNumber, texts } of rows) {
    const row = parseRegisterRow(places.value, texts, deps.today());
    const found = row.ok ? await judge(deps, queries, agencyId, row.value, ready) : row.refusal;
    if (row.ok && found.length === 0) ready.push({ rowNumber, facts: row.value });
    else faults.push({ rowNumber, faults: found });
  }
  const repeated = await repeatedRows(queries, agencyId, ready);
  return accept({ fileDigest: deps.digest(bytes), ready, faults, repeated });
}

async function judge(
  deps: Deps,
  queries: Queries,
  agencyId: AgencyId,
  facts: ProactiveEntryFacts,
  before: readonly ReadyFigure[],
): Promise<readonly CellFault[]> {
  const found = await faultsOfFigure(deps, queries, agencyId, facts);
  if (found.length > 0)
    return found.map(({ field = '', message }) => ({ column: columnLabels[field] ?? null, message }));
  const twin = before.find((row) => isSameDocument(row.facts, facts));
  return twin === undefined ? [] : [{ column: null, message: `与第${twin.rowNumber}行是同一份文件，请删去一行。` }];
}

/** Equal rows: two decisions of one day may well be, so that somebody has to look. */
async function repeatedRows(queries: Queries, agencyId: AgencyId, ready: readonly ReadyFigure[]) {
  const seen = new Map<string, string>();
  const years = [...new Set(ready.map(({ facts }) => Number(facts.happenedOn.slice(0, 4))))];
  for (const year of years) {
    const { rows } = await queries.listEntries(agencyId, { year, offset: 0, limit: 5000 });
    for (const entry of rows) seen.set(keyOf(entry), `台账中已有相同的一条（${entry.authorName}登记）。`);
  }
  return ready.flatMap(({ rowNumber, facts }) => {
    const message = seen.get(keyOf(facts));
    seen.set(keyOf(facts), `与第${rowNumber}行相同。`);
    return message === undefined ? [] : [{ rowNumber, message }];
  });
}

function keyOf({ item, kind, happenedOn, quantity, amountFen, title }: ProactiveEntryFacts): string {
  return canonicalJson({ item, kind, happenedOn, quantity, amountFen, title: title.trim() });
}

const columnLabels: Readonly<Record<string, string>> = {
  kind: '变动',
  happenedOn: '日期',
  title: '名称或说明',
  source: '数据来源',
  quantity: '数量',
  amountFen: '金额（元）',
  documentNumber: '文号',
};

function tooMany(count: number): Refusal {
  const message = `文件有${count}行，一次最多导入${mostRegisterRows}行。请分成几个文件。`;
  return { reason: 'tooManyRows', field: 'file', message };
}

function faultyRows(count: number): Refusal {
  const message =
    count === 0 ? '文件里没有可以导入的行。' : `还有${count}行有误，整个文件都没有导入。请改正后重新试导入。`;
  return { reason: 'faultyRows', field: 'file', message };
}

function importedBefore(day: string, name: string): Refusal {
  const message = `这个文件已由${name}于${day}导入。要重新导入的，请先作废上次导入的数据。`;
  return { reason: 'importedBefore', field: 'file', message };
}
