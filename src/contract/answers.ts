import { Type } from 'typebox';
import { publicAnswerOrigins, publicAnswerStages } from '../core/releases/public-answer.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const Words = {
  title: Text('标题', 200),
  question: Text('申请内容', 5000),
  answer: Text('答复内容', 20_000),
};

const AnswerParams = Type.Object({ answerId: Id });

export const AnswerRow = Type.Object({
  answerId: Type.String(),
  title: Type.String(),
  stage: oneOf('状态', idsOf(publicAnswerStages)),
  origin: oneOf('来由', idsOf(publicAnswerOrigins)),
  requestCount: Type.Integer(),
  publishedAt: Nullable(Type.String()),
});

export const listAnswers = {
  method: 'GET',
  path: '/api/office/answers',
  summary: '公开的答复',
  reply: Type.Object({ rows: Type.Array(AnswerRow) }),
} as const satisfies Endpoint;

export const getAnswer = {
  method: 'GET',
  path: '/api/office/answers/:answerId',
  summary: '公开的答复详情',
  params: AnswerParams,
  reply: Type.Object({
    row: AnswerRow,
    title: Type.String(),
    question: Type.String(),
    answer: Type.String(),
    outcome: Nullable(Type.String()),
    receivedOn: Nullable(Type.String()),
    answeredOn: Nullable(Type.String()),
    /** Digest of the words as they are shown: a review names it. */
    contentDigest: Type.String(),
    requests: Type.Array(Type.Object({ requestId: Type.String(), requestNumber: Type.String() })),
    /** Acts that stage and person allow now. */
    allowed: Type.Array(Type.Object({ act: Type.String(), label: Type.String() })),
    /** Why this person may not review, where that is so. */
    hindrance: Nullable(Type.String()),
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

/** Words to begin with, made from the application: what looks like personal data is covered already. */
export const proposeWords = {
  method: 'GET',
  path: '/api/office/requests/:requestId/answer-words',
  summary: '由申请拟出可以公开的文字',
  params: Type.Object({ requestId: Id }),
  reply: Type.Object({ ...Words, requestNumber: Type.String() }),
} as const satisfies Endpoint;

export const draftAnswer = {
  method: 'POST',
  path: '/api/office/answers',
  summary: '起草公开的答复',
  body: Type.Object({ answerId: Id, requestId: Id, ...Words }),
  reply: AnswerRow,
} as const satisfies Endpoint;

export const reviseAnswer = {
  method: 'PUT',
  path: '/api/office/answers/:answerId',
  summary: '修改公开的答复',
  params: AnswerParams,
  body: Type.Object({ basedOn: Type.String({ maxLength: 64 }), ...Words }),
  reply: AnswerRow,
} as const satisfies Endpoint;

export const submitAnswer = {
  method: 'POST',
  path: '/api/office/answers/:answerId/submission',
  summary: '公开的答复送审',
  params: AnswerParams,
  reply: AnswerRow,
} as const satisfies Endpoint;

const Seen = Type.Object({ seen: Type.String({ maxLength: 64 }) });

export const passSecrecyReview = {
  method: 'POST',
  path: '/api/office/answers/:answerId/secrecy-review',
  summary: '公开的答复保密审查通过',
  params: AnswerParams,
  body: Seen,
  reply: AnswerRow,
} as const satisfies Endpoint;

export const publishAnswer = {
  method: 'POST',
  path: '/api/office/answers/:answerId/publication',
  summary: '审定并发布公开的答复',
  params: AnswerParams,
  body: Seen,
  reply: AnswerRow,
} as const satisfies Endpoint;

export const sendAnswerBack = {
  method: 'POST',
  path: '/api/office/answers/:answerId/return',
  summary: '退回公开的答复',
  params: AnswerParams,
  body: Type.Object({ opinion: Text('退回原因', 500) }),
  reply: AnswerRow,
} as const satisfies Endpoint;

export const withdrawAnswer = {
  method: 'POST',
  path: '/api/office/answers/:answerId/withdrawal',
  summary: '撤回公开的答复',
  params: AnswerParams,
  body: Type.Object({ why: Text('撤回原因', 500) }),
  reply: AnswerRow,
} as const satisfies Endpoint;

export const listDisclosureProposals = {
  method: 'GET',
  path: '/api/office/disclosure-proposals',
  summary: '多次申请的同类信息，建议转为主动公开',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        /** The requests of the group, the oldest first. */
        requests: Type.Array(
          Type.Object({
            requestId: Type.String(),
            requestNumber: Type.String(),
            receivedOn: Nullable(Type.String()),
            outcome: Nullable(Type.String()),
          }),
        ),
        /** How alike the two least alike neighbours of the group are, in hundredths. */
        likeness: Type.Integer(),
        ...Words,
      }),
    ),
  }),
} as const satisfies Endpoint;

export const takeUpProposal = {
  method: 'POST',
  path: '/api/office/disclosure-proposals',
  summary: '采纳建议，起草主动公开的内容',
  body: Type.Object({ answerId: Id, requestIds: Type.Array(Id, { minItems: 2, maxItems: 200 }), ...Words }),
  reply: AnswerRow,
} as const satisfies Endpoint;
