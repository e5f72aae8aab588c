import { proactiveItems, proactiveKinds } from '../../core/annual-report/proactive-entries.ts';
import { disputeOutcomeOf, isDisputeOutcome } from '../../core/disputes/dispute-outcomes.ts';
import { disputeResults, disputeRoutes } from '../../core/disputes/dispute-results.ts';
import { isOutcome, outcomeOf } from '../../core/requests/outcomes.ts';
import { fen, formatYuan } from '../../core/values/fen.ts';
import { registerText } from './register-text.ts';

/** The official label of a code; the code itself if the table has none. */
export function labelOf(rows: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.label ?? id;
}

/** What an entry counts. */
export function itemWords(item: string): string {
  return labelOf(proactiveItems, item);
}

/** What happened to the thing an entry counts. */
export function kindWords(kind: string): string {
  return labelOf(proactiveKinds, kind);
}

/** How many, or how much in yuan. */
export function amountWords(entry: { readonly quantity: number | null; readonly amountFen: number | null }): string {
  if (entry.amountFen !== null) return registerText.yuan(formatYuan(fen(entry.amountFen)));
  return entry.quantity === null ? '—' : registerText.pieces(entry.quantity);
}

/** The route of a dispute. */
export function routeWords(route: string): string {
  return labelOf(disputeRoutes, route);
}

/** How a dispute ended, and which column of table 4 counts it. */
export function conclusionWords(dispute: { readonly outcome: string | null; readonly result: string | null }): string {
  if (dispute.outcome === null) return registerText.pending;
  const outcome = isDisputeOutcome(dispute.outcome) ? disputeOutcomeOf(dispute.outcome).label : dispute.outcome;
  return dispute.result === null ? outcome : `${outcome}（${labelOf(disputeResults, dispute.result)}）`;
}

/** The outcome of a request. */
export function outcomeWords(outcome: string | null): string {
  if (outcome === null) return '—';
  return isOutcome(outcome) ? outcomeOf(outcome).label : outcome;
}
