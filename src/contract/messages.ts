import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { Nullable, oneOf, Paging } from './shapes.ts';

const InboxRow = Type.Object({
  messageNo: Type.Integer(),
  /** Where it is dealt with, inside the back office. */
  path: Type.String(),
  sentence: Type.String(),
  queuedAt: Type.String(),
  isRead: Type.Boolean(),
});

export const countUnread = {
  method: 'GET',
  path: '/api/office/messages/unread',
  summary: '未读消息数',
  reply: Type.Object({ unread: Type.Integer() }),
} as const satisfies Endpoint;

export const listInbox = {
  method: 'GET',
  path: '/api/office/messages',
  summary: '站内消息',
  query: Type.Object({ unreadOnly: Type.Optional(oneOf('只看未读', ['yes'])), ...Paging }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(InboxRow) }),
} as const satisfies Endpoint;

export const markRead = {
  method: 'POST',
  path: '/api/office/messages/reading',
  summary: '标记消息已读',
  body: Type.Object({ upTo: Type.Integer({ minimum: 1 }) }),
  reply: Type.Object({ unread: Type.Integer() }),
} as const satisfies Endpoint;

const mailStates = ['waiting', 'sent', 'unwanted', 'dead'] as const;

const MailRow = Type.Object({
  messageNo: Type.Integer(),
  requestId: Type.String(),
  requestNumber: Type.String(),
  subject: Type.String(),
  state: oneOf('状态', mailStates),
  attempts: Type.Integer(),
  fault: Nullable(Type.String()),
  queuedAt: Type.String(),
  dueAt: Nullable(Type.String()),
  settledAt: Nullable(Type.String()),
});

export const listMails = {
  method: 'GET',
  path: '/api/office/mails',
  summary: '发给申请人的邮件',
  query: Type.Object({ state: Type.Optional(oneOf('状态', mailStates)), ...Paging }),
  reply: Type.Object({ total: Type.Integer(), rows: Type.Array(MailRow), isMailOn: Type.Boolean() }),
} as const satisfies Endpoint;

export const resendMail = {
  method: 'POST',
  path: '/api/office/mails/:messageNo/sending',
  summary: '重新发送邮件',
  params: Type.Object({ messageNo: Type.String({ pattern: '^[0-9]{1,15}$' }) }),
  reply: Type.Object({ messageNo: Type.Integer() }),
} as const satisfies Endpoint;
