import { Type } from 'typebox';
import { asideReasons, mistakeKinds, mistakeStages, mistakeVerdicts } from '../core/releases/mistake-reply.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

const MistakeParams = Type.Object({ mistakeId: Id });
const StageId = oneOf('状态', idsOf(mistakeStages));
const VerdictId = oneOf('核实结果', idsOf(mistakeVerdicts));

const MistakeFields = {
  mistakeId: Type.String(),
  mistakeNumber: Type.String(),
  stage: StageId,
  kind: oneOf('类别', idsOf(mistakeKinds)),
  pagePath: Type.String(),
  receivedAt: Type.String(),
  dueOn: Type.String(),
  dueIsProvisional: Type.Boolean(),
  /** Working days left, negative when late; `null` once it is closed. */
  daysLeft: Nullable(Type.Integer()),
  closedAt: Nullable(Type.String()),
};

export const MistakeRow = Type.Object(MistakeFields);

export const listMistakes = {
  method: 'GET',
  path: '/api/office/mistakes',
  summary: '网站找错',
  query: Type.Object({ stage: Type.Optional(StageId), ...Paging }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(MistakeRow) }),
} as const satisfies Endpoint;

export const openMistake = {
  method: 'GET',
  path: '/api/office/mistakes/:mistakeId',
  summary: '一条找错反映',
  params: MistakeParams,
  reply: Type.Object({
    row: MistakeRow,
    words: Type.String(),
    hasContact: Type.Boolean(),
    reply: Type.Union([
      Type.Object({ verdict: VerdictId, words: Type.String(), pageTitle: Type.String() }),
      Type.Null(),
    ]),
    /** Digest of the reply as it is shown: an approval names it. */
    replyDigest: Nullable(Type.String()),
    closingReason: Type.Union([oneOf('不予受理的原因', idsOf(asideReasons)), Type.Null()]),
    allowed: Type.Array(Type.String()),
    course: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        label: Type.String(),
        actorName: Nullable(Type.String()),
        recordedAt: Type.String(),
        opinion: Nullable(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const revealMistakeContact = {
  method: 'POST',
  path: '/api/office/mistakes/:mistakeId/contact',
  summary: '查看找错人的联系方式',
  params: MistakeParams,
  reply: Type.Object({ contact: Type.String() }),
} as const satisfies Endpoint;

export const draftMistakeReply = {
  method: 'POST',
  path: '/api/office/mistakes/:mistakeId/reply',
  summary: '拟出找错答复并送审',
  params: MistakeParams,
  body: Type.Object({ verdict: VerdictId, words: Text('答复', 1000) }),
  reply: MistakeRow,
} as const satisfies Endpoint;

export const approveMistakeReply = {
  method: 'POST',
  path: '/api/office/mistakes/:mistakeId/publication',
  summary: '审定并公布找错答复',
  params: MistakeParams,
  body: Type.Object({ seen: Type.String({ maxLength: 64 }) }),
  reply: MistakeRow,
} as const satisfies Endpoint;

export const sendMistakeBack = {
  method: 'POST',
  path: '/api/office/mistakes/:mistakeId/return',
  summary: '退回找错答复',
  params: MistakeParams,
  body: Type.Object({ opinion: Text('退回原因', 500) }),
  reply: MistakeRow,
} as const satisfies Endpoint;

export const setMistakeAside = {
  method: 'POST',
  path: '/api/office/mistakes/:mistakeId/setting-aside',
  summary: '不予受理找错',
  params: MistakeParams,
  body: Type.Object({ reason: oneOf('原因', idsOf(asideReasons)) }),
  reply: MistakeRow,
} as const satisfies Endpoint;

export const takeMistakeUp = {
  method: 'POST',
  path: '/api/office/mistakes/:mistakeId/taking-up',
  summary: '重新受理找错',
  params: MistakeParams,
  reply: MistakeRow,
} as const satisfies Endpoint;
