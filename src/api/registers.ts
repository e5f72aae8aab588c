import * as contract from '../contract/registers.ts';
import { isDisputeOutcome } from '../core/disputes/dispute-outcomes.ts';
import { type Fen, parseYuan } from '../core/values/fen.ts';
import type { EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { addProactiveEntry } from '../usecases/registers/add-proactive-entry.ts';
import { concludeDispute } from '../usecases/registers/conclude-dispute.ts';
import { openDispute } from '../usecases/registers/open-dispute.ts';
import { voidDispute } from '../usecases/registers/void-dispute.ts';
import { voidProactiveEntry } from '../usecases/registers/void-proactive-entry.ts';
import { pagingOf, readDay } from './inputs.ts';
import { disputeRow, entryRow } from './rows.ts';

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

const listDisputes = apiRoute({
  ...contract.listDisputes,
  permission: 'register.read',
  async handle({ deps, actor, query }) {
    const page = await deps.queries.listDisputes(actor.agencyId, {
      ...(query.year === undefined ? {} : { year: Number(query.year) }),
      includeVoided: query.includeVoided === 'true',
      ...pagingOf(query),
    });
    return { ok: true, value: { total: page.total, rows: page.rows.map(disputeRow) } };
  },
});

const addDispute = apiRoute({
  ...contract.openDispute,
  permission: 'register.write',
  async handle({ deps, actor, body }) {
    const openedOn = readDay(body.openedOn, 'openedOn');
    if (!openedOn.ok) return openedOn;
    const opened = await openDispute(deps, actor, { ...body, openedOn: openedOn.value });
    return opened.ok ? { ok: true, status: 201, value: { caseId: opened.value } } : opened;
  },
});

const conclude = apiRoute({
  ...contract.concludeDispute,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const concludedOn = readDay(body.concludedOn, 'concludedOn');
    if (!concludedOn.ok) return concludedOn;
    if (!isDisputeOutcome(body.outcome)) {
      return { ok: false, refusal: { reason: 'unknown', field: 'outcome', message: '请从列表中选择处理结果。' } };
    }
    const done = await concludeDispute(deps, actor, {
      caseId: params.caseId as EntryId,
      outcome: body.outcome,
      concludedOn: concludedOn.value,
    });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const dropDispute = apiRoute({
  ...contract.voidDispute,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await voidDispute(deps, actor, { caseId: params.caseId as EntryId, why: body.why });
    return done.ok ? { ok: true, value: null } : done;
  },
});

export const registerRoutes: readonly ApiRoute[] = [
  listEntries,
  addEntry,
  voidEntry,
  listDisputes,
  addDispute,
  conclude,
  dropDispute,
];

function amountOf(typed: string | null): Fen | null | 'malformed' {
  if (typed === null) return null;
  // Chinese input methods write digits, point and comma in full width
  return parseYuan(typed.normalize('NFKC').replaceAll(',', '')) ?? 'malformed';
}
