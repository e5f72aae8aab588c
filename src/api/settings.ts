import * as contract from '../contract/settings.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { changeSettings } from '../usecases/settings/change-settings.ts';
import { listSettings } from '../usecases/settings/list-settings.ts';
import { readDay } from './inputs.ts';

const list = apiRoute({
  ...contract.getSettings,
  permission: 'setting.read',
  async handle({ deps, actor, params }) {
    const listed = await listSettings(deps, actor, params.agencyId as AgencyId);
    if (!listed.ok) return listed;
    const { settings, history, ...rest } = listed.value;
    return { ok: true, value: { ...rest, settings: [...settings], history: [...history] } };
  },
});

const change = apiRoute({
  ...contract.changeSettings,
  permission: 'setting.write',
  async handle({ deps, actor, params, body }) {
    const fromOn = readDay(body.fromOn, 'fromOn');
    if (!fromOn.ok) return fromOn;
    const input = { agencyId: params.agencyId as AgencyId, values: body.values, fromOn: fromOn.value };
    const changed = await changeSettings(deps, actor, input);
    return changed.ok ? { ok: true, value: { changed: changed.value } } : changed;
  },
});

export const settingRoutes: readonly ApiRoute[] = [list, change];
