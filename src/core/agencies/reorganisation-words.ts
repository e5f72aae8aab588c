import type { AgencyId } from '../values/ids.ts';
import { addDays, type PlainDate } from '../values/plain-date.ts';
import { type AgencyTree, agencyAsOf } from './agency-tree.ts';
import type { EndedUnitRule } from './ledger-rule.ts';
import type { TreeChange } from './reorganisation.ts';
import type { Reorganisation } from './reorganisation-decision.ts';

/** A decision in one sentence, every agency by the name that it bore the day before. */
export function reorganisationWords(tree: AgencyTree, decision: Reorganisation): string {
  const name = (id: AgencyId): string => nameBefore(tree, id, decision.on);
  const names = (ids: readonly AgencyId[]): string => ids.map(name).join('、');
  switch (decision.kind) {
    case 'rename':
      return `${name(decision.agency)}更名为${decision.name}。`;
    case 'move':
      return `${name(decision.agency)}划归${name(decision.parent)}管理。`;
    case 'merge':
      return `${names(decision.agencies.filter((id) => id !== decision.into))}并入${name(decision.into)}。`;
    case 'split':
      return decision.ledgerTo === null
        ? `${name(decision.agency)}继续存在，部分职责分立给${names(decision.into)}。`
        : `${name(decision.agency)}分立为${names(decision.into)}，由${name(decision.ledgerTo)}承继台账。`;
    case 'abolish':
      return `${name(decision.agency)}撤销，由${name(decision.successor)}承继。`;
  }
}

/** What follows from a change for units, ledgers and reports, one sentence each. */
export function changeEffects(tree: AgencyTree, change: TreeChange, rule: EndedUnitRule): readonly string[] {
  const name = (id: AgencyId): string => nameBefore(tree, id, change.on);
  const year = change.on.slice(0, 4);
  const taken = change.successions.filter(({ takesLedger }) => takesLedger);
  return [
    ...taken.map(({ predecessor, successor }) =>
      rule === 'successorReports'
        ? `${name(predecessor)}的台账（含未办结的申请）由${name(successor)}承继；${year}年度不再单独编报，全年数据并入${name(successor)}的年度报告。`
        : `${name(predecessor)}的台账（含未办结的申请）由${name(successor)}承继；${year}年度另行编报一份${name(predecessor)}的年度报告，次年起并入${name(successor)}。`,
    ),
    ...taken.map(
      ({ predecessor, successor }) =>
        `下一年度“上年结转”等于${name(predecessor)}与${name(successor)}上一年“结转下年度”之和。`,
    ),
    ...change.moved.map(
      ({ child, parent }) =>
        `${name(child)}自${change.on}起由${name(parent)}管理；${year}年度的报告由${name(parent)}汇总。`,
    ),
    ...(change.renamed === null
      ? []
      : [`${year}年度及以后的报告使用新名称；以前年度的报告仍用“${change.renamed.before.name}”。`]),
  ];
}

function nameBefore(tree: AgencyTree, id: AgencyId, on: PlainDate): string {
  const agency = tree.agencies.find((candidate) => candidate.id === id);
  return agency === undefined ? id : agencyAsOf(tree, agency, addDays(on, -1)).name;
}
