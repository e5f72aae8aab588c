import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { type AgencyId, parseAgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { PageContext } from '../../http/page-route.ts';
import type { TrailStep } from './trail-step.ts';
import { findAgency, lineOf } from './unit-groups.ts';
import { type furtherUnitEntries, type unitMenuEntries, unitMenuText } from './unit-menu-text.ts';

/** A part of a unit's disclosure area. */
export type UnitPart = 'home' | (typeof unitMenuEntries)[number]['part'] | (typeof furtherUnitEntries)[number]['part'];

/** A step below an entry of the menu: a subject, a column, a year. */
export interface UnitBranch {
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly branches?: readonly UnitBranch[];
}

/** Where a page stands in the disclosure area of a unit; the frame draws the unit's menu beside it. */
export interface UnitPlace {
  readonly agency: Agency;
  readonly part: UnitPart;
  /** What stands below the entry of the part. */
  readonly branches?: readonly UnitBranch[];
}

/** The address of a unit, or of a part of its disclosure area (`zn`, `ml/plans`). */
export function unitAddress(agencyId: AgencyId, place?: string): string {
  return place === undefined ? `/gk/${agencyId}` : `/gk/${agencyId}/${place}`;
}

/** The unit that an address with `:agency` names, with the tree it stands in. */
export async function findUnit({
  deps,
  params,
}: Pick<PageContext, 'deps' | 'params'>): Promise<{ readonly agency: Agency; readonly tree: AgencyTree } | undefined> {
  const tree = await deps.queries.loadTree();
  const agency = findAgency(tree, parseAgencyId(params['agency'] ?? ''));
  return agency === undefined ? undefined : { agency, tree };
}

/** 您当前所在位置 of a page of a unit: the directory, those above it, the unit, then the steps of the page. */
export function unitTrail(
  { agency, tree }: { readonly agency: Agency; readonly tree: AgencyTree },
  today: PlainDate,
  ...steps: readonly TrailStep[]
): readonly TrailStep[] {
  const line = lineOf(tree, agency, today).map(({ id, shortName }) => ({ label: shortName, href: unitAddress(id) }));
  const all = [{ label: unitMenuText.directoryStep, href: '/gk' }, ...line, ...steps];
  return [...all.slice(0, -1), { label: all.at(-1)?.label ?? agency.shortName }];
}

/** Whether an entry of the menu has a page: an area has no catalogue, guide or requests of its own. */
export function hasUnitPart(agency: Agency, part: UnitPart): boolean {
  return hasLedger(agency) || part === 'reports' || part === 'home';
}
