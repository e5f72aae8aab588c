import { sql } from 'kysely';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { EventHead, Instant, NewEvent, RecordedEvent } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { eventDigest } from './event-digest.ts';
import { lockChain } from './lock-chain.ts';

/** Appends to the agency's chain under its lock, so that numbers have no gaps and no two events the same one. */
export async function appendEvent(
  transaction: Database,
  actorId: AccountId,
  event: NewEvent,
  at: Instant,
): Promise<RecordedEvent> {
  const head = await lockChain(transaction, event.agencyId);
  const unsigned = {
    ...event,
    eventNo: head.eventNo + 1,
    seq: await nextSeq(transaction, event),
    // as it will be read back: the digest covers it
    recordedAt: instantOf(at),
    actorId,
  };
  const recorded = { ...unsigned, digest: eventDigest(unsigned, head.digest) };
  await insertEvent(transaction, recorded, head);
  await moveHead(transaction, event.agencyId, recorded);
  return recorded;
}

// a statement of its own: one that waits for the lock would still see the events from before the wait
async function nextSeq(transaction: Database, event: NewEvent): Promise<number> {
  const { seq } = await transaction.one(sql<{ seq: number }>`
    select coalesce(max(seq), 0) + 1 as seq from event
     where agency_id = ${event.agencyId} and stream = ${event.stream} and subject_id = ${event.subjectId}`);
  return seq;
}

function insertEvent(transaction: Database, event: RecordedEvent, previous: EventHead): Promise<number> {
  return transaction.run(sql`
    insert into event (agency_id, event_no, stream, subject_id, seq, action, happened_on, recorded_at, actor_id, payload,
                       previous_digest, digest)
    values (${event.agencyId}, ${event.eventNo}, ${event.stream}, ${event.subjectId}, ${event.seq}, ${event.action},
            ${event.happenedOn}, ${event.recordedAt}, ${event.actorId}, ${JSON.stringify(event.payload)}::jsonb,
            ${previous.digest}, ${event.digest})`);
}

function moveHead(transaction: Database, agency: AgencyId, event: RecordedEvent): Promise<number> {
  return transaction.run(sql`
    update event_head set event_no = ${event.eventNo}, digest = ${event.digest} where agency_id = ${agency}`);
}
