import type { Actor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, LedgerImport, Stores } from '../ports.ts';
import { appendRequestAction } from '../requests/append-request-action.ts';
import { recordRegistration } from '../requests/record-registration.ts';
import { decisionContext } from '../requests/request-context.ts';
import { rowsSealedFor, type WaitingRow } from './check-ledger.ts';
import { actionsOfRow, registrationOfRow } from './plan-imported-request.ts';

/** How far an import is, and what was refused on the way. */
export interface ImportProgress {
  readonly doneCount: number;
  readonly rowCount: number;
  readonly refused: readonly { readonly rowNumber: number; readonly oldNumber: string; readonly message: string }[];
}

/** Rows entered by one call, so that a long file shows its progress and a lost connection loses nothing. */
const rowsAtOnce = 20;

/**
 * Enters the next rows of a ledger that was checked: the first call confirms it. Each row is registered, closed and served
 * in one transaction of its own by the rules of the screen; one that is in already is passed over, so that calling again
 * after an interruption enters nothing twice. What has happened to a request is never taken out again.
 */
export async function importLedger(
  deps: Deps,
  actor: Actor,
  importId: EntryId,
): Promise<Result<ImportProgress, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'request.register');
  if (!allowed.ok) return allowed;
  const ledger = await deps.queries.findImport(actor.agencyId, importId);
  if (ledger === undefined) return refuse(notFound);
  const rows = rowsOf(deps, ledger).slice(ledger.doneCount, ledger.doneCount + rowsAtOnce);
  const refused: { rowNumber: number; oldNumber: string; message: string }[] = [];
  for (const [at, waiting] of rows.entries()) {
    const entered = await enterRow({ deps, actor, tree: allowed.value, importId }, waiting, ledger.doneCount + at + 1);
    const { rowNumber, row } = waiting;
    if (!entered.ok) {
      refused.push({ rowNumber, oldNumber: row.oldNumber, message: entered.refusal.message });
      await advance(deps, actor, importId, ledger.doneCount + at + 1);
    }
  }
  const doneCount = ledger.doneCount + rows.length;
  if (doneCount === ledger.rowCount && rows.length > 0) {
    await deps.inTransaction(({ audit }) =>
      audit.record(actor, 'ledger.imported', `ledger/${importId}`, { rows: ledger.rowCount }),
    );
  }
  return accept({ doneCount, rowCount: ledger.rowCount, refused });
}

function rowsOf({ sealer }: Pick<Deps, 'sealer'>, ledger: LedgerImport): readonly WaitingRow[] {
  return JSON.parse(sealer.open(ledger.sealedRows, rowsSealedFor(ledger.agencyId, ledger.importId))) as WaitingRow[];
}

interface Entering {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly tree: AgencyTree;
  readonly importId: EntryId;
}

/** Thrown to undo what a row has entered before one of its steps was refused. */
class RowRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

async function enterRow(entering: Entering, waiting: WaitingRow, doneCount: number): Promise<Result<null, Refusal>> {
  try {
    await entering.deps.inTransaction((stores) => enterIn(stores, entering, waiting, doneCount));
    return accept(null);
  } catch (error) {
    if (error instanceof RowRefused) return refuse(error.refusal);
    throw error;
  }
}

async function enterIn(
  stores: Stores,
  { deps, actor, tree, importId }: Entering,
  { row }: WaitingRow,
  doneCount: number,
): Promise<void> {
  const { agencyId } = actor;
  const requestId = deps.newId() as RequestId;
  // taken first: two people who import the same ledger at once wait for each other here
  await stores.events.history(agencyId, 'request', requestId);
  if ((await stores.queries.listImported(agencyId, [row.oldNumber])).length === 0) {
    const context = await decisionContext(deps, stores.queries, tree, actor, agencyId);
    const { application } = row;
    const input = { requestId, application, registration: registrationOfRow(row) };
    const registered = await recordRegistration(deps, stores, actor, input, context);
    if (!registered.ok) throw new RowRefused(registered.refusal);
    for (const event of actionsOfRow(row, context.today)) {
      const done = await appendRequestAction({ deps, stores, actor, tree }, { requestId, event });
      if (!done.ok) throw new RowRefused(done.refusal);
    }
    await stores.desk.saveImported(agencyId, { oldNumber: row.oldNumber, requestId, importId }, deps.now());
  }
  await stores.desk.advanceImport(agencyId, importId, doneCount, deps.now());
}

function advance(deps: Deps, { agencyId }: Actor, importId: EntryId, doneCount: number): Promise<void> {
  return deps.inTransaction(({ desk }) => desk.advanceImport(agencyId, importId, doneCount, deps.now()));
}
