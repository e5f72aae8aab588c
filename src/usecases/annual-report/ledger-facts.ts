import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { ledgersOf } from '../../core/agencies/ledger-rule.ts';
import type { LedgerFacts } from '../../core/annual-report/checks/report-check.ts';
import { disputeTableFrom, requestTableFrom } from '../../core/annual-report/live-tables.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';
import { endedUnitRule } from './ended-unit-rule.ts';

/** What the ledgers that a report counts know of the year up to the cut-off day; an area has none of its own. */
export async function ledgerFacts(
  queries: Queries,
  tree: AgencyTree,
  agency: Agency,
  cutOff: PlainDate,
): Promise<LedgerFacts | undefined> {
  if (!hasLedger(agency)) return undefined;
  const ledgers = ledgersOf(tree, agency.id, cutOff, await endedUnitRule(queries, tree, agency.id, cutOff));
  const facts = await Promise.all(
    ledgers.map(async (ledger) => {
      const [requests, disputes, left, notices, feesFen] = await Promise.all([
        queries.tallyRequests(ledger, cutOff),
        queries.tallyDisputes(ledger, cutOff),
        queries.tallyCoDefendants(ledger, cutOff),
        queries.countRequestNotices(ledger, cutOff),
        queries.sumProcessingFees(ledger, cutOff),
      ]);
      return { requests, disputes, left, notices, feesFen };
    }),
  );
  const disputes = disputeTableFrom(facts.flatMap((ledger) => ledger.disputes));
  const requests = requestTableFrom(facts.flatMap((ledger) => ledger.requests));
  const total = (count: (ledger: (typeof facts)[number]) => number) =>
    facts.reduce((sum, ledger) => sum + count(ledger), 0);
  const open = requests.carriedForward?.total;
  return {
    openCount: open ?? 0,
    feeNoticeCount: total(({ notices }) => notices.feeNoticeCount),
    correctionNoticeCount: total(({ notices }) => notices.correctionNoticeCount),
    feesFen: total(({ feesFen }) => feesFen),
    disputes,
    coDefendantCounts: totalsOf(disputeTableFrom(facts.flatMap((ledger) => ledger.left))),
  };
}

function totalsOf(table: LedgerFacts['disputes']): NonNullable<LedgerFacts['coDefendantCounts']> {
  return Object.fromEntries(Object.entries(table).map(([route, block]) => [route, block.total ?? 0]));
}
