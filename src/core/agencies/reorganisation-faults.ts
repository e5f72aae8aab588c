import type { Refusal } from '../law/refusal.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Agency, governmentLevels } from './agency.ts';
import { type AgencyTree, agencyAsOf, existsOn, parentOn, selfAndBelowOn } from './agency-tree.ts';
import type { Reorganisation } from './reorganisation-decision.ts';

/** An agency that a decision names, and where. */
interface Party {
  readonly id: AgencyId;
  readonly field: string;
}

/** Everything that speaks against a decision, field by field. */
export function reorganisationFaults(tree: AgencyTree, decision: Reorganisation): readonly Refusal[] {
  const parties = partiesOf(decision);
  const missing = parties.flatMap((party) => existenceFault(tree, party, decision.on));
  const twice = namedTwice(tree, decision);
  if (missing.length > 0 || twice.length > 0) return [...missing, ...twice];
  const find = (id: AgencyId): Agency => {
    const agency = tree.agencies.find((candidate) => candidate.id === id);
    if (agency === undefined) throw new Error(`The tree has no agency ${id}.`);
    return agency;
  };
  switch (decision.kind) {
    case 'rename':
      return renameFaults(tree, decision);
    case 'move':
      return moveFaults(tree, decision, find);
    case 'merge': {
      const ended = decision.agencies.filter((id) => id !== decision.into);
      return [
        ...(ended.length === 0
          ? [fault('agencies', 'nobodyEnds', '请至少选择一个被合并的单位，并与合并后的单位不同。')]
          : []),
        ...takeoverFaults(tree, ended.map(find), find(decision.into), decision.on, 'into'),
      ];
    }
    case 'abolish':
      return takeoverFaults(tree, [find(decision.agency)], find(decision.successor), decision.on, 'successor');
    case 'split':
      return splitFaults(tree, decision, find);
  }
}

/** Every agency that a decision names, with the field that names it. */
export function partiesOf(decision: Reorganisation): readonly Party[] {
  switch (decision.kind) {
    case 'rename':
      return [{ id: decision.agency, field: 'agency' }];
    case 'move':
      return [
        { id: decision.agency, field: 'agency' },
        { id: decision.parent, field: 'parent' },
      ];
    case 'merge':
      return [...decision.agencies.map((id) => ({ id, field: 'agencies' })), { id: decision.into, field: 'into' }];
    case 'split':
      return [{ id: decision.agency, field: 'agency' }, ...decision.into.map((id) => ({ id, field: 'into' }))];
    case 'abolish':
      return [
        { id: decision.agency, field: 'agency' },
        { id: decision.successor, field: 'successor' },
      ];
  }
}

function existenceFault(tree: AgencyTree, { id, field }: Party, on: PlainDate): readonly Refusal[] {
  const agency = tree.agencies.find((candidate) => candidate.id === id);
  if (agency === undefined) return [fault(field, 'unknownAgency', '没有这个单位，请从列表中选择。')];
  if (existsOn(agency, on)) return [];
  const why =
    agency.establishedOn > on
      ? `${agency.name}于${agency.establishedOn}设立，变动日期不能早于设立日期。`
      : `${agency.name}已于${agency.abolishedOn}撤销，变动日期须在撤销之前。`;
  return [fault(field, 'notExisting', why)];
}

/** One fact is recorded for each agency of a list. */
function namedTwice(tree: AgencyTree, decision: Reorganisation): readonly Refusal[] {
  const [field, ids] =
    decision.kind === 'merge'
      ? (['agencies', decision.agencies] as const)
      : (['into', decision.kind === 'split' ? decision.into : []] as const);
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return tree.agencies
    .filter(({ id }) => repeated.has(id))
    .map(({ name }) => fault(field, 'namedTwice', `${name}选了两次，请只保留一次。`));
}

function renameFaults(
  tree: AgencyTree,
  { agency, name, on }: Extract<Reorganisation, { kind: 'rename' }>,
): readonly Refusal[] {
  const wanted = name.trim();
  const bearer = tree.agencies.find((other) => existsOn(other, on) && agencyAsOf(tree, other, on).name === wanted);
  const isLater = (tree.names ?? []).some((row) => row.agency === agency && row.until !== null && row.until >= on);
  return [
    ...(bearer?.id === agency ? [fault('name', 'sameName', '新名称与现在的名称相同，请填写更名后的全称。')] : []),
    ...(bearer !== undefined && bearer.id !== agency
      ? [fault('name', 'nameTaken', `“${wanted}”是另一个单位的名称，请核对。`)]
      : []),
    ...(isLater ? [fault('on', 'laterChange', '该单位在这一天或以后已经登记过更名，请选择更晚的日期。')] : []),
  ];
}

function moveFaults(
  tree: AgencyTree,
  { agency, parent, on }: Extract<Reorganisation, { kind: 'move' }>,
  find: (id: AgencyId) => Agency,
): readonly Refusal[] {
  const before = parentOn(tree, agency, on);
  const rank = ({ level }: Agency): number => governmentLevels.findIndex(({ id }) => id === level);
  return [
    ...(before === undefined ? [fault('agency', 'isTop', `${find(agency).name}没有上级机关，不能划转。`)] : []),
    ...(before === parent ? [fault('parent', 'sameParent', '新的上级机关与现在的相同，请重新选择。')] : []),
    ...(selfAndBelowOn(tree, agency, on).includes(parent)
      ? [fault('parent', 'circle', '不能把单位划到它自己或者它的下级单位之下，请重新选择。')]
      : []),
    ...(rank(find(agency)) < rank(find(parent))
      ? [fault('parent', 'levelAboveParent', '下级单位的层级不能高于上级机关，请重新选择上级机关。')]
      : []),
    ...laterFaults(tree, find(agency), on, 'agency'),
  ];
}

function splitFaults(
  tree: AgencyTree,
  { agency, into, ledgerTo, on }: Extract<Reorganisation, { kind: 'split' }>,
  find: (id: AgencyId) => Agency,
): readonly Refusal[] {
  const isAmongParts = ledgerTo === null || into.includes(ledgerTo);
  return [
    ...(into.length === 0 || into.includes(agency)
      ? [fault('into', 'noParts', '请选择分立出的单位（先在“新建下级单位”中建立），不能是原单位自己。')]
      : []),
    ...(isAmongParts ? [] : [fault('ledgerTo', 'notAmongParts', '承继台账的单位须是分立出的单位之一。')]),
    ...(ledgerTo === null || !isAmongParts ? [] : takeoverFaults(tree, [find(agency)], find(ledgerTo), on, 'ledgerTo')),
  ];
}

/** An area ends in an area, a unit with a ledger in one with a ledger: nothing else could count what it leaves. */
function takeoverFaults(
  tree: AgencyTree,
  ended: readonly Agency[],
  successor: Agency,
  on: PlainDate,
  field: string,
): readonly Refusal[] {
  return ended.flatMap((agency) => [
    ...(agency.id === successor.id ? [fault(field, 'sameAgency', '承继单位不能是被撤销的单位自己，请重新选择。')] : []),
    ...((agency.kind === 'area') !== (successor.kind === 'area')
      ? [
          fault(
            field,
            'otherKind',
            `${agency.name}与${successor.name}一个是行政区域、一个是单位，不能承继台账，请重新选择。`,
          ),
        ]
      : []),
    ...(agency.isDemo === successor.isDemo
      ? []
      : [fault(field, 'demoMixed', '演示单位和正式单位不能互相承继，请重新选择。')]),
    ...(parentOn(tree, agency.id, on) === undefined
      ? [fault('agency', 'isTop', `${agency.name}是最上级机关，不能撤并。`)]
      : []),
    ...(selfAndBelowOn(tree, agency.id, on).includes(successor.id) && agency.id !== successor.id
      ? [fault(field, 'circle', `${successor.name}是${agency.name}的下级单位，请先把它划转到别处。`)]
      : []),
    ...laterFaults(tree, agency, on, 'on'),
  ]);
}

/** What was decided for a later day rests on the tree as it stood; it cannot be undercut. */
function laterFaults(tree: AgencyTree, agency: Agency, on: PlainDate, field: string): readonly Refusal[] {
  const isLater =
    agency.abolishedOn !== null ||
    tree.links.some((link) => (link.child === agency.id || link.parent === agency.id) && link.from > on) ||
    (tree.successions ?? []).some((row) => row.successor === agency.id && row.takesLedger && row.on > on);
  return isLater
    ? [fault(field, 'laterChange', `${agency.name}在${on}以后已经登记过其他变动，请选择更晚的日期。`)]
    : [];
}

function fault(field: string, reason: string, message: string): Refusal {
  return { reason, field, message };
}
