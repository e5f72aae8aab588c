import { Type } from 'typebox';
import { genres } from '../core/catalog/genres.ts';
import type { Block } from '../core/catalog/item-body.ts';
import { contentLanguages } from '../core/catalog/item-content.ts';
import { opennessKinds, withholdingGrounds } from '../core/catalog/openness.ts';
import { type AttachmentKind, attachmentKinds } from '../core/requests/attachments.ts';
import { Day, Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const only = { additionalProperties: false } as const;

const SpanShape = Type.Object(
  {
    text: Type.String({ maxLength: 100_000 }),
    isBold: Type.Optional(Type.Literal(true)),
    isItalic: Type.Optional(Type.Literal(true)),
    isUnderlined: Type.Optional(Type.Literal(true)),
    href: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  only,
);
const SpansShape = Type.Array(SpanShape, { maxItems: 5000 });

const CellShape = Type.Object(
  {
    lines: Type.Array(SpansShape, { maxItems: 500 }),
    isHeader: Type.Optional(Type.Literal(true)),
    columnSpan: Type.Optional(Type.Integer({ minimum: 2, maximum: 100 })),
    rowSpan: Type.Optional(Type.Integer({ minimum: 2, maximum: 1000 })),
  },
  only,
);

/** One typed block of a text: there is no free markup. */
export const BlockShape = Type.Unsafe<Block>(
  Type.Union([
    Type.Object(
      {
        kind: Type.Literal('heading'),
        level: Type.Union([Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
        text: Type.String({ maxLength: 1000 }),
      },
      only,
    ),
    Type.Object(
      {
        kind: Type.Literal('paragraph'),
        spans: SpansShape,
        align: Type.Optional(Type.Union([Type.Literal('center'), Type.Literal('right')])),
      },
      only,
    ),
    Type.Object(
      { kind: Type.Literal('list'), isOrdered: Type.Boolean(), items: Type.Array(SpansShape, { maxItems: 2000 }) },
      only,
    ),
    Type.Object(
      {
        kind: Type.Literal('table'),
        caption: Type.Optional(Type.String({ maxLength: 500 })),
        rows: Type.Array(Type.Array(CellShape, { maxItems: 100 }), { maxItems: 5000 }),
      },
      only,
    ),
    Type.Object({ kind: Type.Literal('picture'), fileId: Id, words: Type.String({ maxLength: 500 }) }, only),
  ]),
);

/** A file of an item as its content names it. */
const ItemFileShape = Type.Object(
  {
    fileId: Id,
    title: Text('附件名称', 200),
    kind: oneOf('附件类型', Object.keys(attachmentKinds) as readonly AttachmentKind[]),
    byteCount: Type.Integer({ minimum: 1 }),
    digest: Type.String({ minLength: 64, maxLength: 64 }),
  },
  only,
);

/** A shape, or `null` where it is still open. */
export const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** What somebody writes of an item; everything that has to be decided may still be open. The agency is the writer's own. */
export const ItemDraftShape = Type.Object(
  {
    title: Text('标题', 400),
    language: oneOf('文种', idsOf(contentLanguages)),
    variantOf: Nullable(Id),
    issuers: Type.Array(Text('发文机关', 200), { maxItems: 20 }),
    documentNumber: Nullable(Text('发文字号', 100)),
    madeOn: Nullable(Day('成文日期')),
    changedOn: Nullable(Day('变更日期')),
    openness: orNull(
      Type.Object(
        {
          kind: oneOf('公开属性', idsOf(opennessKinds)),
          ground: orNull(oneOf('不予公开的理由', idsOf(withholdingGrounds))),
          reason: Text('不主动公开的理由', 1000),
        },
        only,
      ),
    ),
    subjectId: Nullable(Text('公开主题', 60)),
    columnId: Nullable(Id),
    genre: orNull(oneOf('体裁分类', idsOf(genres))),
    topic: Text('主题分类', 100),
    keywords: Type.Array(Text('关键词', 60), { maxItems: 50 }),
    summary: Text('内容概述', 1500),
    normativeKind: oneOf('文件类别', ['none', 'governmentRule', 'normativeDocument']),
    effectiveOn: Nullable(Day('施行日期')),
    validUntil: Nullable(Day('有效期至')),
    ends: Type.Array(Type.Object({ itemId: Id, effect: oneOf('影响', ['amended', 'repealed']) }, only), {
      maxItems: 200,
    }),
    explains: Nullable(Id),
    withoutExplainer: Text('没有解读的说明', 600),
    source: Text('来源', 200),
    otherDue: orNull(Type.Object({ dueOn: Day('另有规定的公开期限'), basis: Text('依据', 300) }, only)),
    changeNote: Text('更正说明', 1000),
    body: Type.Array(BlockShape, { maxItems: 10_000 }),
    files: Type.Array(ItemFileShape, { maxItems: 200 }),
  },
  only,
);
