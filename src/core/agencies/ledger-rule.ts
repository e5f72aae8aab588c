import type { AgencyId } from '../values/ids.ts';
import { firstDayOf, lastDayOf, type PlainDate, type Year, yearOf } from '../values/plain-date.ts';
import type { Agency } from './agency.ts';
import { type AgencyTree, existsOn, parentOn, type Succession } from './agency-tree.ts';

/**
 * Whose report covers the year in which a unit ends (law page §3.7 is silent): that of the agency that took over, with
 * the whole year of both ledgers, or a last report of the unit's own, so that the successor begins with what it left open.
 */
export const endedUnitRules = {
  successorReports: '并入承继机关的年报（全年的台账合并计算）',
  ownReport: '由承继机关另行编报被撤并单位当年的年报',
} as const;

export type EndedUnitRule = keyof typeof endedUnitRules;

/** The agencies whose ledgers an agency's tables count on a cut-off day: its own, and those it has taken over by then. */
export function ledgersOf(
  tree: AgencyTree,
  agency: AgencyId,
  cutOff: PlainDate,
  rule: EndedUnitRule,
): readonly AgencyId[] {
  const found = new Set<AgencyId>([agency]);
  const until = rule === 'successorReports' ? cutOff : firstDayOf(yearOf(cutOff));
  // a set that grows while it is walked: what a predecessor had taken over comes along
  for (const ledger of found) {
    for (const { predecessor } of takenOverBy(tree, ledger, until)) found.add(predecessor);
  }
  return [...found];
}

/**
 * The report that counts a unit's ledger of a year: its own, or that of whoever had taken over by the end of the year.
 * Undefined where the unit ended and nobody is known to have taken over.
 */
export function reporterOf(tree: AgencyTree, unit: Agency, year: Year, rule: EndedUnitRule): AgencyId | undefined {
  const until = rule === 'successorReports' ? lastDayOf(year) : firstDayOf(year);
  const bySuccession = new Map(
    (tree.successions ?? []).filter((row) => row.takesLedger && row.on <= until).map((row) => [row.predecessor, row]),
  );
  let at = unit.id;
  for (let next = bySuccession.get(at); next !== undefined; next = bySuccession.get(at)) at = next.successor;
  const hasEnded = at === unit.id && !existsOn(unit, lastDayOf(year));
  return hasEnded && rule === 'successorReports' ? undefined : at;
}

/** Where a unit stood last in a year: its parent on 31 December, or on its last day. Undefined at the top. */
export function lastParentIn(tree: AgencyTree, unit: Agency, year: Year): AgencyId | undefined {
  const end = lastDayOf(year);
  if (existsOn(unit, end)) return parentOn(tree, unit.id, end);
  const last = tree.links
    .filter((link) => link.child === unit.id && link.from <= end)
    .reduce<AgencyTree['links'][number] | undefined>(
      (latest, link) => (latest === undefined || link.from > latest.from ? link : latest),
      undefined,
    );
  return last?.parent;
}

function takenOverBy(tree: AgencyTree, successor: AgencyId, until: PlainDate): readonly Succession[] {
  return (tree.successions ?? []).filter((row) => row.takesLedger && row.successor === successor && row.on <= until);
}
