import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { Id } from './shapes.ts';

export const readApplicantWords = {
  method: 'GET',
  path: '/api/office/requests/:requestId/additions',
  summary: '申请人在门户补充的内容和满意度评价（查看会记入审计日志）',
  params: Type.Object({ requestId: Id }),
  reply: Type.Object({
    words: Type.Array(
      Type.Object({
        additionId: Type.String(),
        kind: Type.Union([
          Type.Literal('correction'),
          Type.Literal('statement'),
          Type.Literal('withdrawal'),
          Type.Literal('serviceAgain'),
        ]),
        receivedAt: Type.String(),
        text: Type.String(),
        attachmentCount: Type.Integer(),
      }),
    ),
    rating: Type.Union([
      Type.Object({ value: Type.Integer(), label: Type.String(), words: Type.String(), givenAt: Type.String() }),
      Type.Null(),
    ]),
  }),
} as const satisfies Endpoint;
