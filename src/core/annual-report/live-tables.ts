import { type DisputeResult, type DisputeRoute, disputeRoutes } from '../disputes/dispute-results.ts';
import { type ApplicantKind, applicantKinds } from '../requests/applicant-kinds.ts';
import { type HandledRow, handledRows } from '../requests/handled-rows.ts';
import { fen } from '../values/fen.ts';
import type { DisputeBlock, DisputeTable } from './dispute-table.ts';
import type { ProactiveItem, ProactiveKind } from './proactive-entries.ts';
import type { DocumentCounts, ProactiveTable2021 } from './proactive-table.ts';
import type { CountRow, RequestTable } from './request-table.ts';

/** How many requests of one kind of applicant fall into one row, as counted from the ledger. */
export interface RequestTally {
  readonly row: HandledRow | 'newlyReceived' | 'carriedOver' | 'carriedForward';
  readonly applicantKind: ApplicantKind;
  readonly count: number;
}

/** Sums of the register behind table 2: what happened during the year, and what the stock had gathered before it. */
export interface ProactiveTally {
  readonly item: ProactiveItem;
  readonly kind: ProactiveKind;
  readonly duringYear: boolean;
  readonly quantity: number;
  readonly amountFen: number;
}

/** How many disputes of a route ended in the year with a result, or were pending on the cut-off day (`null`). */
export interface DisputeTally {
  readonly route: DisputeRoute;
  readonly result: DisputeResult | null;
  readonly count: number;
}

/** Table 3 from the ledger's tallies: row sums and (七)总计 are added up here, so that its identities hold by construction. */
export function requestTableFrom(tallies: readonly RequestTally[]): RequestTable {
  const rowOf = (row: RequestTally['row']): CountRow =>
    countRow((kind) => sum(tallies.filter((tally) => tally.row === row && tally.applicantKind === kind)));
  const handled = Object.fromEntries(handledRows.map((row) => [row, rowOf(row)]));
  return {
    newlyReceived: rowOf('newlyReceived'),
    carriedOver: rowOf('carriedOver'),
    ...handled,
    total: countRow((kind) => sum(tallies.filter((tally) => isHandled(tally.row) && tally.applicantKind === kind))),
    carriedForward: rowOf('carriedForward'),
  };
}

/** Table 2 (form 2021) from the register's tallies; 现行有效 is the stock: opening + issued − repealed − lapsed up to the cut-off day. */
export function proactiveTableFrom(tallies: readonly ProactiveTally[]): ProactiveTable2021 {
  const during = (item: ProactiveItem, kind: ProactiveKind): number =>
    sumQuantities(tallies.filter((tally) => tally.item === item && tally.kind === kind && tally.duringYear));
  const ever = (item: ProactiveItem, kind: ProactiveKind): number =>
    sumQuantities(tallies.filter((tally) => tally.item === item && tally.kind === kind));
  const documents = (item: ProactiveItem): DocumentCounts => ({
    issuedCount: during(item, 'issued'),
    repealedCount: during(item, 'repealed'),
    inForceCount: ever(item, 'opening') + ever(item, 'issued') - ever(item, 'repealed') - ever(item, 'lapsed'),
  });
  return {
    governmentRule: documents('governmentRule'),
    normativeDocument: documents('normativeDocument'),
    administrativeLicence: during('administrativeLicence', 'decided'),
    administrativePenalty: during('administrativePenalty', 'decided'),
    administrativeCoercion: during('administrativeCoercion', 'decided'),
    administrativeChargeFen: fen(
      tallies
        .filter((tally) => tally.item === 'administrativeCharge' && tally.duringYear)
        .reduce((total, tally) => total + tally.amountFen, 0),
    ),
  };
}

/** Table 4 from the tallies of disputes. */
export function disputeTableFrom(tallies: readonly DisputeTally[]): DisputeTable {
  const blockOf = (route: DisputeRoute): DisputeBlock => {
    const count = (result: DisputeResult | null): number =>
      sum(tallies.filter((tally) => tally.route === route && tally.result === result));
    const block = {
      upheld: count('upheld'),
      overturned: count('overturned'),
      otherResult: count('otherResult'),
      pending: count(null),
    };
    return { ...block, total: block.upheld + block.overturned + block.otherResult + block.pending };
  };
  const blocks = disputeRoutes.map((route) => [route.id, blockOf(route.id)] as const);
  return Object.fromEntries(blocks) as Record<DisputeRoute, DisputeBlock>;
}

function countRow(countOf: (kind: ApplicantKind) => number): CountRow {
  const counts = applicantKinds.map(({ id }) => [id, countOf(id)] as const);
  const total = counts.reduce((all, [, count]) => all + count, 0);
  return { ...(Object.fromEntries(counts) as Record<ApplicantKind, number>), total };
}

function isHandled(row: RequestTally['row']): boolean {
  return row !== 'newlyReceived' && row !== 'carriedOver' && row !== 'carriedForward';
}

function sum(tallies: readonly { readonly count: number }[]): number {
  return tallies.reduce((total, tally) => total + tally.count, 0);
}

function sumQuantities(tallies: readonly ProactiveTally[]): number {
  return tallies.reduce((total, tally) => total + tally.quantity, 0);
}
