import type { Static } from 'typebox';
import type { takeAction } from '../contract/requests.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { isOutcome } from '../core/requests/outcomes.ts';
import type { AccountId, DivisionId, RequestId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import type { RequestActionInput } from '../usecases/requests/append-request-action.ts';
import { readDay } from './inputs.ts';
import { receiptOf } from './receipt-input.ts';
import { missingFieldText } from './text.ts';

type Body = Static<(typeof takeAction)['body']>;
type OfferedAction = Body['action'];
type InputOf<Name extends OfferedAction> = Extract<RequestActionInput, { readonly action: Name }>;
type Field = keyof typeof missingFieldText;

/** What an action needs besides what the screen sent. */
interface Given {
  readonly happenedOn: PlainDate;
  readonly today: PlainDate;
  /** The request that a merger leads into, found by its number. */
  readonly into: RequestId | undefined;
}

type Reading<Name extends OfferedAction> = Result<Omit<InputOf<Name>, 'action' | 'happenedOn'>, Refusal>;

/** Reads one action on a request as the screen sends it; refuses with the field that is missing for this action. */
export function parseAction(
  body: Body,
  today: PlainDate,
  into: RequestId | undefined = undefined,
): Result<RequestActionInput, Refusal> {
  const day = readDay(body.happenedOn, 'happenedOn');
  if (!day.ok) return day;
  const given = { happenedOn: day.value, today, into };
  const details = readers[body.action](body, given);
  if (!details.ok) return details;
  const { lateReason } = body;
  return accept({
    action: body.action,
    happenedOn: body.action === 'close' || body.action === 'rectifyClosing' ? today : day.value,
    ...details.value,
    ...(lateReason === undefined ? {} : { lateReason }),
  } as RequestActionInput);
}

const nothing = accept({});

/** How the details of each action are read. */
const readers: { readonly [Name in OfferedAction]: (body: Body, given: Given) => Reading<Name> } = {
  confirmReceipt: () => nothing,
  claim: () => nothing,
  urge: () => nothing,
  receiveCorrection: () => nothing,
  informThirdParty: () => nothing,
  withdraw: () => nothing,
  archive: () => nothing,
  rectifyRegistration: rectification,
  assign: ({ to, division }) =>
    accept({
      ...(to === undefined ? {} : { to: to as AccountId }),
      ...(division === undefined ? {} : { division: division as DivisionId }),
    }),
  returnToPool: ({ returnReason }) =>
    returnReason === undefined ? missing('returnReason') : accept({ reason: returnReason }),
  transferInternally: ({ to }) => (to === undefined ? missing('to') : accept({ to: to as AccountId })),
  askCorrection: (body) => withDay(body, 'correctBy', (correctBy) => ({ correctBy })),
  askThirdParty: (body) =>
    body.consultation === undefined ? missing('consultation') : asked(body, { consultation: body.consultation }),
  endThirdParty: ended,
  askAgency: (body) => {
    const { consultation, capacity } = body;
    if (consultation === undefined) return missing('consultation');
    return capacity === undefined ? missing('capacity') : asked(body, { consultation, capacity });
  },
  endAgency: ended,
  recordArrival: (body) => {
    const { matter, consultation } = body;
    if (matter === undefined) return missing('matter');
    return withDay(body, 'until', (until) => ({ matter, until, ...optional({ consultation }) }));
  },
  askAssistance: (body) =>
    withDay(body, 'answerBy', (answerBy) => ({
      answerBy,
      ...optional({ consultation: body.consultation }),
      ...(body.division === undefined ? {} : { division: body.division as DivisionId }),
    })),
  answerAssistance: ({ assistance, consultation }) =>
    assistance === undefined ? missing('assistance') : accept({ result: assistance, ...optional({ consultation }) }),
  askStatementOfReasons: (body) => withDay(body, 'answerBy', (answerBy) => ({ answerBy })),
  receiveStatement: ({ isReasonable }) => accept(optional({ isReasonable })),
  assessStatement: ({ isReasonable }) =>
    isReasonable === undefined ? missing('isReasonable') : accept({ isReasonable }),
  deferReply: (body) => withDay(body, 'until', (until) => ({ until })),
  extendReply: ({ workingDays, approvedBy }) => {
    if (workingDays === undefined) return missing('workingDays');
    return approvedBy === undefined
      ? missing('approvedBy')
      : accept({ workingDays, approvedBy: approvedBy as AccountId });
  },
  merge: (_, { into }) => (into === undefined ? missing('into') : accept({ into })),
  close: closing,
  rectifyClosing: ({ outcome, rectificationReason }, { happenedOn }) => {
    if (outcome === undefined || !isOutcome(outcome)) return missing('outcome');
    if (rectificationReason === undefined) return missing('rectificationReason');
    return accept({ outcome, decidedOn: happenedOn, reason: rectificationReason });
  },
  serve: ({ mode }) => (mode === undefined ? missing('mode') : accept({ mode })),
  reopen: (body) => {
    const { basis } = body;
    if (basis === undefined) return missing('basis');
    return body.until === undefined ? accept({ basis }) : withDay(body, 'until', (replyBy) => ({ basis, replyBy }));
  },
};

function rectification(body: Body): Reading<'rectifyRegistration'> {
  const { rectificationReason: reason, applicantKind, deliveryMethod, channel, arrivedOn } = body;
  if (reason === undefined) return missing('rectificationReason');
  const changes = { reason, ...optional({ applicantKind, deliveryMethod }) };
  if (channel === undefined) return accept(changes);
  if (arrivedOn === undefined) return missing('arrivedOn');
  const { mail, confirmedOn } = body;
  const receipt = receiptOf({ channel, arrivedOn, mail, confirmedOn });
  return receipt.ok ? accept({ ...changes, receipt: receipt.value }) : receipt;
}

function asked<Details extends object>(
  body: Body,
  details: Details,
): Result<Details & { readonly answerBy?: PlainDate }, Refusal> {
  if (body.answerBy === undefined) return accept(details);
  return withDay(body, 'answerBy', (answerBy) => ({ ...details, answerBy }));
}

function ended({ consultation, opinion }: Body): Reading<'endThirdParty' | 'endAgency'> {
  if (consultation === undefined) return missing('consultation');
  return opinion === undefined ? missing('opinion') : accept({ consultation, result: opinion });
}

/** The day of entry is today; the day the screen sends is that of the decision. */
function closing(body: Body, { happenedOn: decidedOn }: Given): Reading<'close'> {
  const { outcome, refusedPartGrounds } = body;
  if (outcome === undefined || !isOutcome(outcome)) return missing('outcome');
  const documentNumber = body.documentNumber?.trim() ?? '';
  const signedOnPaperBy = body.signedOnPaperBy?.trim() ?? '';
  // a decision that did not go its way as a paper was signed on one: its number and signer are told
  if (documentNumber === '') return missing('documentNumber');
  if (signedOnPaperBy === '') return missing('signedOnPaperBy');
  return accept({ decidedOn, outcome, documentNumber, signedOnPaperBy, ...optional({ refusedPartGrounds }) });
}

function withDay<Details extends object>(
  body: Body,
  field: 'correctBy' | 'answerBy' | 'until',
  detailsOf: (day: PlainDate) => Details,
): Result<Details, Refusal> {
  const text = body[field];
  if (text === undefined) return missing(field);
  const day = readDay(text, field);
  return day.ok ? accept(detailsOf(day.value)) : day;
}

type Present<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without what is undefined. */
function optional<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}

function missing(field: Field): { readonly ok: false; readonly refusal: Refusal } {
  return refuse({ reason: 'missing', field, message: missingFieldText[field] });
}
