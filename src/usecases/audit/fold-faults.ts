import type { AgencyId } from '../../core/values/ids.ts';
import type { Queries, RecordedEvent, Stream } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** Records of one stream with what they keep, and what is wrong with one beside its events. */
export interface FoldedRecords<Row> {
  readonly stream: Stream;
  /** Read again for each look: somebody may be at work. */
  rows(): Promise<ReadonlyMap<string, Row>>;
  faults(row: Row, events: readonly RecordedEvent[]): Promise<readonly string[]> | readonly string[];
}

/** Every record that is not what its events say: rows without events, events without a row, and what differs. */
export async function foldFaults<Row>(
  queries: Pick<Queries, 'listSubjects' | 'listEvents'>,
  agencyId: AgencyId,
  records: FoldedRecords<Row>,
): Promise<readonly LedgerFault[]> {
  const { stream } = records;
  const faults: LedgerFault[] = [];
  const rows = await records.rows();
  for (const id of new Set([...(await queries.listSubjects(agencyId, stream)), ...rows.keys()])) {
    const look = async (row: Row | undefined) => faultsOf(records, await queries.listEvents(agencyId, stream, id), row);
    const first = await look(rows.get(id));
    // twice, because somebody may be at work between reading the events and reading the row
    const messages = first.length === 0 ? [] : await look((await records.rows()).get(id));
    faults.push(...messages.map((message) => ({ subject: `${stream}/${id}`, message })));
  }
  return faults;
}

async function faultsOf<Row>(
  records: FoldedRecords<Row>,
  events: readonly RecordedEvent[],
  row: Row | undefined,
): Promise<readonly string[]> {
  if (events.length === 0) return row === undefined ? [] : ['没有任何事件产生过这一条'];
  if (row === undefined) return ['事件中有这一条，但记录中没有'];
  try {
    return await records.faults(row, events);
  } catch {
    return ['事件的内容无法读取，可能在系统外被改动'];
  }
}
