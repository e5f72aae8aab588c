import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { ChainVerdict, EventHead } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { eventDigest } from './event-digest.ts';
import { type EventRow, eventColumns, eventOf } from './event-row.ts';
import { readHead } from './read-head.ts';

interface ChainRow extends EventRow {
  readonly previous_digest: string;
}

const batchSize = 1000;

/** Reads every event of an agency again, in one snapshot, and computes each digest anew; stops at the first broken one. */
export async function verifyChain(db: Database, agency: AgencyId): Promise<ChainVerdict> {
  return db.inTransaction(async (snapshot) => {
    await snapshot.run(sql`set transaction isolation level repeatable read, read only`);
    let last: EventHead = { eventNo: 0, digest: '' };
    for (;;) {
      const rows = await readBatch(snapshot, agency, last.eventNo);
      for (const row of rows) {
        const fault = faultOf(row, last);
        if (fault !== undefined) return fault;
        last = { eventNo: row.event_no, digest: row.digest };
      }
      if (rows.length < batchSize) return compareHead(await readHead(snapshot, agency), last);
    }
  });
}

function readBatch(snapshot: Database, agency: AgencyId, after: number): Promise<ChainRow[]> {
  return snapshot.many(sql<ChainRow>`
    select ${eventColumns}, event.previous_digest from event
     where agency_id = ${agency} and event_no > ${after}
     order by event_no limit ${batchSize}`);
}

function faultOf(row: ChainRow, last: EventHead): ChainVerdict | undefined {
  const expected = last.eventNo + 1;
  if (row.event_no !== expected) return { intact: false, eventNo: expected, fault: 'missing' };
  const subject = `${row.stream}/${row.subject_id}`;
  if (eventDigest(eventOf(row), row.previous_digest) !== row.digest)
    return { intact: false, eventNo: expected, fault: 'altered', subject };
  if (row.previous_digest !== last.digest) return { intact: false, eventNo: expected, fault: 'detached', subject };
  return undefined;
}

function compareHead(head: EventHead, last: EventHead): ChainVerdict {
  // events cut off at the end leave the head behind, and an event slipped in runs past it
  if (head.eventNo > last.eventNo) return { intact: false, eventNo: last.eventNo + 1, fault: 'missing' };
  if (head.eventNo < last.eventNo) return { intact: false, eventNo: head.eventNo + 1, fault: 'head' };
  if (head.digest !== last.digest) return { intact: false, eventNo: head.eventNo, fault: 'head' };
  return { intact: true, head };
}
