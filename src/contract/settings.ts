import { Type } from 'typebox';
import { settingIds } from '../core/fees/setting-rows.ts';
import type { Endpoint } from './endpoint.ts';
import { AgencyCode, Day, Nullable, oneOf } from './shapes.ts';

const SettingName = oneOf('设置', settingIds);
const SettingValue = Type.Union([Type.String(), Type.Integer(), Type.Boolean()]);
const AgencyParams = Type.Object({ agencyId: AgencyCode });

const HeldSetting = Type.Object({
  id: SettingName,
  value: SettingValue,
  inherited: SettingValue,
  from: oneOf('来自', ['default', 'above', 'own']),
  chosenBy: Nullable(Type.String()),
});

const SettingHistoryRow = Type.Object({
  changeNo: Type.Integer(),
  name: SettingName,
  value: Type.Union([SettingValue, Type.Null()]),
  fromOn: Type.String(),
  changedAt: Type.String(),
  agencyName: Type.String(),
  actorName: Nullable(Type.String()),
});

export const getSettings = {
  method: 'GET',
  path: '/api/office/agencies/:agencyId/settings',
  summary: '办理设置',
  params: AgencyParams,
  reply: Type.Object({
    agencyName: Type.String(),
    settings: Type.Array(HeldSetting),
    history: Type.Array(SettingHistoryRow),
    mayChange: Type.Boolean(),
  }),
} as const satisfies Endpoint;

export const changeSettings = {
  method: 'POST',
  path: '/api/office/agencies/:agencyId/settings',
  summary: '修改办理设置',
  params: AgencyParams,
  body: Type.Object({
    /** Values by the name of the setting; `null` goes back to what the agency above decided. */
    values: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()),
    fromOn: Day('生效日期'),
  }),
  reply: Type.Object({ changed: Type.Integer() }),
} as const satisfies Endpoint;
