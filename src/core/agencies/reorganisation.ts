import type { Refusal } from '../law/refusal.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import {
  type AgencyLink,
  type AgencyName,
  type AgencyTree,
  agencyAsOf,
  holdsOn,
  parentOn,
  type Succession,
} from './agency-tree.ts';
import type { Reorganisation } from './reorganisation-decision.ts';
import { reorganisationFaults } from './reorganisation-faults.ts';

/** What may happen to agencies on a day, and what has to be named for it. */
export const reorganisationKinds = [
  { id: 'rename', label: '更名' },
  { id: 'move', label: '划转（改变上级机关）' },
  { id: 'merge', label: '合并' },
  { id: 'split', label: '分立' },
  { id: 'abolish', label: '撤销' },
] as const;

export type ReorganisationKind = (typeof reorganisationKinds)[number]['id'];

/** What a decision changes in the tree. */
export interface TreeChange {
  readonly on: PlainDate;
  readonly ended: readonly AgencyId[];
  /** Agencies that stand under another one from the day on. */
  readonly moved: readonly { readonly child: AgencyId; readonly parent: AgencyId }[];
  readonly successions: readonly Succession[];
  readonly renamed: { readonly agency: AgencyId; readonly before: AgencyName; readonly after: AgencyName } | null;
  /** Everybody whose report of the year is touched. */
  readonly touched: readonly AgencyId[];
}

/**
 * What a decision changes, or everything that speaks against it: an agency that does not exist on the day, that ends twice
 * or has a later change already, a circle, a level above the new parent's, a name that another agency bears.
 */
export function decideReorganisation(
  tree: AgencyTree,
  decision: Reorganisation,
): Result<TreeChange, readonly Refusal[]> {
  const faults = reorganisationFaults(tree, decision);
  return faults.length > 0 ? refuse(faults) : accept(changeOf(tree, decision));
}

/** The tree once a change is recorded: what a preview shows, and what the store keeps. */
export function treeAfter(tree: AgencyTree, change: TreeChange): AgencyTree {
  const { on, ended, moved, renamed } = change;
  const moving = new Map(moved.map(({ child, parent }) => [child, parent]));
  const links = tree.links.map((link) =>
    (moving.has(link.child) || ended.includes(link.child)) && holdsOn(link, on) ? { ...link, until: on } : link,
  );
  // a link that began on the very day never held
  const held = links.filter((link) => link.until === null || link.from < link.until);
  const added = moved.map(({ child, parent }): AgencyLink => ({ child, parent, from: on, until: null }));
  return {
    agencies: tree.agencies.map((agency) => (ended.includes(agency.id) ? { ...agency, abolishedOn: on } : agency)),
    links: [...held, ...added],
    names: namesOf(tree, renamed),
    successions: [...(tree.successions ?? []), ...change.successions],
  };
}

function namesOf({ names = [] }: AgencyTree, renamed: TreeChange['renamed']): readonly AgencyName[] {
  if (renamed === null) return names;
  const earlier = names.filter(({ agency, until }) => agency !== renamed.agency || until !== null);
  return [...earlier, renamed.before, renamed.after];
}

function changeOf(tree: AgencyTree, decision: Reorganisation): TreeChange {
  const { on } = decision;
  const nothing = { on, ended: [], moved: [], successions: [], renamed: null };
  switch (decision.kind) {
    case 'rename':
      return { ...nothing, renamed: renaming(tree, decision), touched: [decision.agency] };
    case 'move':
      return {
        ...nothing,
        moved: [{ child: decision.agency, parent: decision.parent }],
        touched: [decision.agency, decision.parent, ...parentsOf(tree, [decision.agency], on)],
      };
    case 'merge': {
      const ended = decision.agencies.filter((id) => id !== decision.into);
      return takeover(tree, { ...nothing, ended }, decision.into);
    }
    case 'abolish':
      return takeover(tree, { ...nothing, ended: [decision.agency] }, decision.successor);
    case 'split':
      return splitting(tree, nothing, decision);
  }
}

function splitting(
  tree: AgencyTree,
  nothing: Omit<TreeChange, 'touched'>,
  { agency, into, ledgerTo, on }: Extract<Reorganisation, { kind: 'split' }>,
): TreeChange {
  const parts = into.map((successor) => ({ predecessor: agency, successor, on, takesLedger: false }));
  if (ledgerTo === null) return { ...nothing, successions: parts, touched: [agency, ...into] };
  const taken = takeover(tree, { ...nothing, ended: [agency] }, ledgerTo);
  const others = parts.filter(({ successor }) => successor !== ledgerTo);
  return { ...taken, successions: [...taken.successions, ...others], touched: [...taken.touched, ...into] };
}

/** Units end, and one takes over: their ledgers, and whoever stood under them. */
function takeover(tree: AgencyTree, change: Omit<TreeChange, 'touched'>, successor: AgencyId): TreeChange {
  const { on, ended } = change;
  const left = tree.links.filter(
    (link) => ended.includes(link.parent) && holdsOn(link, on) && link.child !== successor,
  );
  const orphans = left.filter(({ child }) => !ended.includes(child));
  return {
    ...change,
    moved: orphans.map(({ child }) => ({ child, parent: successor })),
    successions: ended.map((predecessor) => ({ predecessor, successor, on, takesLedger: true })),
    touched: [...ended, successor, ...parentsOf(tree, [...ended, successor], on)],
  };
}

function parentsOf(tree: AgencyTree, agencies: readonly AgencyId[], day: PlainDate): readonly AgencyId[] {
  return agencies.map((id) => parentOn(tree, id, day)).filter((id) => id !== undefined);
}

function renaming(
  tree: AgencyTree,
  { agency: id, name, shortName, on }: Extract<Reorganisation, { kind: 'rename' }>,
): TreeChange['renamed'] {
  const agency = tree.agencies.find((candidate) => candidate.id === id);
  if (agency === undefined) throw new Error(`The tree has no agency ${id}.`);
  const before = agencyAsOf(tree, agency, on);
  return {
    agency: id,
    before: { agency: id, until: on, name: before.name, shortName: before.shortName },
    after: { agency: id, until: null, name: name.trim(), shortName: shortName.trim() },
  };
}
