import type { Static } from 'typebox';
import type { startPaper } from '../contract/papers.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { actionOf } from '../core/requests/actions.ts';
import { isOutcome } from '../core/requests/outcomes.ts';
import type { PaperEffect } from '../core/requests/paper-events.ts';
import { fen } from '../core/values/fen.ts';
import type { DivisionId, RequestId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { readDay } from './inputs.ts';
import { missingFieldText } from './text.ts';

type Body = NonNullable<Static<(typeof startPaper)['body']>['event']>;

/** Reads what a paper will do to its request; refuses with the field that the action needs and lacks. */
export function parseEffect(body: Body | null | undefined): Result<PaperEffect | null, Refusal> {
  if (body === null || body === undefined) return accept(null);
  const { action } = body;
  switch (action) {
    case 'close':
      return closing(body);
    case 'askCorrection':
      return withDay(body, 'correctBy', (correctBy) => ({ action, correctBy }));
    case 'askStatementOfReasons':
      return withDay(body, 'answerBy', (answerBy) => ({ action, answerBy }));
    case 'askAssistance':
      return withDay(body, 'answerBy', (answerBy) => ({ action, answerBy, ...divisionOf(body) }));
    case 'deferReply':
      return withDay(body, 'until', (until) => ({ action, until }));
    case 'extendReply':
      return body.workingDays === undefined
        ? missing('workingDays')
        : accept({ action, workingDays: body.workingDays });
    case 'askThirdParty':
      return withOptionalDay(body, 'answerBy', (day) => ({ action, ...(day === undefined ? {} : { answerBy: day }) }));
    case 'askAgency':
      return agency(body);
    case 'sendFeeNotice':
      return fee(body);
    case 'merge':
      return body.into === undefined ? missing('into') : accept({ action, into: body.into as RequestId });
    case 'informThirdParty':
    case 'withdraw':
      return accept({ action });
    default:
      return refuse({
        reason: 'effectForeign',
        field: 'event',
        message: `“${actionOf(action).label}”不通过文书办理，请在申请页面直接办理。`,
      });
  }
}

/** The effect as it is sent out again. */
export function effectBody(effect: PaperEffect | null): Body | null {
  return effect === null ? null : ({ ...effect } as unknown as Body);
}

function closing(body: Body): Result<PaperEffect, Refusal> {
  const { outcome, refusedPartGrounds, recordSearch, coach } = body;
  if (outcome === undefined || !isOutcome(outcome)) return missing('outcome');
  const searched = recordSearch === undefined ? undefined : readDay(recordSearch.searchedOn, 'recordSearch');
  if (searched?.ok === false) return searched;
  return accept({
    action: 'close',
    outcome,
    ...(refusedPartGrounds === undefined ? {} : { refusedPartGrounds }),
    ...(recordSearch === undefined || searched === undefined
      ? {}
      : { recordSearch: { searchedOn: searched.value, places: recordSearch.places } }),
    ...(coach === undefined ? {} : { coach }),
  });
}

function agency(body: Body): Result<PaperEffect, Refusal> {
  const { capacity } = body;
  if (capacity === undefined) return missing('capacity');
  return withOptionalDay(body, 'answerBy', (day) => ({
    action: 'askAgency',
    capacity,
    ...(day === undefined ? {} : { answerBy: day }),
  }));
}

function fee(body: Body): Result<PaperEffect, Refusal> {
  const { basis, amountFen, units, earlierInMonth } = body;
  if (basis === undefined) return missing('basis');
  if (amountFen === undefined || units === undefined) return missing('amountFen');
  return withOptionalDay(body, 'payBy', (day) => ({
    action: 'sendFeeNotice',
    basis,
    amountFen: fen(amountFen),
    units,
    ...(earlierInMonth === undefined ? {} : { earlierInMonth }),
    ...(day === undefined ? {} : { payBy: day }),
  }));
}

function divisionOf({ division }: Body): { readonly division?: DivisionId } {
  return division === undefined ? {} : { division: division as DivisionId };
}

type DayField = 'correctBy' | 'answerBy' | 'until' | 'payBy';

function withDay(
  body: Body,
  field: Exclude<DayField, 'payBy'>,
  effectOf: (day: PlainDate) => PaperEffect,
): Result<PaperEffect, Refusal> {
  const text = body[field];
  if (text === undefined) return missing(field);
  const day = readDay(text, field);
  return day.ok ? accept(effectOf(day.value)) : day;
}

function withOptionalDay(
  body: Body,
  field: DayField,
  effectOf: (day: PlainDate | undefined) => PaperEffect,
): Result<PaperEffect, Refusal> {
  const text = body[field];
  if (text === undefined) return accept(effectOf(undefined));
  const day = readDay(text, field);
  return day.ok ? accept(effectOf(day.value)) : day;
}

function missing(field: keyof typeof missingFieldText): Result<never, Refusal> {
  return refuse({ reason: 'missing', field, message: missingFieldText[field] });
}
