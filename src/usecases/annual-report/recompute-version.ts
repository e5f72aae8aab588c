import { hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { cellAt, cellPaths } from '../../core/annual-report/cells.ts';
import type { CellPath, ReportTables } from '../../core/annual-report/report.ts';
import { rollUp } from '../../core/annual-report/roll-up.ts';
import { sumTables } from '../../core/annual-report/sum-tables.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { Deps, ReportVersion } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { foldLedgers, tablesOfLedgers, type UnreadableEvent } from './fold-ledgers.ts';
import { type FrozenBasis, frozenBasis } from './frozen-basis.ts';
import { listVersionUnits } from './list-version-units.ts';

/** A cell of a frozen version that is not what the events say. */
export interface ChangedCell {
  readonly cell: CellPath;
  readonly frozen: number | null;
  readonly recomputed: number | null;
}

/** A frozen version beside what its events give once more. */
export interface RecomputedVersion {
  readonly version: ReportVersion;
  /** What the approval in the chain says of the content; undefined if that event is gone. */
  readonly approvedDigest: Digest | undefined;
  /** Digest of what is kept now. */
  readonly keptDigest: Digest;
  /** Digest of the kept texts with the tables that the events give. */
  readonly recomputedDigest: Digest;
  readonly cells: readonly ChangedCell[];
  readonly unreadable: readonly UnreadableEvent[];
  /** Whether the chain still holds the very event that the version was counted up to. */
  readonly anchor: 'kept' | 'changed';
  /** Whether the recomputed document is, byte for byte, what was approved and what is kept. */
  readonly isSame: boolean;
}

/**
 * Makes a frozen report once more from the log of events alone: histories up to the event that it names, counted in
 * memory; an area from the versions of its units that stood when it was approved.
 */
export async function recomputeVersion(
  { queries, digest }: Pick<Deps, 'queries' | 'digest'>,
  tree: AgencyTree,
  version: ReportVersion,
): Promise<RecomputedVersion> {
  const basis = await frozenBasis(queries, tree, version);
  const { tables, unreadable } = hasLedger(agencyIn(tree, version.agencyId))
    ? await ledgerTables(queries, basis)
    : { tables: await unitTables(queries, tree, version), unreadable: [] };
  const kept = canonicalJson(version.content);
  const recomputed = canonicalJson({ ...version.content, tables });
  const { approvedDigest } = basis;
  const anchor = await anchorOf(queries, basis.ledgers);
  const recomputedDigest = digest(recomputed);
  return {
    version,
    approvedDigest,
    keptDigest: digest(kept),
    recomputedDigest,
    cells: changedCells(version.content.tables, tables),
    unreadable,
    anchor,
    isSame: recomputed === kept && recomputedDigest === approvedDigest && anchor === 'kept',
  };
}

async function anchorOf(queries: Deps['queries'], ledgers: FrozenBasis['ledgers']): Promise<'kept' | 'changed'> {
  for (const { agencyId, eventNo, eventDigest } of ledgers) {
    // an agency without any event has an empty digest at place 0
    const digest = eventNo === 0 ? '' : (await queries.findEvent(agencyId, eventNo))?.digest;
    if (digest !== eventDigest) return 'changed';
  }
  return 'kept';
}

async function ledgerTables(
  queries: Deps['queries'],
  { ledgers, cutOff }: FrozenBasis,
): Promise<{ readonly tables: ReportTables; readonly unreadable: readonly UnreadableEvent[] }> {
  const parts: ReportTables[] = [];
  const unreadable: UnreadableEvent[] = [];
  for (const { agencyId, eventNo, outcomes } of ledgers) {
    const folded = await foldLedgers(queries, agencyId, eventNo);
    parts.push(tablesOfLedgers(folded, cutOff, outcomes));
    unreadable.push(...folded.unreadable);
  }
  return { tables: sumTables('2021', parts).tables, unreadable };
}

async function unitTables(queries: Deps['queries'], tree: AgencyTree, version: ReportVersion): Promise<ReportTables> {
  return rollUp(await listVersionUnits(queries, tree, version)).tables;
}

function changedCells(frozen: ReportTables, recomputed: ReportTables): readonly ChangedCell[] {
  return cellPaths('2021').flatMap((cell) => {
    const [before, after] = [countAt(frozen, cell), countAt(recomputed, cell)];
    return before === after ? [] : [{ cell, frozen: before, recomputed: after }];
  });
}

function countAt(tables: ReportTables, cell: CellPath): number | null {
  const value = cellAt(tables, cell);
  return typeof value === 'number' ? value : null;
}
