import type { Agency } from '../../core/agencies/agency.ts';
import { type AgencyTree, parentOn } from '../../core/agencies/agency-tree.ts';
import { remedyOrgansOf } from '../../core/disputes/remedy-organs.ts';
import { reviewOrgans } from '../../core/disputes/review-organs.ts';
import type { Deps } from '../ports.ts';

/** Whom an applicant turns to against an agency, with place and address where they are known. */
export interface RemedyPlaces {
  readonly reviewOrgan: { readonly name: string; readonly place: string; readonly onlineAddress: string };
  readonly court: string;
  /** The agency above, which supervises disclosure; `null` where the tree has none. */
  readonly supervisor: Pick<Agency, 'name' | 'contact'> | null;
}

/** The organs that the letters of the agency name today; where no organ is known by name, the kind of organ. */
export async function remedyPlacesOf(
  { queries, today }: Pick<Deps, 'queries' | 'today'>,
  tree: AgencyTree,
  agency: Agency,
): Promise<RemedyPlaces> {
  const on = today();
  const { reviewOrgan, courtName } = await queries.loadSettings(agency.id, on);
  const choices = { reviewOrgan: reviewOrgan.name, court: courtName };
  const organs = remedyOrgansOf(tree, agency.id, on, choices);
  const parent = parentOn(tree, agency.id, on);
  return {
    reviewOrgan: { ...reviewOrgan, name: organs.reviewOrgan ?? reviewOrgans[organs.respondent].organ },
    court: organs.courtWords,
    supervisor: tree.agencies.find(({ id }) => id === parent) ?? null,
  };
}
