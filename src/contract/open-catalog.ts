import { Type } from 'typebox';
import { genres } from '../core/catalog/genres.ts';
import { validityKinds } from '../core/catalog/validity.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Day, idsOf, Nullable, oneOf, Paging, Text } from './shapes.ts';

// Public data: no account, no key, nothing that has not passed the release gate.

const item = {
  indexNumber: Type.String({ title: '索引号' }),
  url: Type.String({ title: '永久地址' }),
  title: Type.String({ title: '名称' }),
  agencyId: Type.String({ title: '发布机构代码' }),
  agencyName: Type.String({ title: '发布机构' }),
  issuers: Type.Array(Type.String(), { title: '发文机关' }),
  documentNumber: Type.Union([Type.String(), Type.Null()], { title: '文号' }),
  madeOn: Type.String({ title: '成文日期' }),
  publishedAt: Type.String({ title: '公开时间' }),
  changedAt: Type.String({ title: '最近更正时间' }),
  subjectId: Type.String({ title: '法定主题代码' }),
  subject: Type.String({ title: '法定主题' }),
  columnId: Type.Union([Type.String(), Type.Null()], { title: '栏目代码' }),
  genre: Type.String({ title: '体裁分类' }),
  topic: Type.String({ title: '主题分类' }),
  keywords: Type.Array(Type.String(), { title: '关键词' }),
  summary: Type.String({ title: '内容概述' }),
  language: Type.String({ title: '语言' }),
  normativeKind: Type.String({ title: '文件性质' }),
  validity: Type.String({ title: '有效性' }),
  validityFrom: Type.Union([Type.String(), Type.Null()], { title: '效力变动日期' }),
  validityBy: Type.Union([Type.String(), Type.Null()], { title: '效力变动依据' }),
  fileCount: Type.Integer({ title: '附件数' }),
};

const PublicItem = Type.Object(item);

/** A public item with its text; `/api/open/schema` answers this very schema. */
export const PublicItemWithText = Type.Object({
  ...item,
  version: Type.Integer({ title: '版本' }),
  contentDigest: Type.String({ title: '内容指纹（SHA-256）' }),
  effectiveOn: Type.Union([Type.String(), Type.Null()], { title: '施行日期' }),
  validUntil: Type.Union([Type.String(), Type.Null()], { title: '有效期至' }),
  text: Type.String({ title: '正文（纯文本）' }),
  body: Type.Array(Type.Unsafe<object>({ type: 'object', additionalProperties: true }), { title: '正文（分块）' }),
  files: Type.Array(
    Type.Object({
      title: Type.String({ title: '附件名称' }),
      url: Type.String(),
      mediaType: Type.String(),
      byteCount: Type.Integer(),
      sha256: Type.String(),
    }),
    { title: '附件' },
  ),
});

const NumberParams = Type.Object({
  prefix: Type.String({ title: '索引号前段码', maxLength: 40 }),
  serial: Type.String({ title: '索引号后段码', maxLength: 40 }),
});

export const listOpenAgencies = {
  method: 'GET',
  path: '/api/open/agencies',
  summary: '公开单位',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        agencyId: Type.String({ title: '单位代码' }),
        name: Type.String({ title: '名称' }),
        parentId: Nullable(Type.String()),
        itemCount: Type.Integer({ title: '已公开条数' }),
        url: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

/** Who hears complaints about an agency's acts: every letter and guide of it says so, and the law asks for that. */
export const openRemedies = {
  method: 'GET',
  path: '/api/open/agencies/:agencyId/remedies',
  summary: '单位的复议机关和一审法院',
  params: Type.Object({ agencyId: AgencyCode }),
  reply: Type.Object({
    reviewOrgan: Type.Union([Type.String(), Type.Null()], { title: '复议机关' }),
    court: Type.Union([Type.String(), Type.Null()], { title: '一审法院' }),
    reviewWords: Type.String({ title: '复议机关的依据' }),
    courtWords: Type.String({ title: '管辖法院的依据' }),
  }),
} as const satisfies Endpoint;

export const listOpenSubjects = {
  method: 'GET',
  path: '/api/open/subjects',
  summary: '法定主题（条例第二十条、第二十一条）',
  reply: Type.Object({
    rows: Type.Array(Type.Object({ subjectId: Type.String(), label: Type.String(), cite: Type.String() })),
  }),
} as const satisfies Endpoint;

export const listOpenItems = {
  method: 'GET',
  path: '/api/open/items',
  summary: '主动公开的信息目录',
  query: Type.Object({
    agency: Type.Optional(AgencyCode),
    subject: Type.Optional(Text('法定主题代码', 60)),
    keyword: Type.Optional(Text('关键词', 60)),
    words: Type.Optional(Text('标题或文号', 60)),
    genre: Type.Optional(oneOf('体裁分类', idsOf(genres))),
    validity: Type.Optional(oneOf('有效性', idsOf(validityKinds))),
    from: Type.Optional(Day('公开日期起')),
    to: Type.Optional(Day('公开日期止')),
    order: Type.Optional(oneOf('排序', ['newest', 'oldest'])),
    ...Paging,
  }),
  reply: Type.Object({ total: Type.Integer({ title: '总数' }), rows: Type.Array(PublicItem) }),
} as const satisfies Endpoint;

export const openItem = {
  method: 'GET',
  path: '/api/open/items/:prefix/:serial',
  summary: '一条公开的信息（按索引号）',
  params: NumberParams,
  reply: PublicItemWithText,
} as const satisfies Endpoint;

export const listOpenVersions = {
  method: 'GET',
  path: '/api/open/items/:prefix/:serial/versions',
  summary: '一条信息的版本记录',
  params: NumberParams,
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        version: Type.Integer(),
        publishedAt: Type.String(),
        contentDigest: Type.String(),
        changeNote: Type.String(),
        isShown: Type.Boolean(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const listOpenReports = {
  method: 'GET',
  path: '/api/open/reports',
  summary: '政府信息公开工作年度报告',
  query: Type.Object({ agency: Type.Optional(AgencyCode) }),
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        year: Type.Integer(),
        title: Type.String(),
        publishedAt: Type.String(),
        url: Type.String(),
        jsonUrl: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const listOpenAnswers = {
  method: 'GET',
  path: '/api/open/answers',
  summary: '公开的申请与答复（不含个人信息）',
  query: Type.Object({ agency: Type.Optional(AgencyCode), ...Paging }),
  reply: Type.Object({
    total: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        answerId: Type.String(),
        agencyId: Type.String(),
        title: Type.String(),
        question: Type.String(),
        answer: Type.String(),
        outcome: Nullable(Type.String()),
        receivedOn: Nullable(Type.String()),
        answeredOn: Nullable(Type.String()),
        publishedAt: Type.String(),
        url: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const listOpenMistakeReplies = {
  method: 'GET',
  path: '/api/open/mistake-replies',
  summary: '网站找错的核实情况',
  query: Type.Object({ agency: Type.Optional(AgencyCode), ...Paging }),
  reply: Type.Object({
    total: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        mistakeNumber: Type.String(),
        kind: Type.String(),
        verdict: Type.String(),
        words: Type.String(),
        pagePath: Type.String(),
        receivedOn: Type.String(),
        releasedAt: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const openSchema = {
  method: 'GET',
  path: '/api/open/schema',
  summary: '公开信息的 JSON Schema',
  reply: Type.Unsafe<object>({ type: 'object', additionalProperties: true }),
} as const satisfies Endpoint;
