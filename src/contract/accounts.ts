import { Type } from 'typebox';
import { agencyKinds, governmentLevels } from '../core/agencies/agency.ts';
import { handledRows } from '../core/requests/handled-rows.ts';
import { type OutcomeSettingId, outcomeSettings, type RemedyClass, remedyClasses } from '../core/requests/outcomes.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Day, Id, idsOf, Nullable, oneOf, RoleId, Text } from './shapes.ts';

const settingIds = Object.keys(outcomeSettings) as readonly OutcomeSettingId[];
const remedyIds = Object.keys(remedyClasses) as readonly RemedyClass[];

export const Me = Type.Object({
  accountId: Type.String(),
  loginName: Type.String(),
  displayName: Type.String(),
  roles: Type.Array(RoleId),
  mustChangePassword: Type.Boolean(),
  agency: Type.Object({
    id: Type.String(),
    name: Type.String(),
    shortName: Type.String(),
    kind: oneOf('类别', idsOf(agencyKinds)),
    level: oneOf('层级', idsOf(governmentLevels)),
    isDemo: Type.Boolean(),
  }),
  /** Sent back in the header `x-csrf-token` with every change. */
  csrfToken: Type.String(),
  today: Day('今天'),
  /** Working days at which the agency's lamps change. */
  lamp: Type.Object({ blueFrom: Type.Integer(), yellowFrom: Type.Integer(), blackBeyond: Type.Integer() }),
  /** Row of table 3 and remedy of those decisions for which the agency chose them. */
  outcomes: Type.Object({
    rows: Type.Partial(Type.Record(oneOf('设置', settingIds), oneOf('表三行', handledRows))),
    remedies: Type.Partial(Type.Record(oneOf('设置', settingIds), oneOf('救济途径', remedyIds))),
  }),
});

export const getSession = {
  method: 'GET',
  path: '/api/office/session',
  summary: '当前登录人',
  reply: Me,
} as const satisfies Endpoint;
export const openSession = {
  method: 'POST',
  path: '/api/office/session',
  summary: '登录',
  body: Type.Object({ loginName: Text('登录名', 64), password: Text('密码', 1024) }),
  reply: Me,
} as const satisfies Endpoint;
export const closeSession = {
  method: 'DELETE',
  path: '/api/office/session',
  summary: '退出登录',
  reply: Type.Null(),
} as const satisfies Endpoint;
export const changePassword = {
  method: 'PUT',
  path: '/api/office/password',
  summary: '修改本人密码',
  body: Type.Object({ current: Text('当前密码', 1024), next: Text('新密码', 1024) }),
  reply: Me,
} as const satisfies Endpoint;

const Contact = Type.Object({
  office: Text('政府信息公开工作机构', 100),
  address: Text('办公地址', 200),
  hours: Text('办公时间', 200),
  phone: Text('联系电话', 50),
  email: Text('电子邮箱', 100),
});

const AgencyFields = {
  name: Text('机关全称', 100),
  shortName: Text('简称', 30),
  kind: oneOf('类别', idsOf(agencyKinds)),
  level: oneOf('层级', idsOf(governmentLevels)),
  areaCode: Type.String({ title: '行政区划代码', maxLength: 12 }),
  establishedOn: Day('设立日期'),
  abolishedOn: Nullable(Day('撤销日期')),
  contact: Contact,
};

const AgencyRow = Type.Object({
  id: Type.String(),
  ...AgencyFields,
  parentId: Nullable(Type.String()),
  isDemo: Type.Boolean(),
});

export const listAgencies = {
  method: 'GET',
  path: '/api/office/agencies',
  summary: '本机关和下级单位',
  reply: Type.Object({ rows: Type.Array(AgencyRow) }),
} as const satisfies Endpoint;
export const createAgency = {
  method: 'POST',
  path: '/api/office/agencies',
  summary: '新建下级单位',
  body: Type.Object({ id: AgencyCode, parentId: AgencyCode, ...AgencyFields }),
  reply: Type.Object({ id: Type.String() }),
} as const satisfies Endpoint;
export const changeAgency = {
  method: 'PUT',
  path: '/api/office/agencies/:agencyId',
  summary: '修改机关信息',
  params: Type.Object({ agencyId: AgencyCode }),
  body: Type.Object(AgencyFields),
  reply: Type.Object({ id: Type.String() }),
} as const satisfies Endpoint;

export const AccountRow = Type.Object({
  agencyId: Type.String(),
  accountId: Type.String(),
  loginName: Type.String(),
  displayName: Type.String(),
  roles: Type.Array(RoleId),
  mustChangePassword: Type.Boolean(),
  isDisabled: Type.Boolean(),
});
const OnePassword = Type.Object({
  accountId: Type.String(),
  loginName: Type.String(),
  /** Shown once, kept nowhere. */ password: Type.String(),
});
const AccountParams = Type.Object({ agencyId: AgencyCode, accountId: Id });

export const listAccounts = {
  method: 'GET',
  path: '/api/office/accounts',
  summary: '本机关和下级单位的账号',
  reply: Type.Object({ rows: Type.Array(AccountRow) }),
} as const satisfies Endpoint;
export const createAccount = {
  method: 'POST',
  path: '/api/office/accounts',
  summary: '新建账号',
  body: Type.Object({
    agencyId: AgencyCode,
    loginName: Text('登录名', 64),
    displayName: Text('姓名', 50),
    roles: Type.Array(RoleId, { title: '岗位', maxItems: 8 }),
  }),
  reply: OnePassword,
} as const satisfies Endpoint;
export const resetPassword = {
  method: 'POST',
  path: '/api/office/accounts/:agencyId/:accountId/password',
  summary: '重置密码',
  params: AccountParams,
  reply: OnePassword,
} as const satisfies Endpoint;
export const setRoles = {
  method: 'PUT',
  path: '/api/office/accounts/:agencyId/:accountId/roles',
  summary: '调整岗位',
  params: AccountParams,
  body: Type.Object({ roles: Type.Array(RoleId, { title: '岗位', maxItems: 8 }) }),
  reply: Type.Null(),
} as const satisfies Endpoint;
export const setDisabled = {
  method: 'PUT',
  path: '/api/office/accounts/:agencyId/:accountId/disabled',
  summary: '停用或启用账号',
  params: AccountParams,
  body: Type.Object({ disabled: Type.Boolean({ title: '停用' }) }),
  reply: Type.Null(),
} as const satisfies Endpoint;

export const listAudit = {
  method: 'GET',
  path: '/api/office/audit',
  summary: '审计日志',
  query: Type.Object({
    act: Type.Optional(Type.String({ title: '操作', maxLength: 60 })),
    subject: Type.Optional(Type.String({ title: '对象', maxLength: 120 })),
    offset: Type.Optional(Type.String({ pattern: '^\\d{1,7}$' })),
    limit: Type.Optional(Type.String({ pattern: '^(10|20|50|100|500)$' })),
  }),
  reply: Type.Object({
    total: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        auditNo: Type.Integer(),
        recordedAt: Type.String(),
        actorName: Nullable(Type.String()),
        act: Type.String(),
        subject: Type.String(),
        detail: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;
