import type { Static } from 'typebox';
import * as contract from '../contract/registers.ts';
import { cellLabel, cellQuestion } from '../core/annual-report/cell-labels.ts';
import { cellAt } from '../core/annual-report/cells.ts';
import { isDisputeOutcome } from '../core/disputes/dispute-outcomes.ts';
import { type Fen, parseYuan } from '../core/values/fen.ts';
import type { AgencyId, EntryId } from '../core/values/ids.ts';
import { earlierOf, lastDayOf, type PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { computeTables } from '../usecases/annual-report/compute-tables.ts';
import { notFound } from '../usecases/authorize.ts';
import type { CellSources, Deps } from '../usecases/ports.ts';
import { addProactiveEntry } from '../usecases/registers/add-proactive-entry.ts';
import { concludeDispute } from '../usecases/registers/conclude-dispute.ts';
import { openDispute } from '../usecases/registers/open-dispute.ts';
import { voidDispute } from '../usecases/registers/void-dispute.ts';
import { voidProactiveEntry } from '../usecases/registers/void-proactive-entry.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { pagingOf, readDay } from './inputs.ts';
import { cellsOf, disputeRow, entryRow, requestRow } from './rows.ts';
import { apiText } from './text.ts';

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

const getTables = apiRoute({
  ...contract.getTables,
  permission: 'report.read',
  async handle({ deps, params, query, today }) {
    const agencyId = params.agencyId as AgencyId;
    const cutOff = cutOffOf(Number(params.year), query.cutOff, today);
    if (!cutOff.ok) return cutOff;
    const tree = await deps.queries.loadTree();
    const computed = await computeTables(deps.queries, tree, agencyIn(tree, agencyId), cutOff.value);
    const head = await deps.inTransaction((stores) => stores.events.head(agencyId));
    return { ok: true, value: { cutOff: cutOff.value, cells: cellsOf(computed.tables), eventNo: head.eventNo } };
  },
});

const getCell = apiRoute({
  ...contract.getCell,
  permission: 'report.read',
  async handle({ deps, params, query, today }) {
    const agencyId = params.agencyId as AgencyId;
    const cutOff = cutOffOf(Number(params.year), query.cutOff, today);
    if (!cutOff.ok) return cutOff;
    const reply = await cellReply(deps, agencyId, query.cell, cutOff.value, pagingOf(query), today);
    return reply === undefined ? { ok: false, refusal: notFound } : { ok: true, value: reply };
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
  getTables,
  getCell,
];

async function cellReply(
  deps: Deps,
  agencyId: AgencyId,
  cell: string,
  cutOff: PlainDate,
  page: { readonly offset: number; readonly limit: number },
  today: PlainDate,
): Promise<Static<typeof contract.getCell.reply> | undefined> {
  const tree = await deps.queries.loadTree();
  const agency = agencyIn(tree, agencyId);
  const sources = await deps.queries.listBehindCell(agencyId, cell, cutOff, page.offset, page.limit);
  if (sources === undefined) return undefined;
  const [calendar, computed] = await Promise.all([
    calendarOf(deps.queries, agency),
    computeTables(deps.queries, tree, agency, cutOff),
  ]);
  const value = cellAt(computed.tables, cell);
  return {
    cell,
    label: cellLabel(cell),
    question: cellQuestion(cell, cutOff),
    value: typeof value === 'number' ? value : null,
    ...sourceRows(sources, (record) => requestRow(record, today, calendar)),
    units: (computed.units ?? []).map((unit) => ({
      agencyId: unit.agency.id,
      name: unit.agency.name,
      value: unit.tables === null ? null : numberOf(cellAt(unit.tables, cell)),
    })),
  };
}

function sourceRows<Row>(sources: CellSources, rowOf: (record: CellSources['requests']['rows'][number]) => Row) {
  return {
    requests: { total: sources.requests.total, rows: sources.requests.rows.map(rowOf) },
    entries: { total: sources.entries.total, rows: sources.entries.rows.map(entryRow) },
    disputes: { total: sources.disputes.total, rows: sources.disputes.rows.map(disputeRow) },
  };
}

function cutOffOf(year: number, asked: string | undefined, today: PlainDate) {
  return readDay(asked ?? earlierOf(today, lastDayOf(year)), 'cutOff', (day) =>
    Number(day.slice(0, 4)) === year ? undefined : apiText.cutOffOutsideYear(year),
  );
}

function amountOf(typed: string | null): Fen | null | 'malformed' {
  if (typed === null) return null;
  // Chinese input methods write digits, point and comma in full width
  return parseYuan(typed.normalize('NFKC').replaceAll(',', '')) ?? 'malformed';
}

function numberOf(value: number | string | null): number | null {
  return typeof value === 'number' ? value : null;
}
