import { canonicalJson, type JsonValue } from '../../core/values/canonical-json.ts';
import { sealedInPaper } from '../papers/paper-content.ts';
import { type ServiceDays, serviceDaysOf } from '../papers/service-entries.ts';
import type { Deps, Paper, PaperServiceRecord, RecordedEvent } from '../ports.ts';

const kept = ['serve', 'recordFailedService'];

/** Whether every attempt at handing a paper over is recorded as its event says, with the evidence that was entered. */
export async function serviceFaults(
  { queries, sealer }: Pick<Deps, 'queries' | 'sealer'>,
  { agencyId, paperId }: Pick<Paper, 'agencyId' | 'paperId'>,
  events: readonly RecordedEvent[],
): Promise<readonly string[]> {
  const records = await queries.listPaperServices(agencyId, paperId);
  const told = events.filter(({ action }) => kept.includes(action));
  const unknown = records.filter(({ seq }) => !told.some((event) => event.seq === seq));
  const faults = told.flatMap((event) => {
    const record = records.find(({ seq }) => seq === event.seq);
    if (record === undefined) return ['送达的记录不见了'];
    return saysTheSame(event, record) && isAsEntered(sealer, record) ? [] : ['送达的记录被改动'];
  });
  return [...faults, ...unknown.map(() => '有没有任何事件产生过的送达记录')];
}

function saysTheSame({ actorId, payload }: RecordedEvent, record: PaperServiceRecord): boolean {
  const { mode = record.mode, countsOn = null, failedOn = null, failure = null } = payload;
  return (
    record.recordedBy === actorId &&
    canonicalJson({ mode, countsOn, failedOn, failure }) ===
      canonicalJson({
        mode: record.mode,
        countsOn: record.countsOn,
        failedOn: record.failedOn,
        failure: record.failure,
      })
  );
}

/** The days lie sealed beside the names, so that nobody without the key can change them together. */
function isAsEntered(sealer: Deps['sealer'], record: PaperServiceRecord): boolean {
  const { agencyId, paperId, seq, sealed } = record;
  try {
    const { days } = JSON.parse(sealer.open(sealed, sealedInPaper(agencyId, paperId, `service/${seq}`))) as {
      readonly days?: ServiceDays;
    };
    return days === undefined || textOf(days) === textOf(serviceDaysOf(record));
  } catch {
    return false;
  }
}

function textOf(days: ServiceDays): string {
  return canonicalJson(days as unknown as JsonValue);
}
