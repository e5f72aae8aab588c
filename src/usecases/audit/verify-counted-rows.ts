import { disputeAfter } from '../../core/disputes/dispute-events.ts';
import { disputeResultOf } from '../../core/disputes/dispute-outcomes.ts';
import { countedRequestOf } from '../../core/requests/table3-counting.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { type FoldedLedgers, foldLedgers } from '../annual-report/fold-ledgers.ts';
import type { Deps, DisputeCase, ProactiveEntry, RequestRecord } from '../ports.ts';
import { ledgerDifference } from './ledger-difference.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** How many rows are read at a time. */
const limit = 10_000;

/**
 * Whether the rows that live tables are counted from say what the events say, as far as tables count it: one walk over the
 * events and one over the rows. Names each row with its number, and every member that differs.
 */
export async function verifyCountedRows(
  { queries, today }: Pick<Deps, 'queries' | 'today'>,
  agencyId: AgencyId,
): Promise<readonly LedgerFault[]> {
  const ledgers = await foldLedgers(queries, agencyId, Number.MAX_SAFE_INTEGER);
  const [requests, entries, disputes] = [
    await allRows((offset) => queries.listRequests(agencyId, { offset, limit }, today())),
    await allRows((offset) => queries.listEntries(agencyId, { includeVoided: true, offset, limit })),
    await allRows((offset) => queries.listDisputes(agencyId, { includeVoided: true, offset, limit })),
  ];
  return [
    ...ledgers.unreadable.map(({ eventNo, stream, subjectId }) => ({
      subject: `${stream}/${subjectId}`,
      message: `第${eventNo}个事件无法读取，可能在系统外被改动`,
    })),
    ...faultsOf('request', toldRequests(ledgers), new Map(requests.map(storedRequest))),
    ...faultsOf('proactive', toldEntries(ledgers), new Map(entries.map(storedEntry))),
    ...faultsOf('dispute', toldDisputes(ledgers), new Map(disputes.map(storedDispute))),
  ];
}

type Facts = ReadonlyMap<string, { readonly name: string; readonly facts: object }>;

function faultsOf(stream: string, told: Facts, stored: Facts): readonly LedgerFault[] {
  const ids = [...new Set([...told.keys(), ...stored.keys()])];
  return ids.flatMap((id) => {
    const [expected, row] = [told.get(id), stored.get(id)];
    const message =
      row === undefined
        ? '事件中有这一条，但台账中没有'
        : expected === undefined
          ? '台账中有这一条，但没有任何事件产生过它'
          : ledgerDifference(expected.facts, row.facts);
    if (message === undefined) return [];
    return [{ subject: `${stream}/${id}`, message: `${(expected ?? row)?.name ?? id}：${message}` }];
  });
}

function toldRequests({ requests }: FoldedLedgers): Facts {
  return new Map(
    [...requests].flatMap(([id, state]) => {
      const { registration, counted } = state;
      if (registration === null) return [];
      const { receivedOn, applicantKind, requestNumber } = registration;
      const outcome = counted?.outcome ?? null;
      const facts = { receivedOn, applicantKind, outcome, closedOn: counted?.closedOn ?? null };
      // what table 3 does not count at all is compared like the rest
      return [[id, { name: requestNumber, facts: { ...facts, isCounted: countedRequestOf(state) !== undefined } }]];
    }),
  );
}

function storedRequest(row: RequestRecord) {
  const { requestId, requestNumber, receivedOn, applicantKind, outcome, closedOn } = row;
  const facts = { receivedOn, applicantKind, outcome, closedOn, isCounted: receivedOn !== null };
  return [requestId as string, { name: requestNumber, facts }] as const;
}

function toldEntries({ figures }: FoldedLedgers): Facts {
  return new Map(
    [...figures].map(([id, { item, kind, happenedOn, quantity, amountFen, isVoided }]) => [
      id,
      { name: id, facts: { item, kind, happenedOn, quantity, amountFen, isVoided } },
    ]),
  );
}

function storedEntry({ entryId, title, item, kind, happenedOn, quantity, amountFen, voidedAt }: ProactiveEntry) {
  const facts = { item, kind, happenedOn, quantity, amountFen, isVoided: voidedAt !== null };
  return [entryId as string, { name: title, facts }] as const;
}

function toldDisputes({ disputes }: FoldedLedgers): Facts {
  return new Map(
    [...disputes].map(([id, history]) => {
      const { facts, openedOn, conclusion, isVoided } = disputeAfter(history);
      const [outcome, concludedOn] = [conclusion?.outcome ?? null, conclusion?.concludedOn ?? null];
      const result = conclusion === null ? null : (conclusion.result ?? disputeResultOf(conclusion.outcome));
      const told = { route: facts.route, openedOn, outcome, result, concludedOn, isVoided };
      return [id, { name: facts.caseNumber, facts: { ...told, asCoDefendant: facts.asCoDefendant === true } }];
    }),
  );
}

function storedDispute(row: DisputeCase) {
  const { caseId, caseNumber, route, openedOn, outcome, result, concludedOn, asCoDefendant, voidedAt } = row;
  const facts = { route, openedOn, outcome, result, concludedOn, isVoided: voidedAt !== null, asCoDefendant };
  return [caseId as string, { name: caseNumber, facts }] as const;
}

async function allRows<Row>(
  pageAt: (offset: number) => Promise<{ readonly rows: readonly Row[] }>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (;;) {
    const { rows } = await pageAt(found.length);
    found.push(...rows);
    if (rows.length < limit) return found;
  }
}
