import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, childrenOn } from '../../core/agencies/agency-tree.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import { disputeTableFrom, proactiveTableFrom, requestTableFrom } from '../../core/annual-report/live-tables.ts';
import type { ReportTables } from '../../core/annual-report/report.ts';
import { type RollUp, rollUp, type UnitReport } from '../../core/annual-report/roll-up.ts';
import { lastDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';

/** Tables of an agency and year, computed now; an area's come from its units' filed reports. */
export interface ComputedTables {
  readonly tables: ReportTables;
  /** Only an area has one: which units are in the sum. */
  readonly rollUp: RollUp | null;
  /** Only an area has them: what each unit contributes. */
  readonly units: readonly UnitReport[] | null;
  readonly findings: readonly Finding[];
}

/**
 * Tables 2, 3 and 4 as they stand on a cut-off day, from 1 January of its year: counted from the ledgers by SQL, or for
 * an area added up from the filed reports of its own level and units as the tree stood at the end of that year.
 */
export async function computeTables(
  queries: Queries,
  tree: AgencyTree,
  agency: Agency,
  cutOff: PlainDate,
): Promise<ComputedTables> {
  if (!hasLedger(agency)) return sumOfUnits(queries, tree, agency, cutOff);
  const [requests, proactive, disputes] = await Promise.all([
    queries.tallyRequests(agency.id, cutOff),
    queries.tallyProactive(agency.id, cutOff),
    queries.tallyDisputes(agency.id, cutOff),
  ]);
  const tables: ReportTables = {
    formVersion: '2021',
    proactive: proactiveTableFrom(proactive),
    requests: requestTableFrom(requests),
    disputes: disputeTableFrom(disputes),
  };
  return { tables, rollUp: null, units: null, findings: [] };
}

async function sumOfUnits(
  queries: Queries,
  tree: AgencyTree,
  area: Agency,
  cutOff: PlainDate,
): Promise<ComputedTables> {
  const year = yearOf(cutOff);
  const units = childrenOn(tree, area.id, lastDayOf(year));
  const records = await queries.listReports(
    units.map((unit) => unit.id),
    [year],
  );
  const reports = await Promise.all(
    units.map(async (agency) => {
      const record = records.find((candidate) => candidate.agencyId === agency.id);
      const hasFiled = record?.stage === 'filed' || record?.stage === 'accepted';
      const version = hasFiled ? await queries.findVersion(agency.id, year, record.version) : undefined;
      return { agency, tables: version?.content.tables ?? null };
    }),
  );
  const sum = rollUp(reports);
  return { tables: sum.tables, rollUp: sum, units: reports, findings: sum.findings };
}
