import { Type } from 'typebox';
import { proactiveItems } from '../core/annual-report/proactive-entries.ts';
import type { Endpoint } from './endpoint.ts';
import { EntryRow } from './registers.ts';
import { Id, idsOf, Nullable, oneOf, Text } from './shapes.ts';

const Quantity = (title: string) => Nullable(Type.Integer({ title, minimum: 0, maximum: 100_000_000 }));

/** The figures of one month in one go; what is empty or zero makes no entry. */
export const enterMonth = {
  method: 'POST',
  path: '/api/office/registers/proactive/months',
  summary: '按月登记许可、处罚、强制和收费',
  body: Type.Object({
    month: Type.String({ title: '月份', pattern: '^20\\d{2}-\\d{2}$' }),
    administrativeLicence: Quantity('行政许可'),
    administrativePenalty: Quantity('行政处罚'),
    administrativeCoercion: Quantity('行政强制'),
    /** Yuan as typed, at most two decimals. */
    administrativeCharge: Nullable(Text('行政事业性收费（元）', 20)),
    source: Text('数据来源', 200),
  }),
  reply: Type.Object({ count: Type.Integer() }),
} as const satisfies Endpoint;

const FigureRow = Type.Object({
  rowNumber: Type.Integer(),
  item: oneOf('项目', idsOf(proactiveItems)),
  happenedOn: Type.String(),
  quantity: Nullable(Type.Integer()),
  amountFen: Nullable(Type.Integer()),
  title: Type.String(),
});

export const checkFigures = {
  method: 'POST',
  path: '/api/office/registers/proactive/checks',
  summary: '试导入台账数据（不写入任何记录）',
  body: Type.Object({}),
  upload: true,
  reply: Type.Object({
    ready: Type.Array(FigureRow),
    faults: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        faults: Type.Array(Type.Object({ column: Nullable(Type.String()), message: Type.String() })),
      }),
    ),
    repeated: Type.Array(Type.Object({ rowNumber: Type.Integer(), message: Type.String() })),
  }),
} as const satisfies Endpoint;

export const importFigures = {
  method: 'POST',
  path: '/api/office/registers/proactive/imports',
  summary: '导入台账数据',
  /** Made by the page, so that sending twice imports once. */
  body: Type.Object({ importId: Id }),
  upload: true,
  reply: Type.Object({ rowCount: Type.Integer() }),
} as const satisfies Endpoint;

export const listImports = {
  method: 'GET',
  path: '/api/office/registers/proactive/imports',
  summary: '导入过的台账文件',
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        importId: Type.String(),
        fileName: Type.String(),
        rowCount: Type.Integer(),
        standingCount: Type.Integer(),
        importerName: Type.String(),
        importedAt: Type.String(),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const voidImport = {
  method: 'POST',
  path: '/api/office/registers/proactive/imports/:importId/void',
  summary: '作废一次导入的台账数据',
  params: Type.Object({ importId: Id }),
  body: Type.Object({ why: Text('作废原因', 200) }),
  reply: Type.Object({ count: Type.Integer() }),
} as const satisfies Endpoint;

export const getStock = {
  method: 'GET',
  path: '/api/office/registers/stock',
  summary: '文件存量核对',
  reply: Type.Object({
    years: Type.Array(
      Type.Object({
        item: Type.String(),
        itemLabel: Type.String(),
        year: Type.Integer(),
        before: Type.Integer(),
        opening: Type.Integer(),
        issued: Type.Integer(),
        repealed: Type.Integer(),
        lapsed: Type.Integer(),
        inForce: Type.Integer(),
        reported: Nullable(Type.Integer()),
        findings: Type.Array(
          Type.Object({
            id: Type.String(),
            severity: oneOf('级别', ['error', 'warning', 'notice']),
            message: Type.String(),
            cite: Type.String(),
          }),
        ),
      }),
    ),
    open: Type.Array(
      Type.Object({
        itemId: Type.String(),
        indexNumber: Type.String(),
        title: Type.String(),
        documentNumber: Nullable(Type.String()),
        kind: oneOf('变动', ['issued', 'repealed', 'lapsed']),
        from: Type.String(),
        proposal: oneOf('建议', ['count', 'covered', 'frozen']),
        candidates: Type.Array(EntryRow),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const countDocument = {
  method: 'POST',
  path: '/api/office/registers/stock/:itemId',
  summary: '核对文件是否已计入台账',
  params: Type.Object({ itemId: Id }),
  body: Type.Object({
    kind: oneOf('变动', ['issued', 'repealed', 'lapsed']),
    /** The entry that counts it already; `null` counts it now. */
    coveredBy: Type.Union([Id, Type.Null()]),
  }),
  reply: Type.Null(),
} as const satisfies Endpoint;
