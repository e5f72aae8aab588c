import type { Agency } from '../../core/agencies/agency.ts';
import { type AgencyTree, parentOn } from '../../core/agencies/agency-tree.ts';
import { respondentOf, reviewOrgans } from '../../core/disputes/review-organs.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Deps } from '../ports.ts';

/** Whom an applicant turns to against an agency, with place and address where they are known. */
export interface RemedyOrgans {
  readonly reviewOrgan: { readonly name: string; readonly place: string; readonly onlineAddress: string };
  readonly court: string;
  /** The agency above, which supervises disclosure; `null` where the tree has none. */
  readonly supervisor: Pick<Agency, 'name' | 'contact'> | null;
}

/** As the agency set it; where it named nothing, as its place in the tree says (law page §6.1). */
export async function remedyOrgansOf(
  { queries, today }: Pick<Deps, 'queries' | 'today'>,
  tree: AgencyTree,
  agency: Agency,
): Promise<RemedyOrgans> {
  const on = today();
  const { reviewOrgan, courtName } = await queries.loadSettings(agency.id, on);
  const { organ, court } = reviewOrgans[respondentOf(agency)];
  const above = aboveOf(tree, agency, on);
  return {
    reviewOrgan: { ...reviewOrgan, name: reviewOrgan.name || governmentAbove(tree, agency, on) || organ },
    court: courtName || `有管辖权的${court}`,
    supervisor: above ?? null,
  };
}

/** The government that hears reconsideration, where the tree has it: of the own area, or for a government the one above. */
function governmentAbove(tree: AgencyTree, agency: Agency, on: PlainDate): string | undefined {
  const area = aboveOf(tree, agency, on);
  if (area?.kind !== 'area') return undefined;
  return agency.kind === 'ownLevel' ? aboveOf(tree, area, on)?.name : area.name;
}

function aboveOf(tree: AgencyTree, { id }: Agency, on: PlainDate): Agency | undefined {
  const parent = parentOn(tree, id, on);
  return tree.agencies.find((candidate) => candidate.id === parent);
}
