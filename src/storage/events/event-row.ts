import { sql } from 'kysely';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AccountId, AgencyId, Digest } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { RecordedEvent, Stream } from '../../usecases/ports.ts';
import { instantOf } from '../instant.ts';

/** A row of `event`, as far as an event is read from it. */
export interface EventRow {
  readonly agency_id: AgencyId;
  readonly event_no: number;
  readonly stream: Stream;
  readonly subject_id: string;
  readonly seq: number;
  readonly action: string;
  readonly happened_on: PlainDate;
  readonly recorded_at: string;
  readonly actor_id: AccountId;
  readonly payload: { readonly [key: string]: JsonValue };
  readonly digest: Digest;
}

export const eventColumns = sql`event.agency_id, event.event_no, event.stream, event.subject_id, event.seq, event.action,
  event.happened_on, event.recorded_at, event.actor_id, event.payload, event.digest`;

/** The event that a row holds. */
export function eventOf(row: EventRow): RecordedEvent {
  return {
    agencyId: row.agency_id,
    eventNo: row.event_no,
    stream: row.stream,
    subjectId: row.subject_id,
    seq: row.seq,
    action: row.action,
    happenedOn: row.happened_on,
    recordedAt: instantOf(row.recorded_at),
    actorId: row.actor_id,
    payload: row.payload,
    digest: row.digest,
  };
}
