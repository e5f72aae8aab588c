import { Type } from 'typebox';
import { itemStages } from '../core/catalog/item-stages.ts';
import { opennessKinds } from '../core/catalog/openness.ts';
import type { Endpoint } from './endpoint.ts';
import { ItemDraftShape, orNull } from './item-content.ts';
import { Day, Id, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

export const ItemParams = Type.Object({ itemId: Id });
const StageId = oneOf('状态', idsOf(itemStages));
const OpennessId = oneOf('公开属性', idsOf(opennessKinds));
const DigestText = Type.String({ minLength: 64, maxLength: 64 });

/** An item as lists show it. */
export const ItemRow = Type.Object({
  itemId: Type.String(),
  title: Type.String(),
  stage: StageId,
  /** Newest revision; what is saved next is based on it. */
  revision: Type.Integer(),
  contentDigest: Type.String(),
  openness: orNull(OpennessId),
  subjectId: Nullable(Type.String()),
  columnId: Nullable(Type.String()),
  madeOn: Nullable(Type.String()),
  dueOn: Nullable(Type.String()),
  /** Released versions so far. */
  version: Type.Integer(),
  /** Whether the public sees a version of it now. */
  isPublic: Type.Boolean(),
  indexNumber: Nullable(Type.String()),
  publishAt: Nullable(Type.String()),
  reassessOn: Nullable(Type.String()),
  changedAt: Type.String(),
  publishedAt: Nullable(Type.String()),
  withdrawnAt: Nullable(Type.String()),
  /** Acts that stage and person allow now, for buttons and for acting on several at once. */
  allowed: Type.Array(Type.Object({ act: Type.String(), label: Type.String() })),
});

export const listItems = {
  method: 'GET',
  path: '/api/office/items',
  summary: '信息列表',
  query: Type.Object({
    stage: Type.Optional(StageId),
    openness: Type.Optional(OpennessId),
    subjectId: Type.Optional(Text('公开主题', 60)),
    columnId: Type.Optional(Id),
    dueUntil: Type.Optional(Day('公开期限截至')),
    reassessUntil: Type.Optional(Day('评估日期截至')),
    /** Only those that wait for something this person may do. */
    mine: Type.Optional(Type.Literal('1')),
    ...Paging,
  }),
  reply: Type.Object({
    rows: Type.Array(ItemRow),
    total: Type.Integer(),
    /** How many stand at each stage. */
    counts: Type.Array(Type.Object({ stage: StageId, label: Type.String(), count: Type.Integer() })),
  }),
} as const satisfies Endpoint;

/** Begins an item; the identifier is chosen by the form, so that sending it twice begins one. */
export const startItem = {
  method: 'POST',
  path: '/api/office/items',
  summary: '起草信息',
  body: Type.Object({ itemId: Id, content: ItemDraftShape }),
  reply: ItemRow,
} as const satisfies Endpoint;

export const getItem = {
  method: 'GET',
  path: '/api/office/items/:itemId',
  summary: '信息详情',
  params: ItemParams,
  reply: Type.Object({
    row: ItemRow,
    content: ItemDraftShape,
    savedByName: Nullable(Type.String()),
    savedAt: Type.String(),
    authorNames: Type.Array(Type.String()),
    /** Why this person may not review it, where that is so. */
    hindrance: Nullable(Type.String()),
    /** What keeps the draft from being submitted, by field; empty once it is complete. */
    faults: Type.Array(
      Type.Object({ field: Nullable(Type.String()), message: Type.String(), cite: Nullable(Type.String()) }),
    ),
    /** The publication clock day by day in words; empty where there is none. */
    dueExplanation: Type.Array(Type.Object({ text: Type.String(), cite: Nullable(Type.String()) })),
    reviews: Type.Array(
      Type.Object({
        step: Type.String(),
        label: Type.String(),
        byName: Nullable(Type.String()),
        /** Whether it was made on exactly this content. */
        isCurrent: Type.Boolean(),
      }),
    ),
    /** Whether earlier versions lose their words when this correction is published. */
    hidesEarlier: Type.Boolean(),
    course: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        action: Type.String(),
        label: Type.String(),
        actorName: Nullable(Type.String()),
        recordedAt: Type.String(),
        opinion: Nullable(Type.String()),
        remarks: Type.Array(Type.Object({ place: Type.String(), text: Type.String() })),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const saveItem = {
  method: 'PUT',
  path: '/api/office/items/:itemId',
  summary: '保存信息草稿',
  params: ItemParams,
  /** `basedOn`: the revision that was open. Another one saved since is refused, and nothing is lost. */
  body: Type.Object({ basedOn: Type.Integer({ minimum: 0 }), content: ItemDraftShape }),
  reply: ItemRow,
} as const satisfies Endpoint;

const Seen = Type.Object({ seen: DigestText });
const Opinion = Type.Object({
  seen: DigestText,
  opinion: Text('意见', 500),
  /** Remarks at places of the content, by the key of the place (`body/3///0`, `field/title`). */
  remarks: Type.Optional(
    Type.Array(Type.Object({ place: Type.String({ maxLength: 200 }), text: Text('批注', 300) }), { maxItems: 50 }),
  ),
});

export const submitItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/submission',
  summary: '信息送审',
  params: ItemParams,
  body: Seen,
  reply: ItemRow,
} as const satisfies Endpoint;

/** Submits several at once; each is decided by itself. */
export const submitItems = {
  method: 'POST',
  path: '/api/office/item-submissions',
  summary: '多条信息一并送审',
  body: Type.Object({
    items: Type.Array(Type.Object({ itemId: Id, seen: DigestText }), { minItems: 1, maxItems: 100 }),
  }),
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({ itemId: Type.String(), isSubmitted: Type.Boolean(), messages: Type.Array(Type.String()) }),
    ),
  }),
} as const satisfies Endpoint;

export const recallItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/recall',
  summary: '取回信息修改',
  params: ItemParams,
  reply: ItemRow,
} as const satisfies Endpoint;

export const reviewItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/review',
  summary: '审核信息通过',
  params: ItemParams,
  body: Opinion,
  reply: ItemRow,
} as const satisfies Endpoint;

export const reviewItemForSecrecy = {
  method: 'POST',
  path: '/api/office/items/:itemId/secrecy-review',
  summary: '信息保密审查通过',
  params: ItemParams,
  body: Opinion,
  reply: ItemRow,
} as const satisfies Endpoint;

export const approveItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/approval',
  summary: '审定信息',
  params: ItemParams,
  body: Opinion,
  reply: ItemRow,
} as const satisfies Endpoint;

export const sendItemBack = {
  method: 'POST',
  path: '/api/office/items/:itemId/return',
  summary: '退回信息修改',
  params: ItemParams,
  body: Opinion,
  reply: ItemRow,
} as const satisfies Endpoint;

export const publishItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/publication',
  summary: '公开信息',
  params: ItemParams,
  body: Seen,
  reply: ItemRow,
} as const satisfies Endpoint;

/** Publishes by itself at an instant and never before it. */
export const scheduleItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/schedule',
  summary: '设定信息的发布时间',
  params: ItemParams,
  body: Type.Object({ seen: DigestText, publishAt: Type.String({ title: '发布时间', maxLength: 40 }) }),
  reply: ItemRow,
} as const satisfies Endpoint;

export const unscheduleItem = {
  method: 'DELETE',
  path: '/api/office/items/:itemId/schedule',
  summary: '取消信息的定时发布',
  params: ItemParams,
  reply: ItemRow,
} as const satisfies Endpoint;

/** Keeps what is not disclosed proactively, with the day of its next assessment (Article 18). */
export const fileItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/filing',
  summary: '归档不主动公开的信息',
  params: ItemParams,
  body: Type.Object({ seen: DigestText, reassessOn: Day('下次评估日期') }),
  reply: ItemRow,
} as const satisfies Endpoint;

export const reassessItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/opening',
  summary: '评估后转为主动公开',
  params: ItemParams,
  body: Type.Object({ why: Text('评估意见', 500) }),
  reply: ItemRow,
} as const satisfies Endpoint;

/** Begins a correction of what is public or was withdrawn. */
export const correctItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/correction',
  summary: '更正公开的信息',
  params: ItemParams,
  body: Type.Object({ hidesEarlier: Type.Boolean() }),
  reply: ItemRow,
} as const satisfies Endpoint;

export const withdrawItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/withdrawal',
  summary: '撤回公开的信息',
  params: ItemParams,
  body: Type.Object({ why: Text('撤回原因', 300) }),
  reply: ItemRow,
} as const satisfies Endpoint;

/** Gives up a draft, or a correction that was begun. */
export const discardItem = {
  method: 'POST',
  path: '/api/office/items/:itemId/discard',
  summary: '放弃信息草稿',
  params: ItemParams,
  reply: ItemRow,
} as const satisfies Endpoint;

/** Begins an item from information that several people were given, instead of a public answer. */
export const takeUpAsItem = {
  method: 'POST',
  path: '/api/office/disclosure-proposals/items',
  summary: '采纳建议，起草主动公开的信息',
  body: Type.Object({
    itemId: Id,
    requestIds: Type.Array(Id, { minItems: 2, maxItems: 200 }),
    title: Text('标题', 200),
    question: Text('申请内容', 5000),
    answer: Text('答复内容', 20_000),
  }),
  reply: ItemRow,
} as const satisfies Endpoint;
