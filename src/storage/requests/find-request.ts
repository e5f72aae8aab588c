import { sql } from 'kysely';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { RequestRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type RequestRow, requestColumns, requestOf } from './request-row.ts';

/** One request of an agency. */
export async function findRequest(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
): Promise<RequestRecord | undefined> {
  const row = await db.maybe(sql<RequestRow>`
    select ${requestColumns} from disclosure_request where agency_id = ${agency} and request_id = ${requestId}`);
  return row && requestOf(row);
}
