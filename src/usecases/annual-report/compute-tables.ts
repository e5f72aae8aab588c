import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { ledgersOf } from '../../core/agencies/ledger-rule.ts';
import type { CoverageRow } from '../../core/annual-report/coverage.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import { disputeTableFrom, proactiveTableFrom, requestTableFrom } from '../../core/annual-report/live-tables.ts';
import type { ReportTables } from '../../core/annual-report/report.ts';
import type { RollUp, UnitReport } from '../../core/annual-report/roll-up.ts';
import { sumTables } from '../../core/annual-report/sum-tables.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Queries, VersionSource } from '../ports.ts';
import { endedUnitRule } from './ended-unit-rule.ts';
import { sumOfUnits } from './sum-of-units.ts';

/** Tables of an agency and year, computed now; an area's come from its units' filed reports. */
export interface ComputedTables {
  readonly tables: ReportTables;
  /** Only an area has one: which units are in the sum. */
  readonly rollUp: RollUp | null;
  /** Only an area has them: what each unit contributes. */
  readonly units: readonly UnitReport[] | null;
  /** Only an area has it: every unit of the year with the report that counts it. */
  readonly coverage: readonly CoverageRow[] | null;
  /** Reports that an area adds up. */
  readonly sources: readonly VersionSource[];
  /** Ledgers that are counted: the own one first, then those taken over; an area has none. */
  readonly ledgers: readonly AgencyId[];
  readonly findings: readonly Finding[];
}

/**
 * Tables 2, 3 and 4 as they stand on a cut-off day, from 1 January of its year: counted from the ledgers by SQL, those that
 * were taken over included, or for an area added up from the filed reports of its own level and units.
 */
export async function computeTables(
  queries: Queries,
  tree: AgencyTree,
  agency: Agency,
  cutOff: PlainDate,
): Promise<ComputedTables> {
  if (!hasLedger(agency)) {
    const sum = await sumOfUnits(queries, tree, agency, yearOf(cutOff));
    return { ...sum, tables: sum.rollUp.tables, ledgers: [], findings: sum.rollUp.findings };
  }
  const rule = await endedUnitRule(queries, tree, agency.id, cutOff);
  const ledgers = ledgersOf(tree, agency.id, cutOff, rule);
  const counted = await Promise.all(ledgers.map((ledger) => countLedger(queries, ledger, cutOff)));
  const [own = sumTables('2021', []).tables, ...others] = counted;
  const tables = others.length === 0 ? own : sumTables('2021', counted).tables;
  return { tables, rollUp: null, units: null, coverage: null, sources: [], ledgers, findings: [] };
}

/** Tables 2, 3 and 4 of one ledger alone, whoever's report counts it. */
export async function countLedger(queries: Queries, ledger: AgencyId, cutOff: PlainDate): Promise<ReportTables> {
  const [requests, proactive, disputes] = await Promise.all([
    queries.tallyRequests(ledger, cutOff),
    queries.tallyProactive(ledger, cutOff),
    queries.tallyDisputes(ledger, cutOff),
  ]);
  return {
    formVersion: '2021',
    proactive: proactiveTableFrom(proactive),
    requests: requestTableFrom(requests),
    disputes: disputeTableFrom(disputes),
  };
}
