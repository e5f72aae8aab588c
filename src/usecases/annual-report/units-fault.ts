import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { isBlocking } from '../../core/annual-report/finding.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import { lastDayOf } from '../../core/values/plain-date.ts';
import type { Queries, ReportVersion } from '../ports.ts';
import { computeTables } from './compute-tables.ts';

/**
 * Refusal of an area's approved report that is no longer the sum of its units, because one of them was returned or filed
 * other numbers since (law page ); else undefined. Ledgers of other agencies are frozen with their report.
 */
export async function unitsFault(
  queries: Queries,
  tree: AgencyTree,
  agency: Agency,
  { year, content }: ReportVersion,
): Promise<Refusal | undefined> {
  if (hasLedger(agency)) return undefined;
  const now = await computeTables(queries, tree, agency, lastDayOf(year));
  const isStillTheSum = canonicalJson(now.tables) === canonicalJson(content.tables);
  return isStillTheSum && !now.findings.some(isBlocking) ? undefined : unitsChanged;
}

const unitsChanged: Refusal = {
  reason: 'unitsChanged',
  message:
    '审定以后有下级单位的年度报告被退回或者重新报送，汇总数已经不同。请由审定人退回修改，待各单位报送齐全后重新送审。',
  cite: form2021,
};
