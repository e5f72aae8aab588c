import { type Agency, agencyKinds } from '../../core/agencies/agency.ts';
import { type AgencyTree, childrenOn, existsOn, parentOn } from '../../core/agencies/agency-tree.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';

/** Agencies of one kind under their official label. */
export interface UnitGroup {
  readonly label: string;
  readonly agencies: readonly Agency[];
}

/** Groups agencies by kind in the order of the kinds; a kind without agencies is left out. */
export function unitGroups(agencies: readonly Agency[]): readonly UnitGroup[] {
  return agencyKinds
    .map(({ id, label }) => ({ label, agencies: agencies.filter(({ kind }) => kind === id) }))
    .filter((group) => group.agencies.length > 0);
}

/** The agencies at the top of the tree on a day: the county, or a single agency that uses the system alone. */
export function topAgencies(tree: AgencyTree, today: PlainDate): readonly Agency[] {
  return tree.agencies.filter((agency) => existsOn(agency, today) && parentOn(tree, agency.id, today) === undefined);
}

/** An agency and those above it, outermost first. */
export function lineOf(tree: AgencyTree, agency: Agency, today: PlainDate): readonly Agency[] {
  const parent = tree.agencies.find(({ id }) => id === parentOn(tree, agency.id, today));
  return parent === undefined ? [agency] : [...lineOf(tree, parent, today), agency];
}

/** Every agency that exists on a day, area first, then its units in the tree's own order. */
export function existingAgencies(tree: AgencyTree, today: PlainDate): readonly Agency[] {
  const below = (agency: Agency): readonly Agency[] => [
    agency,
    ...childrenOn(tree, agency.id, today).flatMap((child) => below(child)),
  ];
  return topAgencies(tree, today).flatMap(below);
}

/** Looks an agency up by its code. */
export function findAgency(tree: AgencyTree, id: AgencyId | undefined): Agency | undefined {
  return tree.agencies.find((agency) => agency.id === id);
}
