import type { Actor } from '../../core/access/permissions.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import { messagesAfter } from '../../core/requests/action-messages.ts';
import { type RequestEvent, storedRequestEvent } from '../../core/requests/request-events.ts';
import { answeredOn, stateAfter } from '../../core/requests/request-state.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { RequestRecord, Stores } from '../ports.ts';
import { recordFrom } from './request-context.ts';

/** An event that was decided, with the history it follows and what the due date is computed by. */
export interface DecidedEvent {
  readonly requestId: RequestId;
  readonly history: readonly RequestEvent[];
  readonly event: RequestEvent;
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
}

/**
 * Appends a decided event of a request of the actor's agency, writes the checked copy of the state that follows, and
 * queues what is told of it.
 */
export async function recordRequestEvent(stores: Stores, actor: Actor, decided: DecidedEvent): Promise<RequestRecord> {
  const { agencyId } = actor;
  const { requestId, event } = decided;
  const { action, happenedOn, payload } = storedRequestEvent(event);
  const recorded = await stores.events.append(actor.id, {
    agencyId,
    stream: 'request',
    subjectId: requestId,
    action,
    happenedOn,
    payload: payload as { readonly [key: string]: JsonValue },
  });
  const state = stateAfter([...decided.history, event]);
  const settings = await stores.queries.loadSettings(agencyId, answeredOn(state) ?? decided.today);
  const read = recordFrom(agencyId, requestId, state, { ...decided, settings: settings.clock });
  const record = wasAnsweredBefore(decided) ? await withDueOf(stores, read) : read;
  await stores.requests.save(record, recorded.seq);
  await tell(stores, record, event);
  return record;
}

async function tell({ messages }: Stores, { agencyId, requestId }: RequestRecord, event: RequestEvent): Promise<void> {
  // what was answered long ago and is only taken over from an old ledger is news to nobody
  if (isFromLedger(event)) return;
  for (const { to, message } of messagesAfter(event)) {
    const reader =
      to === 'applicant'
        ? ({ kind: 'applicant' } as const)
        : to === 'caseOfficer'
          ? ({ kind: 'caseOfficer' } as const)
          : ({ kind: 'account', accountId: to } as const);
    await messages.queue({ agencyId, requestId, to: reader, message });
  }
}

function isFromLedger(event: RequestEvent): boolean {
  return event.lateReason === 'paperLedger' || (event.action === 'register' && event.lateEntryReason === 'paperLedger');
}

// whether an answer came in time is not judged anew by a calendar or setting that changed after it was given
function wasAnsweredBefore({ history, event }: DecidedEvent): boolean {
  if (event.action === 'rectifyRegistration' || event.action === 'reopen') return false;
  return stateAfter(history).closing !== null;
}

async function withDueOf(stores: Stores, record: RequestRecord): Promise<RequestRecord> {
  const kept = await stores.queries.findRequest(record.agencyId, record.requestId);
  if (kept === undefined) return record;
  return { ...record, dueOn: kept.dueOn, dueIsProvisional: kept.dueIsProvisional };
}
