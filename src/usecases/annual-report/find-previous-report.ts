import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, agencyAsOf, childrenOn, existsOn } from '../../core/agencies/agency-tree.ts';
import { type EndedUnitRule, ledgersOf, reporterOf } from '../../core/agencies/ledger-rule.ts';
import { coverageOf, reportingUnits } from '../../core/annual-report/coverage.ts';
import { reportTitle } from '../../core/annual-report/narrative-proposals.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { sumTables } from '../../core/annual-report/sum-tables.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type Year } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';
import { endedUnitRule } from './ended-unit-rule.ts';
import { findCorrectedReport } from './find-corrected-report.ts';

/**
 * What an agency's report of a year goes on from: its report of the year before with its notes. Where it took over ledgers
 * since, the sum with the reports that counted those, so that 上年结转 is what all of them carried forward; of an area whose
 * units changed, the sum of what its units go on from. The text is the agency's own. Undefined where one of these reports
 * is not in this system: then there is no chain to compare with.
 */
export async function findPreviousReport(
  queries: Queries,
  tree: AgencyTree,
  agency: Agency,
  year: Year,
): Promise<AnnualReport | undefined> {
  const own = await findCorrectedReport(queries, agency.id, year - 1);
  const rule = await endedUnitRule(queries, tree, agency.id, lastDayOf(year));
  const parts = hasLedger(agency)
    ? await reportsOfLedgers(queries, tree, { agency, year, rule, own })
    : await reportsOfUnits(queries, tree, { agency, year, rule });
  if (parts === undefined) return own;
  const known = parts.filter((part) => part !== undefined && part.tables.formVersion === '2021');
  if (known.length < parts.length) return undefined;
  const { tables } = sumTables(
    '2021',
    known.flatMap((part) => (part === undefined ? [] : [part.tables])),
  );
  const { name } = agencyAsOf(tree, agency, lastDayOf(year - 1));
  return {
    title: reportTitle(name, year - 1),
    agency: name,
    year: year - 1,
    cells: {},
    narrative: {},
    ...own,
    tables,
  };
}

interface Asked {
  readonly agency: Agency;
  readonly year: Year;
  readonly rule: EndedUnitRule;
}

/** The reports that counted an agency's ledgers a year before; undefined where it took over none since. */
async function reportsOfLedgers(
  queries: Queries,
  tree: AgencyTree,
  { agency, year, rule, own }: Asked & { readonly own: AnnualReport | undefined },
): Promise<readonly (AnnualReport | undefined)[] | undefined> {
  const before = year - 1;
  const counted = ledgersOf(tree, agency.id, lastDayOf(before), rule);
  const taken = ledgersOf(tree, agency.id, lastDayOf(year), rule).filter(
    (ledger) => !counted.includes(ledger) && reportedItself(tree, ledger, before, rule),
  );
  if (taken.length === 0) return undefined;
  const earlier = await Promise.all(taken.map((ledger) => findCorrectedReport(queries, ledger, before)));
  return agency.establishedOn > lastDayOf(before) ? earlier : [own, ...earlier];
}

function reportedItself(tree: AgencyTree, ledger: AgencyId, year: Year, rule: EndedUnitRule): boolean {
  const agency = tree.agencies.find(({ id }) => id === ledger);
  return (
    agency !== undefined && agency.establishedOn <= lastDayOf(year) && reporterOf(tree, agency, year, rule) === ledger
  );
}

/** What the units of an area go on from; undefined where they are those of the year before. */
async function reportsOfUnits(
  queries: Queries,
  tree: AgencyTree,
  { agency: area, year, rule }: Asked,
): Promise<readonly (AnnualReport | undefined)[] | undefined> {
  const before = lastDayOf(year - 1);
  const units = reportingUnits(coverageOf(tree, area.id, year, rule));
  const now = new Set(
    units.flatMap((unit) => (hasLedger(unit) ? ledgersOf(tree, unit.id, lastDayOf(year), rule) : [unit.id])),
  );
  const members = childrenOn(tree, area.id, before);
  const memberIds = new Set(members.map(({ id }) => id));
  const joined = tree.agencies.some((unit) => now.has(unit.id) && existsOn(unit, before) && !memberIds.has(unit.id));
  if (!joined && members.every(({ id }) => now.has(id))) return undefined;
  const goingOn = units.filter(
    (unit) => unit.establishedOn <= before || ledgersOf(tree, unit.id, lastDayOf(year), rule).length > 1,
  );
  return Promise.all(goingOn.map((unit) => findPreviousReport(queries, tree, unit, year)));
}
