import { Type } from 'typebox';
import { itemStages } from '../core/catalog/item-stages.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const ImportParams = Type.Object({ importId: Id });

/** What can be done with several imported items at once. */
export const importedItemActs = [
  { id: 'submit', label: '送审' },
  { id: 'passReview', label: '审核通过' },
  { id: 'passSecrecy', label: '保密审查通过' },
  { id: 'approve', label: '审定' },
  { id: 'sendBack', label: '退回修改' },
  { id: 'publish', label: '发布' },
] as const;

const ImportRow = Type.Object({
  importId: Type.String(),
  fileName: Type.String(),
  rowCount: Type.Integer(),
  doneCount: Type.Integer(),
  checkedAt: Type.String(),
});

export const listSiteImports = {
  method: 'GET',
  path: '/api/office/site-imports',
  summary: '旧网站迁入列表',
  reply: Type.Object({ rows: Type.Array(ImportRow) }),
} as const satisfies Endpoint;

export const checkSiteList = {
  method: 'POST',
  path: '/api/office/site-imports',
  summary: '试导入旧网站清单（不生成任何信息）',
  /** Made by the page, so that sending twice checks once. */
  body: Type.Object({ importId: Id }),
  upload: true,
  reply: Type.Object({
    importId: Type.String(),
    readyCount: Type.Integer(),
    /** Rows of the sheet that were imported before. */
    existing: Type.Array(Type.Integer()),
    faults: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        faults: Type.Array(Type.Object({ column: Nullable(Type.String()), message: Type.String() })),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const addSiteFile = {
  method: 'POST',
  path: '/api/office/site-imports/:importId/files',
  summary: '上传旧网站的文件或者压缩包',
  params: ImportParams,
  body: Type.Object({}),
  upload: true,
  reply: Type.Object({ kept: Type.Array(Type.String()), unnamed: Type.Array(Type.String()) }),
} as const satisfies Endpoint;

export const getSiteImport = {
  method: 'GET',
  path: '/api/office/site-imports/:importId',
  summary: '旧网站迁入详情',
  params: ImportParams,
  reply: Type.Object({
    row: ImportRow,
    rows: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        itemId: Type.String(),
        title: Type.String(),
        address: Type.String(),
        /** Names of files that did not come along yet. */
        missing: Type.Array(Type.String()),
        stage: Type.Union([oneOf('状态', idsOf(itemStages)), Type.Null()]),
        contentDigest: Nullable(Type.String()),
        indexNumber: Nullable(Type.String()),
        /** Acts that stage and person allow now. */
        allowed: Type.Array(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const importSiteRows = {
  method: 'POST',
  path: '/api/office/site-imports/:importId/rows',
  summary: '把下一批旧网站信息导入为草稿',
  params: ImportParams,
  reply: Type.Object({
    doneCount: Type.Integer(),
    rowCount: Type.Integer(),
    notes: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        title: Type.String(),
        isImported: Type.Boolean(),
        messages: Type.Array(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const actOnImportedItems = {
  method: 'POST',
  path: '/api/office/site-imports/:importId/acts',
  summary: '一并办理迁入的信息（逐条核对内容）',
  params: ImportParams,
  body: Type.Object({
    act: oneOf('办理', idsOf(importedItemActs)),
    opinion: Text('意见', 500),
    items: Type.Array(Type.Object({ itemId: Id, seen: Type.String({ minLength: 64, maxLength: 64 }) }), {
      minItems: 1,
      maxItems: 20,
    }),
  }),
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({ itemId: Type.String(), isDone: Type.Boolean(), messages: Type.Array(Type.String()) }),
    ),
  }),
} as const satisfies Endpoint;
