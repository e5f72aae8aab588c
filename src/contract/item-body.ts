import { Type } from 'typebox';
import type { Block } from '../core/catalog/item-body.ts';
import { Id, oneOf, Text } from './shapes.ts';

const Marked = Type.Optional(Type.Literal(true));

const Spans = Type.Array(
  Type.Object({
    text: Text('文字', 100_000),
    isBold: Marked,
    isItalic: Marked,
    isUnderlined: Marked,
    href: Type.Optional(Text('链接', 2000)),
  }),
);

const Cell = Type.Object({
  lines: Type.Array(Spans),
  isHeader: Marked,
  columnSpan: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  rowSpan: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});

const BlockShape = Type.Union([
  Type.Object({
    kind: Type.Literal('heading'),
    level: Type.Union([Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
    text: Text('小标题', 1000),
  }),
  Type.Object({
    kind: Type.Literal('paragraph'),
    spans: Spans,
    align: Type.Optional(oneOf('位置', ['center', 'right'])),
  }),
  Type.Object({ kind: Type.Literal('list'), isOrdered: Type.Boolean(), items: Type.Array(Spans) }),
  Type.Object({
    kind: Type.Literal('table'),
    caption: Type.Optional(Text('表题', 500)),
    rows: Type.Array(Type.Array(Cell)),
  }),
  Type.Object({ kind: Type.Literal('picture'), fileId: Id, words: Text('图片说明', 500) }),
]);

/** The text of an item, block by block; what is in no block cannot be sent. */
export const BodyShape = Type.Unsafe<readonly Block[]>(Type.Array(BlockShape, { title: '正文', maxItems: 10_000 }));
