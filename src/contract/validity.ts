import { Type } from 'typebox';
import { cleanUpReasons } from '../core/catalog/clean-up.ts';
import { validityEffects, validityKinds } from '../core/catalog/validity.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

const Effect = oneOf('变动', idsOf(validityEffects));

export const DocumentRow = Type.Object({
  itemId: Type.String(),
  indexNumber: Type.String(),
  title: Type.String(),
  documentNumber: Nullable(Type.String()),
  normativeKind: oneOf('类别', ['none', 'governmentRule', 'normativeDocument']),
  madeOn: Type.String(),
  publishedAt: Type.String(),
  validUntil: Nullable(Type.String()),
  validity: oneOf('有效性', idsOf(validityKinds)),
  /** What ended or changed it, with its day. */
  change: Type.Union([Type.Object({ by: Type.String(), from: Type.String() }), Type.Null()]),
});

export const ProposalRow = Type.Object({
  proposalId: Type.String(),
  itemId: Type.String(),
  title: Type.String(),
  documentNumber: Nullable(Type.String()),
  indexNumber: Nullable(Type.String()),
  effect: Effect,
  from: Type.String(),
  by: Type.String(),
  byIndexNumber: Nullable(Type.String()),
  reason: Type.String(),
  /** Digest of the change as it is shown: an approval names it. */
  contentDigest: Type.String(),
  stage: oneOf('状态', ['waiting', 'released', 'sentBack']),
  proposedBy: Nullable(Type.String()),
  proposedAt: Type.String(),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Type.String()),
  opinion: Type.String(),
  /** Whether this person may decide about it, and why not. */
  mayDecide: Type.Boolean(),
  hindrance: Nullable(Type.String()),
});

export const listDocuments = {
  method: 'GET',
  path: '/api/office/documents',
  summary: '规章和规范性文件的有效性',
  query: Type.Object({
    ...Paging,
    words: Type.Optional(Text('标题或者文号', 100)),
    state: Type.Optional(oneOf('有效性', ['inForce', 'amended', 'ended'])),
  }),
  reply: Type.Object({
    rows: Type.Array(DocumentRow),
    total: Type.Integer(),
    counts: Type.Object({ inForce: Type.Integer(), amended: Type.Integer(), ended: Type.Integer() }),
  }),
} as const satisfies Endpoint;

export const listProposals = {
  method: 'GET',
  path: '/api/office/validity-proposals',
  summary: '有效性变动',
  query: Type.Object(Paging),
  reply: Type.Object({ rows: Type.Array(ProposalRow), total: Type.Integer() }),
} as const satisfies Endpoint;

export const proposeValidityChange = {
  method: 'POST',
  path: '/api/office/validity-proposals',
  summary: '提出有效性变动',
  body: Type.Object({
    proposalId: Id,
    itemId: Id,
    effect: Effect,
    from: Day('生效日期'),
    by: Text('依据', 400),
    byItemId: Nullable(Type.String({ title: '依据的文件', maxLength: 64 })),
    reason: Text('说明', 1000),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;

const Params = Type.Object({ proposalId: Id });

export const approveValidityChange = {
  method: 'POST',
  path: '/api/office/validity-proposals/:proposalId/release',
  summary: '审定有效性变动',
  params: Params,
  body: Type.Object({ seen: Type.String({ maxLength: 64 }) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const sendValidityChangeBack = {
  method: 'POST',
  path: '/api/office/validity-proposals/:proposalId/return',
  summary: '退回有效性变动',
  params: Params,
  body: Type.Object({ opinion: Text('退回原因', 500) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const listCleanUp = {
  method: 'GET',
  path: '/api/office/clean-up',
  summary: '应当清理的文件',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        document: DocumentRow,
        reviewedOn: Nullable(Type.String()),
        reasons: Type.Array(oneOf('原因', idsOf(cleanUpReasons))),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const keepInForce = {
  method: 'POST',
  path: '/api/office/clean-up/:itemId',
  summary: '清理后保留文件有效',
  params: Type.Object({ itemId: Id }),
  body: Type.Object({ note: Text('清理意见', 500) }),
  reply: Type.Null(),
} as const satisfies Endpoint;
