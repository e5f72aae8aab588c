import * as contract from '../contract/registers.ts';
import { type Fen, parseYuan } from '../core/values/fen.ts';
import type { EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { addProactiveEntry } from '../usecases/registers/add-proactive-entry.ts';
import { voidProactiveEntry } from '../usecases/registers/void-proactive-entry.ts';
import { pagingOf, readDay } from './inputs.ts';
import { entryRow } from './rows.ts';

const listEntries = apiRoute({
  ...contract.listEntries,
  permission: 'register.read',
  async handle({ deps, actor, query }) {
    const page = await deps.queries.listEntries(actor.agencyId, {
      ...(query.year === undefined ? {} : { year: Number(query.year) }),
      ...(query.item === undefined ? {} : { item: query.item }),
      ...(query.kind === undefined ? {} : { kind: query.kind }),
      includeVoided: query.includeVoided === 'true',
      ...pagingOf(query),
    });
    return { ok: true, value: { total: page.total, rows: page.rows.map(entryRow) } };
  },
});

const addEntry = apiRoute({
  ...contract.addEntry,
  permission: 'register.write',
  async handle({ deps, actor, body }) {
    const happenedOn = readDay(body.happenedOn, 'happenedOn');
    if (!happenedOn.ok) return happenedOn;
    const amount = amountOf(body.amountYuan);
    if (amount === 'malformed') {
      return {
        ok: false,
        refusal: { reason: 'malformed', field: 'amountYuan', message: '金额请填写数字，最多两位小数，例如 1200.50。' },
      };
    }
    const { amountYuan: _typed, ...facts } = body;
    const added = await addProactiveEntry(deps, actor, { ...facts, happenedOn: happenedOn.value, amountFen: amount });
    return added.ok ? { ok: true, status: 201, value: { entryId: added.value } } : added;
  },
});

const voidEntry = apiRoute({
  ...contract.voidEntry,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await voidProactiveEntry(deps, actor, { entryId: params.entryId as EntryId, why: body.why });
    return done.ok ? { ok: true, value: null } : done;
  },
});

export const registerRoutes: readonly ApiRoute[] = [listEntries, addEntry, voidEntry];

function amountOf(typed: string | null): Fen | null | 'malformed' {
  if (typed === null) return null;
  // Chinese input methods write digits, point and comma in full width
  return parseYuan(typed.normalize('NFKC').replaceAll(',', '')) ?? 'malformed';
}
