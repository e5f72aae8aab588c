import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { DecisionContext } from '../../core/requests/decision-context.ts';
import {
  type CellFault,
  isHeadings,
  type LedgerRow,
  parseLedgerRow,
  readHeadings,
} from '../../core/requests/ledger-row.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { decisionContext } from '../requests/request-context.ts';
import { tryRow } from './plan-imported-request.ts';

/** A row that waits to be imported, with its place in the file. */
export interface WaitingRow {
  readonly rowNumber: number;
  readonly row: LedgerRow;
}

/** What a trial found: rows that would go in, rows that are in already, and what is wrong with the others. */
export interface LedgerCheck {
  readonly importId: EntryId;
  readonly readyCount: number;
  readonly existing: readonly {
    readonly rowNumber: number;
    readonly oldNumber: string;
    readonly requestNumber: string;
  }[];
  readonly faults: readonly {
    readonly rowNumber: number;
    readonly oldNumber: string;
    readonly faults: readonly CellFault[];
  }[];
}

/**
 * Reads an old ledger and tries every row by the rules of registering, closing and serving, without entering anything:
 * the rows without fault are kept sealed until somebody confirms. Refuses a file that is no sheet or lacks headings.
 */
export async function checkLedger(
  deps: Deps,
  actor: Actor,
  input: { readonly importId: EntryId; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<LedgerCheck, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'request.register');
  if (!allowed.ok) return allowed;
  const sheet = await deps.sheets.read(input.bytes);
  if (!sheet.ok) return sheet;
  const at = sheet.value.slice(0, headingsWithin).findIndex(isHeadings);
  const headings = readHeadings(sheet.value[at] ?? []);
  if (!headings.ok) return headings;
  const { agencyId } = actor;
  const context = await decisionContext(deps, deps.queries, allowed.value, actor, agencyId);
  const rows = sheet.value
    .map((texts, place) => ({ rowNumber: place + 1, texts }))
    .slice(at + 1)
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''));
  const read = rows.map(({ rowNumber, texts }) => ({
    rowNumber,
    row: parseLedgerRow(headings.value, texts, context.today),
  }));
  const sorted = await sortRows(deps, actor, read, context);
  return keep(deps, actor, input, sorted);
}

/** Titles and notes may stand above the headings. */
const headingsWithin = 10;

interface ReadRow {
  readonly rowNumber: number;
  readonly row: Result<LedgerRow, readonly CellFault[]>;
}

interface SortedRows extends Pick<LedgerCheck, 'existing' | 'faults'> {
  readonly ready: readonly WaitingRow[];
}

async function sortRows(
  deps: Deps,
  actor: Actor,
  rows: readonly ReadRow[],
  context: DecisionContext,
): Promise<SortedRows> {
  const numbers = rows.flatMap(({ row }) => (row.ok ? [row.value.oldNumber] : []));
  const imported = new Map(
    (await deps.queries.listImported(actor.agencyId, numbers)).map((row) => [row.oldNumber, row.requestNumber]),
  );
  const seen = new Set<string>();
  const ready: WaitingRow[] = [];
  const existing: { rowNumber: number; oldNumber: string; requestNumber: string }[] = [];
  const faults: { rowNumber: number; oldNumber: string; faults: readonly CellFault[] }[] = [];
  for (const { rowNumber, row } of rows) {
    if (!row.ok) {
      faults.push({ rowNumber, oldNumber: '', faults: row.refusal });
      continue;
    }
    const { oldNumber } = row.value;
    const requestNumber = imported.get(oldNumber);
    if (requestNumber !== undefined) {
      existing.push({ rowNumber, oldNumber, requestNumber });
      continue;
    }
    const fault = seen.has(oldNumber) ? twice : faultOf(tryRow(row.value, actor, context));
    seen.add(oldNumber);
    if (fault === undefined) ready.push({ rowNumber, row: row.value });
    else faults.push({ rowNumber, oldNumber, faults: [fault] });
  }
  return { ready, existing, faults };
}

const twice: CellFault = { column: '原编号', message: '这个编号在文件中出现了不止一次，请核对。' };

function faultOf(tried: Result<null, Refusal>): CellFault | undefined {
  return tried.ok ? undefined : { column: null, message: tried.refusal.message };
}

async function keep(
  deps: Deps,
  actor: Actor,
  { importId, fileName }: { readonly importId: EntryId; readonly fileName: string },
  { ready, existing, faults }: SortedRows,
): Promise<Result<LedgerCheck, Refusal>> {
  const { agencyId } = actor;
  if ((await deps.queries.findImport(agencyId, importId)) !== undefined) return refuse(alreadyChecked);
  await deps.inTransaction(async ({ desk, audit }) => {
    const sealedRows = deps.sealer.seal(JSON.stringify(ready), rowsSealedFor(agencyId, importId));
    await desk.saveImport({
      ...{ agencyId, importId, fileName, sealedRows },
      ...{ rowCount: ready.length, authorId: actor.id, checkedAt: deps.now() },
    });
    const detail = { ready: ready.length, existing: existing.length, faulty: faults.length };
    await audit.record(actor, 'ledger.checked', `ledger/${importId}`, detail);
  });
  return accept({ importId, readyCount: ready.length, existing, faults });
}

const alreadyChecked: Refusal = {
  reason: 'alreadyChecked',
  message: '这次试导入已经完成。要导入另一个文件，请重新打开导入页。',
};

/** What binds the sealed rows of a ledger to their import. */
export function rowsSealedFor(agencyId: AgencyId, importId: EntryId): string {
  return `ledger/${agencyId}/${importId}`;
}
