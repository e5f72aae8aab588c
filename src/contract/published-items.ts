import { Type } from 'typebox';
import { validityKinds } from '../core/catalog/validity.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

/** A public item of the own agency, as it is chosen to be explained, ended or linked. */
const PublishedItemRow = Type.Object({
  itemId: Type.String(),
  indexNumber: Type.String(),
  title: Type.String(),
  documentNumber: Nullable(Type.String()),
  publishedAt: Type.String(),
  validity: oneOf('有效性', idsOf(validityKinds)),
  isNormative: Type.Boolean(),
});

export const searchPublishedItems = {
  method: 'GET',
  path: '/api/office/published-items',
  summary: '查找本单位已公开的信息',
  query: Type.Object({
    words: Type.Optional(Text('标题、文号或者索引号', 100)),
    /** Exactly this one, to show its title. */
    itemId: Type.Optional(Id),
    ...Paging,
  }),
  reply: Type.Object({ rows: Type.Array(PublishedItemRow), total: Type.Integer() }),
} as const satisfies Endpoint;
