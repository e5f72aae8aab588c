import { Type } from 'typebox';
import { dutyStates } from '../core/catalog/duty-board.ts';
import { itemStages } from '../core/catalog/item-stages.ts';
import { nothingReasons, statementStages } from '../core/catalog/nothing-statement.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Day, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

const ReasonId = oneOf('原因', idsOf(nothingReasons));

/** What a duty was discharged with. */
const PublicationShape = Type.Object({ indexNumber: Type.String(), title: Type.String(), publishedOn: Type.String() });

const DutyRow = Type.Object({
  columnId: Type.String(),
  columnName: Type.String(),
  subjectLabel: Type.String(),
  rhythm: Type.String(),
  divisionName: Nullable(Type.String()),
  periodLabel: Type.String(),
  from: Type.String(),
  to: Type.String(),
  dueOn: Type.String(),
  state: oneOf('状态', idsOf(dutyStates)),
  daysLeft: Type.Integer(),
  publication: Type.Union([PublicationShape, Type.Null()]),
  /** A statement about the period that stands or is on its way. */
  statement: Type.Union([
    Type.Object({ statementId: Type.String(), stage: oneOf('状态', idsOf(statementStages)) }),
    Type.Null(),
  ]),
  /** Whether this person may say that nothing came. */
  mayState: Type.Boolean(),
});

const DueItemRow = Type.Object({
  itemId: Type.String(),
  /** Only for people of the agency itself: a draft is nobody else's to read. */
  title: Nullable(Type.String()),
  subjectLabel: Type.String(),
  stage: oneOf('状态', idsOf(itemStages)),
  madeOn: Nullable(Type.String()),
  dueOn: Type.String(),
  daysLeft: Type.Integer(),
  isOverdue: Type.Boolean(),
});

export const getDutyBoard = {
  method: 'GET',
  path: '/api/office/duties/:agencyId',
  summary: '应公开未公开的信息和栏目',
  params: Type.Object({ agencyId: AgencyCode }),
  reply: Type.Object({
    agencyName: Type.String(),
    isOwn: Type.Boolean(),
    duties: Type.Array(DutyRow),
    items: Type.Array(DueItemRow),
    itemCount: Type.Integer(),
  }),
} as const satisfies Endpoint;

export const listUnitDuties = {
  method: 'GET',
  path: '/api/office/duties',
  summary: '各单位应公开未公开情况',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        name: Type.String(),
        overdueCount: Type.Integer(),
        dueCount: Type.Integer(),
        overduePeriodCount: Type.Integer(),
        duePeriodCount: Type.Integer(),
        publishedCount: Type.Integer(),
        lateCount: Type.Integer(),
        newestOn: Nullable(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

const StatementParams = Type.Object({ statementId: Id });

export const StatementRow = Type.Object({
  statementId: Type.String(),
  stage: oneOf('状态', idsOf(statementStages)),
  columnId: Type.String(),
  columnName: Type.String(),
  periodLabel: Type.String(),
  from: Type.String(),
  to: Type.String(),
  reason: ReasonId,
  remark: Type.String(),
  /** What the public reads. */
  words: Type.String(),
  contentDigest: Type.String(),
  opinion: Type.String(),
  authorNames: Type.Array(Type.String()),
  publishedAt: Nullable(Type.String()),
  withdrawnAt: Nullable(Type.String()),
  /** Acts that stage and person allow now. */
  allowed: Type.Array(Type.Object({ act: Type.String(), label: Type.String() })),
  /** Why this person may not approve, where that is so. */
  hindrance: Nullable(Type.String()),
});

export const listStatements = {
  method: 'GET',
  path: '/api/office/statements',
  summary: '“本期无”说明',
  query: Type.Object({
    stage: Type.Optional(oneOf('状态', idsOf(statementStages))),
    columnId: Type.Optional(Id),
    ...Paging,
  }),
  reply: Type.Object({ rows: Type.Array(StatementRow), total: Type.Integer() }),
} as const satisfies Endpoint;

/** The identifier is made by the form, so that sending it twice says it once. One that was sent back is sent again with its own. */
export const submitStatement = {
  method: 'POST',
  path: '/api/office/statements',
  summary: '说明本期无并送审',
  body: Type.Object({
    statementId: Id,
    columnId: Id,
    from: Day('本期第一天'),
    reason: ReasonId,
    remark: Text('补充说明', 400),
  }),
  reply: StatementRow,
} as const satisfies Endpoint;

export const publishStatement = {
  method: 'POST',
  path: '/api/office/statements/:statementId/publication',
  summary: '审定并公布“本期无”说明',
  params: StatementParams,
  body: Type.Object({ seen: Type.String({ maxLength: 64 }) }),
  reply: StatementRow,
} as const satisfies Endpoint;

export const sendStatementBack = {
  method: 'POST',
  path: '/api/office/statements/:statementId/return',
  summary: '退回“本期无”说明',
  params: StatementParams,
  body: Type.Object({ opinion: Text('退回原因', 500) }),
  reply: StatementRow,
} as const satisfies Endpoint;

export const withdrawStatement = {
  method: 'POST',
  path: '/api/office/statements/:statementId/withdrawal',
  summary: '撤回“本期无”说明',
  params: StatementParams,
  body: Type.Object({ why: Text('撤回原因', 500) }),
  reply: StatementRow,
} as const satisfies Endpoint;

export const dropStatement = {
  method: 'POST',
  path: '/api/office/statements/:statementId/drop',
  summary: '放弃“本期无”说明',
  params: StatementParams,
  reply: StatementRow,
} as const satisfies Endpoint;
