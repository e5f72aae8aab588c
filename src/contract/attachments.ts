import { Type } from 'typebox';
import { attachmentPurposes } from '../core/requests/attachments.ts';
import { refusalGrounds } from '../core/requests/outcomes.ts';
import { pageUnits, severanceGrounds } from '../core/requests/severance.ts';
import type { Endpoint } from './endpoint.ts';
import { Id, Nullable, oneOf, Text } from './shapes.ts';

const RequestParams = Type.Object({ requestId: Id });
const AttachmentParams = Type.Object({ requestId: Id, attachmentId: Id });
const Ground = oneOf('不予公开的理由', Object.keys(severanceGrounds) as (keyof typeof severanceGrounds)[]);
const Purpose = oneOf('材料用途', Object.keys(attachmentPurposes) as (keyof typeof attachmentPurposes)[]);
const LookPurpose = Type.Optional(Text('查看的用途', 200));
const DigestText = Type.String({ title: '文件摘要', pattern: '^[0-9a-f]{64}$' });

const Units = (title: string) => Type.Integer({ title, minimum: 0, maximum: pageUnits });

/** A part of a page in ten-thousandths of its width and height as it is seen. */
const Part = {
  page: Type.Integer({ title: '页码', minimum: 1, maximum: 10_000 }),
  left: Units('左边距'),
  top: Units('上边距'),
  width: Units('宽度'),
  height: Units('高度'),
};

export const AttachmentRow = Type.Object({
  attachmentId: Id,
  direction: oneOf('方向', ['incoming', 'outgoing']),
  purpose: Purpose,
  purposeLabel: Type.String(),
  /** Every look asks for a purpose. */
  isPersonal: Type.Boolean(),
  title: Type.String(),
  kindLabel: Type.String(),
  preview: oneOf('预览方式', ['pages', 'text']),
  byteCount: Type.Integer(),
  digest: Type.String(),
  pageCount: Nullable(Type.Integer()),
  notes: Type.Array(Type.String()),
  state: oneOf('状态', ['received', 'replaced', 'uncleared', 'cleared', 'discarded']),
  originId: Nullable(Type.String()),
  originTitle: Nullable(Type.String()),
  boxCount: Type.Integer(),
  /** Grounds of refusal that the covered parts rest on: what the answer has to reason. */
  refusalGrounds: Type.Array(oneOf('不予公开部分的理由', refusalGrounds)),
  addedByName: Nullable(Type.String()),
  addedAt: Type.String(),
  clearedByName: Nullable(Type.String()),
  clearedAt: Nullable(Type.String()),
  discardedAt: Nullable(Type.String()),
  discardReason: Nullable(Type.String()),
  maySever: Type.Boolean(),
  mayClear: Type.Boolean(),
  mayDiscard: Type.Boolean(),
});

export const listAttachments = {
  method: 'GET',
  path: '/api/office/requests/:requestId/attachments',
  summary: '一件申请的全部材料',
  params: RequestParams,
  reply: Type.Object({ requestNumber: Type.String(), mayAdd: Type.Boolean(), rows: Type.Array(AttachmentRow) }),
} as const satisfies Endpoint;

export const addAttachment = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments',
  summary: '上传材料',
  params: RequestParams,
  body: Type.Object({ purpose: Purpose, title: Text('材料名称', 200) }),
  reply: Type.Object({ attachmentId: Id }),
  upload: true,
} as const satisfies Endpoint;

export const previewAttachmentPage = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/page',
  summary: '把材料的一页显示为图片（查看收到的材料记入审计日志）',
  params: AttachmentParams,
  body: Type.Object({ page: Part.page, purpose: LookPurpose }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const previewAttachmentText = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/text',
  summary: '显示材料的文字（查看收到的材料记入审计日志）',
  params: AttachmentParams,
  body: Type.Object({ purpose: Nullable(Text('查看的用途', 200)) }),
  reply: Type.Object({
    parts: Type.Array(Type.Object({ heading: Type.String(), lines: Type.Array(Type.String()) })),
  }),
} as const satisfies Endpoint;

export const downloadAttachment = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/file',
  summary: '下载材料（记入审计日志）',
  params: AttachmentParams,
  body: Type.Object({ purpose: Nullable(Text('查看的用途', 200)) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const findAttachmentText = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/text-places',
  summary: '查找文字在页面上的位置',
  params: AttachmentParams,
  body: Type.Object({ sought: Type.String({ title: '查找的文字', minLength: 1, maxLength: 100 }) }),
  reply: Type.Object({ parts: Type.Array(Type.Object(Part)) }),
} as const satisfies Endpoint;

export const severAttachment = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/severance',
  summary: '区分处理：生成遮盖后的新文件，原文件不变',
  params: AttachmentParams,
  body: Type.Object({
    boxes: Type.Array(Type.Object({ ...Part, ground: Ground }), { title: '要遮盖的部分', maxItems: 2_000 }),
  }),
  reply: Type.Object({ attachmentId: Id }),
} as const satisfies Endpoint;

export const getSeveranceCertificate = {
  method: 'GET',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/certificate',
  summary: '区分处理说明：原文件和新文件的摘要、遮盖处及理由、处理人和核对人',
  params: AttachmentParams,
  reply: Type.Object({
    title: Type.String(),
    originTitle: Type.String(),
    originId: Type.String(),
    originDigest: Type.String(),
    digest: Type.String(),
    pageCount: Type.Integer(),
    boxes: Type.Array(Type.Object({ ...Part, ground: Ground, label: Type.String(), cite: Type.String() })),
    extractors: Type.Array(Type.String()),
    charactersFound: Type.Integer(),
    severedByName: Nullable(Type.String()),
    severedAt: Type.String(),
    clearedByName: Nullable(Type.String()),
    clearedAt: Nullable(Type.String()),
  }),
} as const satisfies Endpoint;

export const clearAttachment = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/clearance',
  summary: '第二人核对，同意对外提供',
  params: AttachmentParams,
  body: Type.Object({ digest: DigestText }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const discardAttachment = {
  method: 'POST',
  path: '/api/office/requests/:requestId/attachments/:attachmentId/discard',
  summary: '作废尚未核对的拟提供文件',
  params: AttachmentParams,
  body: Type.Object({ reason: Text('作废的原因', 200) }),
  reply: Type.Null(),
} as const satisfies Endpoint;
