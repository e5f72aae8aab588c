import { Type } from 'typebox';
import { opennessKinds, withholdingGrounds } from '../core/catalog/openness.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

export const listReassessments = {
  method: 'GET',
  path: '/api/office/reassessments',
  summary: '没有公开、待定期评估的信息',
  query: Type.Object({ due: Type.Optional(oneOf('范围', ['now'])), ...Paging }),
  reply: Type.Object({
    total: Type.Integer(),
    dueCount: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        itemId: Type.String(),
        title: Type.String(),
        openness: oneOf('公开属性', idsOf(opennessKinds)),
        ground: Type.Union([oneOf('理由', idsOf(withholdingGrounds)), Type.Null()]),
        reason: Type.String(),
        madeOn: Nullable(Type.String()),
        reassessOn: Nullable(Type.String()),
        isDue: Type.Boolean(),
        mayOpen: Type.Boolean(),
        mayKeep: Type.Boolean(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const listAssessmentLog = {
  method: 'GET',
  path: '/api/office/reassessments/log',
  summary: '定期评估记录',
  query: Type.Object({ ...Paging }),
  reply: Type.Object({
    total: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        itemId: Type.String(),
        title: Type.String(),
        action: oneOf('决定', ['file', 'keep', 'reassess']),
        happenedOn: Type.String(),
        actorName: Nullable(Type.String()),
        why: Type.String(),
        nextOn: Nullable(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const keepWithheld = {
  method: 'POST',
  path: '/api/office/reassessments/:itemId/keep',
  summary: '评估后继续不公开',
  params: Type.Object({ itemId: Id }),
  body: Type.Object({ why: Text('评估意见', 1000), nextOn: Day('下次评估日期') }),
  reply: Type.Null(),
} as const satisfies Endpoint;
