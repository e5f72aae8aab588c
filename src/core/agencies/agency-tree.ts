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

/** A name that an agency bears until the day before `until`; `null` for the newest one. */
export interface AgencyName {
  readonly agency: AgencyId;
  readonly until: PlainDate | null;
  readonly name: string;
  readonly shortName: string;
}

/** An agency took over from another one on a day: its whole ledger and everything open, or a part of its duties only. */
export interface Succession {
  readonly predecessor: AgencyId;
  readonly successor: AgencyId;
  readonly on: PlainDate;
  readonly takesLedger: boolean;
}

/** The tree of agencies as it stood, with the days of every change. */
export interface AgencyTree {
  /** With the names they bear today. */
  readonly agencies: readonly Agency[];
  readonly links: readonly AgencyLink[];
  /** Every name of the agencies that were renamed. */
  readonly names?: readonly AgencyName[];
  readonly successions?: readonly Succession[];
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

/** An agency and everything that exists below it on a day. Throws on a cycle, which would be a defect of the tree. */
export function selfAndBelowOn(tree: AgencyTree, top: AgencyId, day: PlainDate): readonly AgencyId[] {
  const children = new Map<AgencyId, AgencyId[]>();
  const parents = new Map(tree.links.filter((link) => holdsOn(link, day)).map((link) => [link.child, link.parent]));
  for (const agency of tree.agencies) {
    const parent = parents.get(agency.id);
    if (parent === undefined || !existsOn(agency, day)) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [agency.id]);
    else siblings.push(agency.id);
  }
  const found = new Set<AgencyId>();
  const visit = (id: AgencyId): void => {
    if (found.has(id)) throw cycleThrough(id);
    found.add(id);
    for (const child of children.get(id) ?? []) visit(child);
  };
  visit(top);
  return [...found];
}

/**
 * Whether `upper` stands above `lower` on a day, at any distance. Above an agency that has ended stands the one that took
 * over from it, else the one it stood under: what it left behind keeps somebody who answers for it.
 */
export function isAbove(tree: AgencyTree, upper: AgencyId, lower: AgencyId, day: PlainDate): boolean {
  const passed = new Set<AgencyId>([lower]);
  for (let at = answersForOn(tree, lower, day); at !== undefined; at = answersForOn(tree, at, day)) {
    if (passed.has(at)) throw cycleThrough(at);
    if (at === upper) return true;
    passed.add(at);
  }
  return false;
}

/**
 * The agency above on a day; of one that has ended the one that took over its ledger, where that is known, and of one that is
 * set up for a later day the one under which it will stand.
 */
export function answersForOn(tree: AgencyTree, agency: AgencyId, day: PlainDate): AgencyId | undefined {
  return successionOf(tree, agency, day)?.successor ?? parentOn(tree, agency, day) ?? laterParent(tree, agency, day);
}

/** Who took over the ledger of an agency on or before a day. */
function successionOf(tree: AgencyTree, agency: AgencyId, day: PlainDate): Succession | undefined {
  return tree.successions?.find((row) => row.takesLedger && row.predecessor === agency && row.on <= day);
}

/** An agency as it was called on a day; everything else of it is as known today. */
export function agencyAsOf(tree: AgencyTree, agency: Agency, day: PlainDate): Agency {
  const borne = (tree.names ?? [])
    .filter((row) => row.agency === agency.id && (row.until === null || day < row.until))
    .reduce<AgencyName | undefined>(
      (first, row) => (first === undefined || endsBefore(row, first) ? row : first),
      undefined,
    );
  return borne === undefined ? agency : { ...agency, name: borne.name, shortName: borne.shortName };
}

/** Whether an agency exists on a day. */
export function existsOn(agency: Agency, day: PlainDate): boolean {
  return agency.establishedOn <= day && (agency.abolishedOn === null || day < agency.abolishedOn);
}

/** Whether a link holds on a day. */
export function holdsOn(link: AgencyLink, day: PlainDate): boolean {
  return link.from <= day && (link.until === null || day < link.until);
}

function laterParent(tree: AgencyTree, agency: AgencyId, day: PlainDate): AgencyId | undefined {
  const own = tree.links.filter((link) => link.child === agency);
  return own.every((link) => link.from > day) ? own[0]?.parent : undefined;
}

function endsBefore(one: AgencyName, other: AgencyName): boolean {
  return one.until !== null && (other.until === null || one.until < other.until);
}

function cycleThrough(id: AgencyId): Error {
  return new Error(`The agency tree has a cycle through ${id}.`);
}
