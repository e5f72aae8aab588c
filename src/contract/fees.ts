import { Type } from 'typebox';
import { refundReasons } from '../core/requests/refund-reasons.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text, YearText } from './shapes.ts';

const RequestParams = Type.Object({ requestId: Id });
const Amount = (title: string) => Type.Integer({ title, minimum: 1, maximum: 100_000_000_00 });

const Quote = Type.Object({
  amountFen: Type.Integer(),
  steps: Type.Array(Type.String()),
  cite: Type.String(),
});

const question = {
  parts: Type.Integer({ title: '拆分后的件数', minimum: 1, maximum: 500 }),
  pages: Type.Integer({ title: '提供的页数', minimum: 0, maximum: 100_000 }),
  notTheirs: Type.Array(Id, { title: '不属于同一申请人的申请', maxItems: 1000 }),
};

export const quoteFee = {
  method: 'POST',
  path: '/api/office/requests/:requestId/fees/quote',
  summary: '测算信息处理费',
  params: RequestParams,
  body: Type.Object(question),
  reply: Type.Object({
    month: Type.String(),
    earlierInMonth: Type.Integer(),
    counted: Type.Integer(),
    before: Type.Array(
      Type.Object({
        requestId: Type.String(),
        requestNumber: Type.String(),
        receivedOn: Type.String(),
        parts: Type.Integer(),
        isExcluded: Type.Boolean(),
      }),
    ),
    perRequest: Quote,
    perPage: Quote,
    askedFen: Type.Integer(),
    paidFen: Type.Integer(),
    refundedFen: Type.Integer(),
    outstandingFen: Type.Integer(),
    payBy: Type.String(),
    feeInstructions: Type.String(),
    /** Last day of the notice that is unpaid. */
    unpaidSince: Nullable(Type.String()),
    hasLapsed: Type.Boolean(),
  }),
} as const satisfies Endpoint;

const Standing = Type.Object({ stage: Type.String(), dueOn: Nullable(Type.String()) });

export const recordFeeNotice = {
  method: 'POST',
  path: '/api/office/requests/:requestId/fees/notice',
  summary: '登记收费通知',
  params: RequestParams,
  body: Type.Object({
    ...question,
    basis: oneOf('计收方式', ['perRequest', 'perPage']),
    sentOn: Day('发出日期'),
    reachedOn: Type.Optional(Nullable(Day('申请人收到日期'))),
  }),
  reply: Standing,
} as const satisfies Endpoint;

export const recordFeeMovement = {
  method: 'POST',
  path: '/api/office/requests/:requestId/fees/movements',
  summary: '登记缴费或者退费',
  params: RequestParams,
  body: Type.Object({
    kind: oneOf('款项', ['part', 'rest', 'refund']),
    amountFen: Amount('金额'),
    happenedOn: Day('日期'),
    voucher: Text('票据号', 60),
    reason: Type.Optional(oneOf('退费原因', idsOf(refundReasons))),
  }),
  reply: Standing,
} as const satisfies Endpoint;

const FeeEntryRow = Type.Object({
  requestId: Type.String(),
  requestNumber: Type.String(),
  seq: Type.Integer(),
  action: oneOf('事项', ['sendFeeNotice', 'receivePartPayment', 'receivePayment', 'refundFee']),
  happenedOn: Type.String(),
  amountFen: Type.Integer(),
  basis: Nullable(Type.String()),
  units: Nullable(Type.Integer()),
  payBy: Nullable(Type.String()),
  voucher: Nullable(Type.String()),
  reason: Nullable(Type.String()),
});

export const listFees = {
  method: 'GET',
  path: '/api/office/fees/:year',
  summary: '信息处理费台账',
  params: Type.Object({ year: YearText }),
  query: Type.Object(Paging),
  reply: Type.Object({
    total: Type.Integer(),
    rows: Type.Array(FeeEntryRow),
    /** What the year collected less what it gave back: the amount of section six of the annual report. */
    collectedFen: Type.Integer(),
  }),
} as const satisfies Endpoint;
