import { Type } from 'typebox';
import { profileStages } from '../core/catalog/agency-profile.ts';
import type { Endpoint } from './endpoint.ts';
import { idsOf, Nullable, oneOf, Text } from './shapes.ts';

const Place = {
  name: Text('名称', 200),
  address: Text('地址', 400),
  phone: Text('电话', 100),
};

/** What an agency says about itself; lengths and writing are checked where it is read. */
export const ProfileFields = Type.Object({
  duties: Text('机关职能', 6000),
  address: Text('办公地址', 400),
  postalCode: Text('邮政编码', 20),
  hours: Text('办公时间', 400),
  phone: Text('联系电话', 100),
  fax: Text('传真', 100),
  website: Text('网站', 400),
  leaders: Type.Array(Type.Object({ name: Text('姓名', 100), title: Text('职务', 120), duties: Text('分工', 1000) }), {
    title: '负责人',
    maxItems: 100,
  }),
  legalRepresentative: Text('法定代表人', 100),
  divisions: Type.Array(
    Type.Object({ name: Text('名称', 120), duties: Text('职责', 4000), phone: Text('电话', 100) }),
    { title: '内设机构', maxItems: 100 },
  ),
  office: Type.Object({
    ...Place,
    postalCode: Text('邮政编码', 20),
    hours: Text('办公时间', 400),
    fax: Text('传真', 100),
    email: Text('电子邮箱', 200),
  }),
  readingPlaces: Type.Array(Type.Object({ ...Place, hours: Text('开放时间', 400) }), {
    title: '查阅场所',
    maxItems: 100,
  }),
  otherWays: Text('其他公开方式', 2000),
  supervision: Type.Object(Place),
});

const Reply = Type.Object({
  stage: oneOf('状态', idsOf(profileStages)),
  revision: Type.Integer(),
  /** Released versions so far; 0 before the first. */
  version: Type.Integer(),
});

export const getProfile = {
  method: 'GET',
  path: '/api/office/profile',
  summary: '机构信息',
  reply: Type.Object({
    agencyName: Type.String(),
    stage: oneOf('状态', idsOf(profileStages)),
    revision: Type.Integer(),
    version: Type.Integer(),
    /** Digest of the words as they are shown: an approval names it. Empty before anything was saved. */
    contentDigest: Type.String(),
    profile: ProfileFields,
    /** What the public reads now. */
    released: Type.Union([Type.Object({ profile: ProfileFields, releasedAt: Type.String() }), Type.Null()]),
    missing: Type.Array(Type.Object({ field: Type.String(), message: Type.String() })),
    changedAt: Nullable(Type.String()),
    authors: Type.Array(Type.String()),
    opinion: Type.String(),
    /** Acts that stage and person allow now. */
    allowed: Type.Array(Type.Object({ act: Type.String(), label: Type.String() })),
    /** Why this person may not approve, where that is so. */
    hindrance: Nullable(Type.String()),
  }),
} as const satisfies Endpoint;

export const saveProfile = {
  method: 'PUT',
  path: '/api/office/profile',
  summary: '编写机构信息',
  body: Type.Object({ basedOn: Type.Integer({ title: '版次', minimum: 0 }), profile: ProfileFields }),
  reply: Reply,
} as const satisfies Endpoint;

export const submitProfile = {
  method: 'POST',
  path: '/api/office/profile/submission',
  summary: '机构信息送审',
  reply: Reply,
} as const satisfies Endpoint;

export const recallProfile = {
  method: 'POST',
  path: '/api/office/profile/recall',
  summary: '取回机构信息修改',
  reply: Reply,
} as const satisfies Endpoint;

export const approveProfile = {
  method: 'POST',
  path: '/api/office/profile/release',
  summary: '审定并公开机构信息',
  body: Type.Object({ seen: Type.String({ maxLength: 64 }) }),
  reply: Reply,
} as const satisfies Endpoint;

export const sendProfileBack = {
  method: 'POST',
  path: '/api/office/profile/return',
  summary: '退回机构信息',
  body: Type.Object({ opinion: Text('退回原因', 500) }),
  reply: Reply,
} as const satisfies Endpoint;
