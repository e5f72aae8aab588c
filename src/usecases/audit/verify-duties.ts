import { nothingStatementText, type StatementStage, statementActs } from '../../core/catalog/nothing-statement.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { DeliveryList, Deps, RecordedEvent, StoredStatement } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'digest'>;

/** Where a statement or a delivery list of an agency is not what its events say. */
export async function verifyDuties(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  return [...(await statementFaults(deps, agencyId)), ...(await deliveryFaults(deps, agencyId))];
}

async function statementFaults(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const { queries } = deps;
  const rows = await allOf<StoredStatement>((offset) => queries.listStatements(agencyId, { offset, limit }));
  const ids = new Set([...(await queries.listSubjects(agencyId, 'statement')), ...rows.map((row) => row.statementId)]);
  const faults: LedgerFault[] = [];
  for (const id of ids) {
    const events = await queries.listEvents(agencyId, 'statement', id);
    const stored = await queries.findStatement(agencyId, id as EntryId);
    const message = existenceFault(events, stored) ?? (stored && statementFault(deps, events, stored));
    if (message !== undefined) faults.push({ subject: `statement/${id}`, message });
  }
  return faults;
}

function statementFault(
  { digest }: Needs,
  events: readonly RecordedEvent[],
  { stage, content, contentDigest }: StoredStatement,
): string | undefined {
  const last = events.at(-1);
  if (stage !== stageAfter(last?.action ?? '')) return '说明的状态与事件不一致';
  if (contentDigest !== last?.payload['contentDigest'] || digest(nothingStatementText(content)) !== contentDigest)
    return '说明的内容与事件记录的摘要不一致';
  return undefined;
}

function stageAfter(action: string): StatementStage | undefined {
  return Object.entries(statementActs).find(([act]) => act === action)?.[1].becomes;
}

async function deliveryFaults({ queries, digest }: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const rows = await allOf<DeliveryList>((offset) => queries.listDeliveries(agencyId, { offset, limit }));
  const ids = new Set([...(await queries.listSubjects(agencyId, 'delivery')), ...rows.map((row) => row.deliveryId)]);
  const faults: LedgerFault[] = [];
  for (const id of ids) {
    const events = await queries.listEvents(agencyId, 'delivery', id);
    const stored = await queries.findDelivery(agencyId, id as EntryId);
    const message = existenceFault(events, stored) ?? (stored && deliveryFault(digest, events, stored));
    if (message !== undefined) faults.push({ subject: `delivery/${id}`, message });
  }
  return faults;
}

function deliveryFault(
  digest: Needs['digest'],
  events: readonly RecordedEvent[],
  { rows, receipt, cancelledAt }: DeliveryList,
): string | undefined {
  if (digest(canonicalJson(rows)) !== events[0]?.payload['digest']) return '移交目录的内容与事件记录的摘要不一致';
  const has = (action: string): boolean => events.some((event) => event.action === action);
  if (has('receive') !== (receipt !== null) || has('cancel') !== (cancelledAt !== null))
    return '移交目录的签收或者作废与事件不一致';
  return undefined;
}

function existenceFault(events: readonly RecordedEvent[], stored: unknown): string | undefined {
  if (events.length === 0) return '台账中有这一条，但没有任何事件产生过它';
  return stored === undefined ? '事件中有这一条，但台账中没有' : undefined;
}

const limit = 500;

async function allOf<Row>(
  pageAt: (offset: number) => Promise<{ readonly rows: readonly Row[] }>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await pageAt(rows.length);
    if (page.rows.length === 0) return rows;
    rows.push(...page.rows);
  }
}
