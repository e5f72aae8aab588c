import type { PlainDate } from '../values/plain-date.ts';
import type { Outcome, RefusalGround } from './outcomes.ts';
import type { RequestEvent } from './request-events.ts';

/** How a round ended. */
export interface Closing {
  readonly outcome: Outcome;
  /** The day of the decision. */
  readonly closedOn: PlainDate;
  /** The day that counts as service, `null` while none is recorded. */
  readonly servedOn: PlainDate | null;
  /** Grounds of the refused part of a partial disclosure, where they were recorded. */
  readonly refusedPartGrounds?: readonly RefusalGround[];
}

/** How a round stands after one more event. */
export function closingAfter(closing: Closing | null, event: RequestEvent): Closing | null {
  switch (event.action) {
    case 'close':
      return { ...decided(closing, event), ...groundsOf(event.refusedPartGrounds) };
    case 'rectifyClosing':
      return decided(closing, event);
    case 'withdraw':
      return { outcome: 'withdrawn', closedOn: event.happenedOn, servedOn: null };
    case 'merge':
      return { outcome: 'merged', closedOn: event.happenedOn, servedOn: null };
    case 'serve':
      return closing === null ? null : { ...closing, servedOn: event.happenedOn };
    case 'recordFailedService':
      return closing === null ? null : { ...closing, servedOn: null };
    case 'reopen':
      return null;
    default:
      return closing;
  }
}

function decided(
  closing: Closing | null,
  event: { readonly outcome: Outcome; readonly decidedOn: PlainDate },
): Closing {
  return { outcome: event.outcome, closedOn: event.decidedOn, servedOn: closing?.servedOn ?? null };
}

function groundsOf(grounds: readonly RefusalGround[] | undefined): Pick<Closing, 'refusedPartGrounds'> {
  return grounds === undefined ? {} : { refusedPartGrounds: grounds };
}
