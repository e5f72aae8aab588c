import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { RecordedEvent } from '../../usecases/ports.ts';

/** SHA-256 over the canonical text of an event and the digest of the event before it in its agency's chain. */
export function eventDigest(event: Omit<RecordedEvent, 'digest'>, previousDigest: string): Digest {
  const text = canonicalJson({
    agencyId: event.agencyId,
    eventNo: event.eventNo,
    stream: event.stream,
    subjectId: event.subjectId,
    seq: event.seq,
    action: event.action,
    happenedOn: event.happenedOn,
    recordedAt: event.recordedAt,
    actorId: event.actorId,
    payload: event.payload,
    previousDigest,
  });
  return createHash('sha256').update(text, 'utf8').digest('hex') as Digest;
}
