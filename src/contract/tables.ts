import { Type } from 'typebox';
import { channels } from '../core/requests/channels.ts';
import type { Endpoint } from './endpoint.ts';
import { DisputeRow, EntryRow } from './registers.ts';
import { RequestRow } from './requests.ts';
import { AgencyCode, CellsShape, Day, idsOf, Nullable, oneOf, Paging, Text, YearText } from './shapes.ts';

const Version = Type.Optional(Type.String({ title: '定稿版本', pattern: '^[1-9]\\d{0,3}$' }));
const TablesParams = Type.Object({ agencyId: AgencyCode, year: YearText });
const Count = Type.Union([Type.Number(), Type.Null()]);

export const getTables = {
  method: 'GET',
  path: '/api/office/tables/:agencyId/:year',
  summary: '某年度三张表的实时数据（截至今天、年末或者指定的一天），或者某一版定稿的数据',
  params: TablesParams,
  query: Type.Object({ cutOff: Type.Optional(Day('截止日期')), version: Version }),
  reply: Type.Object({
    cutOff: Type.String(),
    cells: CellsShape,
    eventNo: Type.Integer(),
    /** Versions that were approved, the newest first. */
    versions: Type.Array(Type.Object({ version: Type.Integer(), frozenAt: Type.String() })),
  }),
} as const satisfies Endpoint;

/** What makes a zero believable: the ledger that was asked, and for requests the ways on which they could have come. */
const ZeroProof = Type.Object({
  ledger: Type.String(),
  keptSince: Nullable(Type.String()),
  subjectCount: Type.Integer(),
  lastRecordedAt: Nullable(Type.String()),
  channels: Type.Array(
    Type.Object({
      channel: oneOf('渠道', idsOf(channels)),
      label: Type.String(),
      receivedCount: Type.Integer(),
      lastOn: Nullable(Type.String()),
      testedOn: Nullable(Type.String()),
      works: Type.Union([Type.Boolean(), Type.Null()]),
      method: Nullable(Type.String()),
      testedByName: Nullable(Type.String()),
      testCount: Type.Integer(),
    }),
  ),
});

export const getCell = {
  method: 'GET',
  path: '/api/office/tables/:agencyId/:year/cell',
  summary: '一个单元格背后的记录：现在的，或者某一版定稿当时的',
  params: TablesParams,
  query: Type.Object({
    cell: Type.String({ title: '单元格', maxLength: 120 }),
    cutOff: Type.Optional(Day('截止日期')),
    version: Version,
    /** A ledger that was taken over and that these tables count. */
    ledger: Type.Optional(AgencyCode),
    ...Paging,
  }),
  reply: Type.Object({
    cell: Type.String(),
    label: Type.String(),
    /** What was asked of the ledger, in words: also says why a zero is a zero. */
    question: Type.String(),
    value: Count,
    requests: Type.Object({ total: Type.Integer(), rows: Type.Array(RequestRow) }),
    entries: Type.Object({ total: Type.Integer(), rows: Type.Array(EntryRow) }),
    disputes: Type.Object({ total: Type.Integer(), rows: Type.Array(DisputeRow) }),
    /** The same cell of each unit in the sum of an area, of a frozen one with its version; or of each ledger taken over. */
    units: Type.Array(
      Type.Object({
        agencyId: Type.String(),
        name: Type.String(),
        value: Count,
        version: Nullable(Type.Integer()),
        /** A ledger that these tables count themselves: it opens with `ledger`. */
        isTakenOver: Type.Boolean(),
      }),
    ),
    /** Only where the cell holds 0 and the agency keeps a ledger. */
    zero: Type.Union([ZeroProof, Type.Null()]),
  }),
} as const satisfies Endpoint;

export const addChannelTest = {
  method: 'POST',
  path: '/api/office/channel-tests',
  summary: '登记一次申请渠道检测',
  body: Type.Object({
    channel: oneOf('渠道', idsOf(channels)),
    testedOn: Day('检测日期'),
    works: Type.Boolean({ title: '检测结果' }),
    method: Text('检测方法和结果', 200),
  }),
  reply: Type.Object({ testId: Type.String() }),
} as const satisfies Endpoint;
