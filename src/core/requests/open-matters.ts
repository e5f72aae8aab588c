import type { DivisionId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { actionOf, type Matter } from './actions.ts';
import type { RequestEvent } from './request-events.ts';

/** Something the agency waits for. */
export interface OpenMatter {
  readonly matter: Matter;
  readonly since: PlainDate;
  /** Last day that was set for it; `null` where the law's own period runs. */
  readonly until: PlainDate | null;
  /** Which consultation, where several may be open at once. */
  readonly consultation: number | null;
  /** The division that was asked to help. */
  readonly division?: DivisionId;
}

/** What is open after one more event; a closing ends everything. */
export function openAfter(open: readonly OpenMatter[], event: RequestEvent): readonly OpenMatter[] {
  const { opens, closes, clock } = actionOf(event.action);
  if (clock === 'end') return [];
  const consultation = consultationOf(event);
  if (opens !== undefined) {
    const asked = event.action === 'askAssistance' && event.division !== undefined ? { division: event.division } : {};
    return [...open, { matter: opens, since: event.happenedOn, until: lastDayIn(event), consultation, ...asked }];
  }
  if (event.action === 'recordArrival') {
    const { matter, until } = event;
    return open.map((row) => (row.matter === matter && row.consultation === consultation ? { ...row, until } : row));
  }
  if (closes === undefined) return open;
  return open.filter((row) => row.matter !== closes || row.consultation !== consultation);
}

/** The number of the consultation an event is about; `null` where it is about none. */
export function consultationOf(event: RequestEvent): number | null {
  return 'consultation' in event ? (event.consultation ?? null) : null;
}

function lastDayIn(event: RequestEvent): PlainDate | null {
  switch (event.action) {
    case 'askCorrection':
      return event.correctBy;
    case 'askStatementOfReasons':
    case 'askAssistance':
      return event.answerBy;
    case 'askThirdParty':
    case 'askAgency':
      return event.answerBy ?? null;
    case 'sendFeeNotice':
      return event.payBy;
    default:
      return null;
  }
}
