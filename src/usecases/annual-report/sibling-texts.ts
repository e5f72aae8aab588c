import type { Agency } from '../../core/agencies/agency.ts';
import { type AgencyTree, childrenOn, parentOn } from '../../core/agencies/agency-tree.ts';
import type { ComparedText } from '../../core/annual-report/checks/report-check.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type Year } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';

/** A sibling's text with whose it is. */
export interface SiblingText extends ComparedText {
  readonly agencyId: AgencyId;
  readonly kind: Agency['kind'];
}

/** Texts of the newest approved reports of a year of all units under one parent. */
export async function textsUnder(
  queries: Queries,
  tree: AgencyTree,
  parent: AgencyId,
  year: Year,
): Promise<readonly SiblingText[]> {
  const units = childrenOn(tree, parent, lastDayOf(year));
  const records = await queries.listReports(
    units.map(({ id }) => id),
    [year],
  );
  const versions = await queries.listVersions(
    year,
    records.filter(({ version }) => version > 0).map(({ agencyId, version }) => ({ agencyId, version })),
  );
  return versions.flatMap(({ agencyId, content }) => {
    const unit = units.find(({ id }) => id === agencyId);
    return unit === undefined
      ? []
      : [{ agencyId, kind: unit.kind, agency: content.agency, narrative: content.narrative }];
  });
}

/** The texts that a unit's own is compared with: those of units of its kind under the same parent. */
export async function siblingTexts(
  queries: Queries,
  tree: AgencyTree,
  agency: Agency,
  year: Year,
): Promise<readonly ComparedText[]> {
  const parent = parentOn(tree, agency.id, lastDayOf(year));
  return parent === undefined ? [] : othersOf(agency, await textsUnder(queries, tree, parent, year));
}

/** Of texts under one parent, those of the other units of an agency's kind. */
export function othersOf(agency: Agency, texts: readonly SiblingText[]): readonly ComparedText[] {
  return texts.filter(({ agencyId, kind }) => agencyId !== agency.id && kind === agency.kind);
}
