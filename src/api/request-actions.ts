import type { Static } from 'typebox';
import type { takeAction } from '../contract/requests.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { isOutcome } from '../core/requests/outcomes.ts';
import type { Closed } from '../core/requests/request-events.ts';
import type { AccountId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import type { RequestActionInput } from '../usecases/requests/take-request-action.ts';
import { readDay } from './inputs.ts';

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
      if (body.mode === undefined) return missing('mode', '请选择送达方式。');
      return accept({ action: 'serve', happenedOn, mode: body.mode });
    case 'close':
      return closing(body, happenedOn, today);
  }
}

function correction(body: Body, happenedOn: PlainDate): Result<RequestActionInput, Refusal> {
  if (body.correctBy === undefined) return missing('correctBy', '请填写补正期限的最后一天。');
  const correctBy = readDay(body.correctBy, 'correctBy');
  if (!correctBy.ok) return correctBy;
  return accept({ action: 'askCorrection', happenedOn, correctBy: correctBy.value });
}

function extension(body: Body, happenedOn: PlainDate): Result<RequestActionInput, Refusal> {
  if (body.workingDays === undefined) return missing('workingDays', '请填写延长的工作日数，最多20个工作日。');
  if (body.approvedBy === undefined) return missing('approvedBy', '请选择同意延期的政府信息公开工作机构负责人。');
  return accept({
    action: 'extendReply',
    happenedOn,
    workingDays: body.workingDays,
    approvedBy: body.approvedBy as AccountId,
  });
}

function closing(body: Body, decidedOn: PlainDate, today: PlainDate): Result<RequestActionInput, Refusal> {
  if (body.outcome === undefined || !isOutcome(body.outcome)) return missing('outcome', '请选择办理结果。');
  const { documentNumber } = body;
  return accept({
    action: 'close',
    happenedOn: today,
    decidedOn,
    outcome: body.outcome,
    ...(body.refusedPartGrounds === undefined
      ? {}
      : { refusedPartGrounds: body.refusedPartGrounds as NonNullable<Closed['refusedPartGrounds']> }),
    ...(documentNumber === undefined || documentNumber.trim() === '' ? {} : { documentNumber: documentNumber.trim() }),
  });
}

function missing(field: string, message: string): Result<RequestActionInput, Refusal> {
  return refuse({ reason: 'missing', field, message });
}
