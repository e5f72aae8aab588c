import type { Actor } from '../../core/access/permissions.ts';
import { checkStock, type ReportedStock, type StockYear } from '../../core/annual-report/stock-check.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, ProactiveEntry, Queries, UncountedDocument } from '../ports.ts';
import { proposeCounting } from './count-library-document.ts';

/** A document that the register lacks, what it would do with it, and the entries that may count it already. */
export interface OpenDocument extends UncountedDocument {
  readonly proposal: 'count' | 'covered' | 'frozen';
  readonly candidates: readonly ProactiveEntry[];
}

/** The stock of documents year by year, and what in the library does not stand in it. */
export interface StockReport {
  readonly years: readonly StockYear[];
  readonly open: readonly OpenDocument[];
}

/** Checks the stock identity across the years against the approved reports and the library of the actor's agency. */
export async function showStock(deps: Deps, actor: Actor): Promise<Result<StockReport, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const today = deps.today();
  const entries = await deps.queries.listStockEntries(agencyId);
  const reported = await reportedStock(deps.queries, agencyId);
  const uncounted = await deps.queries.listUncounted(agencyId, today);
  const open = await Promise.all(
    uncounted.map(
      async (document): Promise<OpenDocument> => ({
        ...document,
        proposal: await proposeCounting(deps, actor, document),
        candidates: entries.filter((entry) => mayCount(entry, document)),
      }),
    ),
  );
  return accept({ years: yearsOf(entries, reported, today), open });
}

function yearsOf(
  entries: readonly ProactiveEntry[],
  reported: readonly ReportedStock[],
  today: PlainDate,
): readonly StockYear[] {
  // what is entered ahead of its day counts when the day has come
  const begun = entries.filter(({ happenedOn }) => happenedOn <= today);
  return (['normativeDocument', 'governmentRule'] as const).flatMap((item) =>
    begun.some((entry) => entry.item === item) || reported.some((row) => row.item === item && row.inForce > 0)
      ? checkStock(item, begun, reported, yearOf(today))
      : [],
  );
}

async function reportedStock(queries: Queries, agencyId: AgencyId): Promise<readonly ReportedStock[]> {
  const records = await queries.listReports([agencyId]);
  const found: ReportedStock[] = [];
  for (const { year, stage } of records) {
    if (stage !== 'approved' && stage !== 'filed' && stage !== 'accepted') continue;
    const version = await queries.findVersion(agencyId, year);
    const tables = version?.content.tables;
    if (tables === undefined || tables.formVersion !== '2021') continue;
    for (const item of ['governmentRule', 'normativeDocument'] as const) {
      const inForce = tables.proactive[item].inForceCount;
      if (inForce !== null) found.push({ item, year, inForce });
    }
  }
  return found;
}

function mayCount(entry: ProactiveEntry, document: UncountedDocument): boolean {
  if (entry.itemId !== null || entry.item !== document.normativeKind) return false;
  if (entry.kind === 'opening') return entry.happenedOn >= document.from;
  return (
    (entry.kind === 'issued') === (document.kind === 'issued') &&
    entry.documents.length < (entry.quantity ?? 0) &&
    entry.happenedOn.slice(0, 4) === document.from.slice(0, 4)
  );
}
