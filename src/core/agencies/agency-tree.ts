import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Agency } from './agency.ts';

/** `child` stood under `parent` from a day on, until the day before `until`. */
export interface AgencyLink {
  readonly child: AgencyId;
  readonly parent: AgencyId;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** The tree of agencies as it stood, with the days of every change. */
export interface AgencyTree {
  readonly agencies: readonly Agency[];
  readonly links: readonly AgencyLink[];
}

/** The agencies directly under `parent` on a day, in the tree's own order. */
export function childrenOn(tree: AgencyTree, parent: AgencyId, day: PlainDate): readonly Agency[] {
  const ids = new Set(
    tree.links.filter((link) => link.parent === parent && holdsOn(link, day)).map((link) => link.child),
  );
  return tree.agencies.filter((agency) => ids.has(agency.id) && existsOn(agency, day));
}

/** Who supervises an agency on a day: the agency it stands under; undefined at the top. */
export function parentOn(tree: AgencyTree, child: AgencyId, day: PlainDate): AgencyId | undefined {
  return tree.links.find((link) => link.child === child && holdsOn(link, day))?.parent;
}

/** An agency and everything below it on a day. Throws on a cycle, which would be a defect of the tree. */
export function selfAndBelowOn(tree: AgencyTree, top: AgencyId, day: PlainDate): readonly AgencyId[] {
  const found: AgencyId[] = [];
  const visit = (id: AgencyId): void => {
    if (found.includes(id)) throw new Error(`The agency tree has a cycle through ${id}.`);
    found.push(id);
    for (const child of childrenOn(tree, id, day)) visit(child.id);
  };
  visit(top);
  return found;
}

/** Whether `upper` stands above `lower` on a day, at any distance. */
export function isAbove(tree: AgencyTree, upper: AgencyId, lower: AgencyId, day: PlainDate): boolean {
  return upper !== lower && selfAndBelowOn(tree, upper, day).includes(lower);
}

/** Whether an agency exists on a day. */
export function existsOn(agency: Agency, day: PlainDate): boolean {
  return agency.establishedOn <= day && (agency.abolishedOn === null || day < agency.abolishedOn);
}

function holdsOn(link: AgencyLink, day: PlainDate): boolean {
  return link.from <= day && (link.until === null || day < link.until);
}
