import type { Agency } from '../agencies/agency.ts';
import { type AgencyTree, agencyAsOf, existsOn, parentOn } from '../agencies/agency-tree.ts';
import { type EndedUnitRule, lastParentIn, reporterOf } from '../agencies/ledger-rule.ts';
import type { AgencyId } from '../values/ids.ts';
import { firstDayOf, lastDayOf, type PlainDate, type Year } from '../values/plain-date.ts';

/** Whose report counts a unit's year. */
export const coverageKinds = {
  own: '由本单位的报告反映',
  successor: '并入承继单位的报告',
  movedAway: '年内划出，由新的上级机关汇总',
  uncovered: '没有任何报告反映',
} as const;

export type CoverageKind = keyof typeof coverageKinds;

/** One unit that stood under an area at some time of a year. */
export interface CoverageRow {
  /** With the name it bore at the end of the year, or of its existence. */
  readonly agency: Agency;
  readonly kind: CoverageKind;
  /** Whose report counts it; of a unit that left, the agency above it now. */
  readonly reporter: AgencyId | null;
  /** First day in the year on which it stood here, where that is not 1 January. */
  readonly since: PlainDate | null;
  /** First day in the year on which it did so no more. */
  readonly until: PlainDate | null;
}

/**
 * Every unit that stood directly under an area in a year, with the report that counts it: each in exactly one place. Where
 * a unit stands on 31 December, its whole year is counted, as its one report cannot be parted.
 */
export function coverageOf(tree: AgencyTree, area: AgencyId, year: Year, rule: EndedUnitRule): readonly CoverageRow[] {
  const stays = staysUnder(tree, area, year);
  return tree.agencies.flatMap((unit) => {
    const stay = stays.get(unit.id);
    if (stay === undefined || !existedIn(unit, year)) return [];
    return [rowOf(tree, unit, { area, year, rule, ...stay })];
  });
}

/** The units whose own reports an area adds up. */
export function reportingUnits(coverage: readonly CoverageRow[]): readonly Agency[] {
  return coverage.filter(({ kind }) => kind === 'own').map(({ agency }) => agency);
}

interface Stay {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

function staysUnder(tree: AgencyTree, area: AgencyId, year: Year): ReadonlyMap<AgencyId, Stay> {
  const stays = new Map<AgencyId, Stay>();
  for (const { child, parent, from, until } of tree.links) {
    const isInYear = from <= lastDayOf(year) && (until === null || until > firstDayOf(year));
    // links come in the order of their days: the last stay in the year is the one that counts
    if (parent === area && isInYear) stays.set(child, { from: stays.get(child)?.from ?? from, until });
  }
  return stays;
}

function rowOf(
  tree: AgencyTree,
  unit: Agency,
  {
    area,
    year,
    rule,
    from,
    until,
  }: Stay & { readonly area: AgencyId; readonly year: Year; readonly rule: EndedUnitRule },
): CoverageRow {
  const begun = from > unit.establishedOn ? from : unit.establishedOn;
  const left = unit.abolishedOn !== null && (until === null || unit.abolishedOn < until) ? unit.abolishedOn : until;
  const row = {
    agency: agencyAsOf(tree, unit, lastDayOf(year)),
    since: begun > firstDayOf(year) ? begun : null,
    until: left !== null && left <= lastDayOf(year) ? left : null,
  };
  const isHereLast = lastParentIn(tree, unit, year) === area;
  if (!isHereLast) return { ...row, kind: 'movedAway', reporter: parentOn(tree, unit.id, lastDayOf(year)) ?? null };
  const reporter = reporterOf(tree, unit, year, rule);
  if (reporter === undefined) return { ...row, kind: 'uncovered', reporter: null };
  return { ...row, kind: reporter === unit.id ? 'own' : 'successor', reporter };
}

function existedIn(unit: Agency, year: Year): boolean {
  const first = firstDayOf(year);
  return existsOn(unit, first) || (unit.establishedOn > first && unit.establishedOn <= lastDayOf(year));
}
