import { Type } from 'typebox';
import { serviceModes } from '../core/requests/request-events.ts';
import { lateEntryReasons } from '../core/requests/request-fact.ts';
import { serviceFailures } from '../core/requests/service-failures.ts';
import type { Endpoint } from './endpoint.ts';
import { PaperRow } from './papers.ts';
import { Day, Id, idsOf, oneOf, Text } from './shapes.ts';

const PaperParams = Type.Object({ paperId: Id });

/** Why a fact of some days ago is entered only now. */
const LateReason = Type.Optional(oneOf('补登原因', idsOf(lateEntryReasons)));

export const recordService = {
  method: 'POST',
  path: '/api/office/papers/:paperId/service',
  summary: '登记送达',
  params: PaperParams,
  body: Type.Object({
    mode: oneOf('送达方式', idsOf(serviceModes)),
    /** Posted or sent. */
    sentOn: Type.Optional(Day('交邮或者发送日期')),
    /** Signed by the recipient, or left with witnesses. */
    signedOn: Type.Optional(Day('签收日期')),
    reachedOn: Type.Optional(Day('到达日期')),
    trackingNumber: Type.Optional(Text('邮件号码', 40)),
    recipient: Type.Optional(Text('签收人', 60)),
    place: Type.Optional(Text('送达地点', 200)),
    /** The recipient refused, and the paper was left before witnesses. */
    isLeftBehind: Type.Optional(Type.Boolean({ title: '留置送达' })),
    witnesses: Type.Optional(Text('见证人', 200)),
    note: Type.Optional(Text('备注', 500)),
    lateReason: LateReason,
  }),
  reply: PaperRow,
} as const satisfies Endpoint;

export const confirmArrival = {
  method: 'POST',
  path: '/api/office/papers/:paperId/arrival',
  summary: '登记对方收到日期',
  params: PaperParams,
  body: Type.Object({ arrivedOn: Day('收到日期'), lateReason: LateReason }),
  reply: PaperRow,
} as const satisfies Endpoint;

export const recordFailedService = {
  method: 'POST',
  path: '/api/office/papers/:paperId/failed-service',
  summary: '登记送达未成功',
  params: PaperParams,
  body: Type.Object({
    mode: oneOf('送达方式', idsOf(serviceModes)),
    failure: oneOf('未成功的原因', idsOf(serviceFailures)),
    failedOn: Day('退回或者未成功日期'),
    trackingNumber: Type.Optional(Text('邮件号码', 40)),
    note: Type.Optional(Text('备注', 500)),
    lateReason: LateReason,
  }),
  reply: PaperRow,
} as const satisfies Endpoint;
