import type { DisputeState } from '../disputes/dispute-events.ts';
import type { DisputeSettings } from '../disputes/dispute-outcomes.ts';
import { isCounted, resultAt } from '../disputes/table4-counting.ts';
import { type CountedRequest, type CountedRow, rowsOf } from '../requests/table3-counting.ts';
import { fen } from '../values/fen.ts';
import { firstDayOf, type PlainDate, yearOf } from '../values/plain-date.ts';
import { withCell } from './cells.ts';
import { type ProactiveEntryFacts, unitOfItem } from './proactive-entries.ts';
import type { CellPath, ReportTables } from './report.ts';
import { zeroTables } from './sum-tables.ts';

/** What one record of a ledger adds to one cell: 1 for a request or a case, a quantity of documents or decisions, or fen. */
export interface Contribution {
  readonly cell: CellPath;
  readonly amount: number;
}

/** What of an entry behind table 2 counts; one that was taken out again counts for nothing. */
export interface CountedFigure
  extends Pick<ProactiveEntryFacts, 'item' | 'kind' | 'happenedOn' | 'quantity' | 'amountFen'> {
  readonly isVoided: boolean;
}

/** The cells of table 3 in which a request stands on a cut-off day, from 1 January of its year. */
export function contributionsOfRequest(request: CountedRequest, cutOff: PlainDate): readonly Contribution[] {
  const rows = rowsOf(request, cutOff).flatMap((row) => (isWhereabouts(row) ? [row, 'total'] : [row]));
  return rows.flatMap((row) =>
    [request.applicantKind, 'total'].map((column) => ({ cell: `requests.${row}.${column}`, amount: 1 })),
  );
}

/** What an entry adds to table 2 on a cut-off day: flows of the year, and the stock that it enters or leaves. */
export function contributionsOfFigure(figure: CountedFigure, cutOff: PlainDate): readonly Contribution[] {
  const { item, kind, happenedOn, isVoided } = figure;
  if (isVoided || happenedOn > cutOff) return [];
  const isOfYear = happenedOn >= firstDayOf(yearOf(cutOff));
  const quantity = figure.quantity ?? 0;
  switch (unitOfItem(item)) {
    case 'money':
      return isOfYear ? [{ cell: `proactive.${item}Fen`, amount: figure.amountFen ?? 0 }] : [];
    case 'decision':
      return isOfYear ? [{ cell: `proactive.${item}`, amount: quantity }] : [];
    case 'document': {
      const leaves = kind === 'repealed' || kind === 'lapsed';
      const stock = { cell: `proactive.${item}.inForceCount`, amount: leaves ? -quantity : quantity };
      const isFlow = isOfYear && (kind === 'issued' || kind === 'repealed');
      return isFlow ? [{ cell: `proactive.${item}.${kind}Count`, amount: quantity }, stock] : [stock];
    }
  }
}

/** The cells of table 4 in which a case stands on a cut-off day. */
export function contributionsOfDispute(
  state: DisputeState,
  cutOff: PlainDate,
  settings: DisputeSettings = {},
): readonly Contribution[] {
  const result = isCounted(state) ? resultAt(state, cutOff, settings) : undefined;
  if (result === undefined) return [];
  return [result ?? 'pending', 'total'].map((column) => ({
    cell: `disputes.${state.facts.route}.${column}`,
    amount: 1,
  }));
}

/** Tables of form 2021 made of contributions alone: what any faster count must equal. */
export function tablesOfContributions(contributions: Iterable<Contribution>): ReportTables {
  const sums = new Map<CellPath, number>();
  for (const { cell, amount } of contributions) sums.set(cell, (sums.get(cell) ?? 0) + amount);
  return [...sums].reduce<ReportTables>(
    (tables, [cell, sum]) => withCell(tables, cell, cell.endsWith('Fen') ? fen(sum) : sum),
    zeroTables,
  );
}

/** How much a record adds to each cell after a change more than before it; cells that stay as they were are left out. */
export function contributionChanges(
  before: readonly Contribution[],
  after: readonly Contribution[],
): readonly Contribution[] {
  const changes = new Map<CellPath, number>();
  for (const { cell, amount } of after) changes.set(cell, (changes.get(cell) ?? 0) + amount);
  for (const { cell, amount } of before) changes.set(cell, (changes.get(cell) ?? 0) - amount);
  return [...changes].flatMap(([cell, amount]) => (amount === 0 ? [] : [{ cell, amount }]));
}

function isWhereabouts(row: CountedRow): boolean {
  return row !== 'newlyReceived' && row !== 'carriedOver' && row !== 'carriedForward';
}
