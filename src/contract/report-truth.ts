import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Nullable, YearText } from './shapes.ts';

const ReportParams = Type.Object({ agencyId: AgencyCode, year: YearText });
const Count = Nullable(Type.Integer());
const Words = Nullable(Type.String());

/** What happened to a record since the numbers were frozen. */
const ReasonEvent = Type.Object({
  eventNo: Type.Integer(),
  label: Type.String(),
  happenedOn: Type.String(),
  recordedAt: Type.String(),
  actorName: Words,
});

export const getStandings = {
  method: 'GET',
  path: '/api/office/reports/:agencyId/:year/standings',
  summary: '三方核对：台账现在的数、定稿报送的数、门户公布的数',
  params: ReportParams,
  reply: Type.Object({
    agencyName: Type.String(),
    frozen: Type.Union([
      Type.Null(),
      Type.Object({ version: Type.Integer(), frozenAt: Type.String(), eventNo: Type.Integer() }),
    ]),
    published: Type.Union([
      Type.Null(),
      Type.Object({ version: Type.Integer(), publishedAt: Type.String(), noteCount: Type.Integer() }),
    ]),
    cellCount: Type.Integer(),
    cells: Type.Array(
      Type.Object({
        cell: Type.String(),
        label: Type.String(),
        computed: Count,
        frozen: Count,
        published: Count,
        reasons: Type.Array(
          Type.Object({
            amount: Type.Integer(),
            kind: Type.String(),
            subject: Type.String(),
            events: Type.Array(ReasonEvent),
          }),
        ),
        /** What the log does not explain. */
        unexplained: Count,
      }),
    ),
    texts: Type.Array(
      Type.Object({
        section: Type.Integer(),
        heading: Type.String(),
        computed: Words,
        frozen: Words,
        published: Words,
      }),
    ),
    steps: Type.Array(Type.Object({ label: Type.String(), recordedAt: Type.String(), actorName: Words })),
  }),
} as const satisfies Endpoint;

export const recountReport = {
  method: 'POST',
  path: '/api/office/reports/:agencyId/:year/versions/:version/recount',
  summary: '从事件记录重新计算一版定稿，逐字节核对',
  params: Type.Object({
    agencyId: AgencyCode,
    year: YearText,
    version: Type.String({ title: '定稿版本', pattern: '^[1-9]\\d{0,3}$' }),
  }),
  reply: Type.Object({
    isSame: Type.Boolean(),
    eventNo: Type.Integer(),
    eventCount: Type.Integer(),
    approvedDigest: Words,
    keptDigest: Type.String(),
    recomputedDigest: Type.String(),
    chainFault: Words,
    faults: Type.Array(Type.String()),
    rows: Type.Array(Type.Object({ subject: Type.String(), message: Type.String() })),
  }),
} as const satisfies Endpoint;
