import type { Static } from 'typebox';
import type { takeAction } from '../contract/requests.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { isOutcome } from '../core/requests/outcomes.ts';
import type { AccountId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import type { RequestActionInput } from '../usecases/requests/append-request-action.ts';
import { readDay } from './inputs.ts';
import { missingFieldText } from './text.ts';

type Body = Static<(typeof takeAction)['body']>;

/** Reads one action on a request as the screen sends it; refuses with the field that is missing for this action. */
export function parseAction(body: Body, today: PlainDate): Result<RequestActionInput, Refusal> {
  const day = readDay(body.happenedOn, 'happenedOn');
  if (!day.ok) return day;
  const happenedOn = day.value;
  switch (body.action) {
    case 'confirmReceipt':
    case 'receiveCorrection':
    case 'withdraw':
    case 'archive':
      return accept({ action: body.action, happenedOn });
    case 'askCorrection':
      return correction(body, happenedOn);
    case 'extendReply':
      return extension(body, happenedOn);
    case 'serve':
      if (body.mode === undefined) return missing('mode');
      return accept({ action: 'serve', happenedOn, mode: body.mode });
    case 'close':
      return closing(body, happenedOn, today);
  }
}

function correction(body: Body, happenedOn: PlainDate): Result<RequestActionInput, Refusal> {
  if (body.correctBy === undefined) return missing('correctBy');
  const correctBy = readDay(body.correctBy, 'correctBy');
  if (!correctBy.ok) return correctBy;
  return accept({ action: 'askCorrection', happenedOn, correctBy: correctBy.value });
}

function extension(body: Body, happenedOn: PlainDate): Result<RequestActionInput, Refusal> {
  if (body.workingDays === undefined) return missing('workingDays');
  if (body.approvedBy === undefined) return missing('approvedBy');
  return accept({
    action: 'extendReply',
    happenedOn,
    workingDays: body.workingDays,
    approvedBy: body.approvedBy as AccountId,
  });
}

function closing(body: Body, decidedOn: PlainDate, today: PlainDate): Result<RequestActionInput, Refusal> {
  if (body.outcome === undefined || !isOutcome(body.outcome)) return missing('outcome');
  const { documentNumber } = body;
  return accept({
    action: 'close',
    happenedOn: today,
    decidedOn,
    outcome: body.outcome,
    ...(body.refusedPartGrounds === undefined ? {} : { refusedPartGrounds: body.refusedPartGrounds }),
    ...(documentNumber === undefined || documentNumber.trim() === '' ? {} : { documentNumber: documentNumber.trim() }),
  });
}

function missing(field: keyof typeof missingFieldText): Result<RequestActionInput, Refusal> {
  return refuse({ reason: 'missing', field, message: missingFieldText[field] });
}
