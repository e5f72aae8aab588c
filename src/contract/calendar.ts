import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { Nullable, oneOf, YearText } from './shapes.ts';

const dayKinds = ['workday', 'makeUpDay', 'weekend', 'holiday'] as const;

export const ShownDay = Type.Object({
  date: Type.String(),
  weekday: Type.Integer(),
  kind: oneOf('日期类别', dayKinds),
  occasion: Nullable(Type.String()),
  /** The notice or article that made the day what it is. */
  source: Nullable(Type.String()),
  provisional: Type.Boolean(),
});

export const getCalendarYear = {
  method: 'GET',
  path: '/api/office/calendar/:year',
  summary: '工作日历',
  params: Type.Object({ year: YearText }),
  reply: Type.Object({
    year: Type.Integer(),
    area: Type.String(),
    days: Type.Array(ShownDay),
    workingDayCount: Type.Integer(),
    isUnpublished: Type.Boolean(),
    missingRegions: Type.Array(Type.String()),
    versions: Type.Array(
      Type.Object({
        area: Type.String(),
        version: Type.Integer(),
        title: Nullable(Type.String()),
        holds: Type.Boolean(),
        importedAt: Type.String(),
        importedByName: Nullable(Type.String()),
      }),
    ),
  }),
} as const satisfies Endpoint;

export const DueChangeRow = Type.Object({
  agencyName: Type.String(),
  requestNumber: Type.String(),
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
  isProvisional: Type.Boolean(),
  becomesOverdue: Type.Boolean(),
});

const NoticeEffect = {
  area: Type.String(),
  year: Type.Integer(),
  standsOn: Type.Integer(),
  agencyCount: Type.Integer(),
  changes: Type.Array(DueChangeRow),
};

const takenBack = Type.Object({ area: Type.String({ maxLength: 6 }), year: Type.Integer() });

/** A notice in the form of `data/holidays`, or the area and year whose notice is taken back. */
const NoticeBody = {
  document: Type.Optional(Type.Unknown()),
  takeBack: Type.Optional(takenBack),
};

export const tryNotice = {
  method: 'POST',
  path: '/api/office/calendar/preview',
  summary: '预览放假安排的影响',
  body: Type.Object(NoticeBody),
  reply: Type.Object(NoticeEffect),
} as const satisfies Endpoint;

export const importNotice = {
  method: 'POST',
  path: '/api/office/calendar/notices',
  summary: '导入放假安排并重新计算答复期限',
  body: Type.Object({ ...NoticeBody, standsOn: Type.Integer({ minimum: 0 }) }),
  reply: Type.Object({ ...NoticeEffect, version: Type.Integer() }),
} as const satisfies Endpoint;
