import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideAction } from '../../core/requests/decide-action.ts';
import type { DecisionContext } from '../../core/requests/decision-context.ts';
import type { LedgerRow } from '../../core/requests/ledger-row.ts';
import { outcomeOf } from '../../core/requests/outcomes.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { RequestActionInput } from '../requests/append-request-action.ts';
import type { RegisterRequest } from '../requests/record-registration.ts';

/** How a request of an old ledger is registered: received on the day that stands there, entered late from paper. */
export function registrationOfRow({ receipt }: LedgerRow): RegisterRequest['registration'] {
  return { receipt, filledByAgency: false, lateEntryReason: 'paperLedger' };
}

/** What is entered after registration: the decision, or the withdrawal, and the service. */
export function actionsOfRow(
  { closing, service }: LedgerRow,
  today: DecisionContext['today'],
): readonly RequestActionInput[] {
  if (closing === null) return [];
  const late = { lateReason: 'paperLedger' } as const;
  const { outcome, decidedOn, documentNumber } = closing;
  const number = documentNumber === null ? {} : { documentNumber };
  const ending: RequestActionInput =
    outcome === 'withdrawn'
      ? { action: 'withdraw', happenedOn: decidedOn, ...late }
      : { action: 'close', happenedOn: today, outcome, decidedOn, ...number, ...late };
  if (service === null) return [ending];
  return [ending, { action: 'serve', happenedOn: service.servedOn, mode: service.mode, ...late }];
}

/** Whether every step of a row would be accepted, asked of the same rules as on the screen; nothing is written. */
export function tryRow(row: LedgerRow, actor: Actor, context: DecisionContext): Result<null, Refusal> {
  const unsupported = unsupportedFault(row);
  if (unsupported !== undefined) return refuse(unsupported);
  const { application } = row;
  let history: readonly RequestEvent[] = [];
  const first = {
    ...registrationOfRow(row),
    ...{ action: 'register', by: actor.id, happenedOn: context.today, requestNumber: '', receivedOn: null },
    ...{ applicantKind: application.applicantKind, deliveryMethod: application.deliveryMethod },
    applicantRecord: 'sealed',
  } as RequestEvent;
  const events = [
    first,
    ...actionsOfRow(row, context.today).map((event) => ({ ...event, by: actor.id }) as RequestEvent),
  ];
  for (const event of events) {
    const decision = decideAction(history, event, context);
    if (!decision.ok) return decision;
    history = [...history, decision.value];
  }
  return accept(null);
}

function unsupportedFault({ closing }: LedgerRow): Refusal | undefined {
  if (closing === null || closing.outcome === 'withdrawn') return undefined;
  const { reachedBy, label } = outcomeOf(closing.outcome);
  if (reachedBy === 'close') return undefined;
  return {
    reason: 'notImportable',
    message: `“${label}”要写明并入哪件申请，不能导入。请先把这一行的办理结果留空导入，再在申请页办理。`,
  };
}
