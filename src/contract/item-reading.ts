import { Type } from 'typebox';
import { genres } from '../core/catalog/genres.ts';
import { opennessKinds } from '../core/catalog/openness.ts';
import type { Endpoint } from './endpoint.ts';
import { BlockShape } from './item-content.ts';
import { Id, idsOf, Nullable, oneOf } from './shapes.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** Reads a Word document into the beginning of an item; nothing is kept. */
export const readWord = {
  method: 'POST',
  path: '/api/office/word-readings',
  summary: '读取 Word 文档的正文和要素',
  body: Type.Object({}),
  upload: true,
  reply: Type.Object({
    title: Nullable(Type.String()),
    documentNumber: Nullable(Type.String()),
    madeOn: Nullable(Type.String()),
    issuers: Type.Array(Type.String()),
    genre: orNull(oneOf('体裁分类', idsOf(genres))),
    openness: orNull(oneOf('公开属性', idsOf(opennessKinds))),
    /** A proposal. */
    subjectId: Nullable(Type.String()),
    /** What the document names as its attachments. */
    attachments: Type.Array(Type.String()),
    body: Type.Array(BlockShape),
    /** Pictures of the text: their blocks carry these identifiers until each is a file of the item. */
    pictures: Type.Array(Type.Object({ fileId: Id, kind: oneOf('图片格式', ['png', 'jpeg']), base64: Type.String() })),
    /** What was not taken over, in words. */
    notes: Type.Array(Type.String()),
  }),
} as const satisfies Endpoint;

/** What an item is put into: the own catalogue, its columns, its vocabulary, and who publishes. */
export const getItemFrame = {
  method: 'GET',
  path: '/api/office/item-frame',
  summary: '起草信息所用的目录和词表',
  reply: Type.Object({
    agencyName: Type.String(),
    subjects: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Type.String(),
        columns: Type.Array(Type.Object({ columnId: Type.String(), name: Type.String() })),
      }),
    ),
    topics: Type.Array(Type.String()),
  }),
} as const satisfies Endpoint;
