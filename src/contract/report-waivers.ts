import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Id, Nullable, oneOf, Text, YearText } from './shapes.ts';

const ReportParams = Type.Object({ agencyId: AgencyCode, year: YearText });
const WaiverParams = Type.Object({ agencyId: AgencyCode, year: YearText, waiverId: Id });

/** What somebody signed for a finding; `counts` while it counts today and the finding still says the same. */
const WaiverRow = Type.Object({
  waiverId: Type.String(),
  key: Type.String(),
  rule: Type.String(),
  severity: oneOf('级别', ['error', 'warning']),
  message: Type.String(),
  reason: Type.String(),
  signedByName: Nullable(Type.String()),
  signedOn: Type.String(),
  expiresOn: Type.String(),
  confirmedByName: Nullable(Type.String()),
  confirmedOn: Nullable(Type.String()),
  state: oneOf('状态', ['counts', 'toConfirm', 'revoked', 'expired']),
  ownWork: Type.Boolean(),
});

export const listReportWaivers = {
  method: 'GET',
  path: '/api/office/reports/:agencyId/:year/waivers',
  summary: '年报检查结果的签署理由',
  params: ReportParams,
  reply: Type.Object({ rows: Type.Array(WaiverRow), maySign: Type.Boolean(), mayConfirm: Type.Boolean() }),
} as const satisfies Endpoint;

export const signReportFinding = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/waivers',
  summary: '就一条检查结果签署理由',
  params: ReportParams,
  body: Type.Object({
    key: Text('检查结果', 200),
    reason: Text('理由', 500),
    expiresOn: Type.Optional(Text('有效期', 10)),
  }),
  reply: Type.Object({ waiverId: Type.String() }),
} as const satisfies Endpoint;

export const confirmReportWaiver = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/waivers/:waiverId/confirm',
  summary: '复核一条理由',
  params: WaiverParams,
  reply: Type.Null(),
} as const satisfies Endpoint;

export const revokeReportWaiver = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/waivers/:waiverId/revoke',
  summary: '撤回一条理由',
  params: WaiverParams,
  reply: Type.Null(),
} as const satisfies Endpoint;
