import type { Static } from 'typebox';
import * as contract from '../contract/tables.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { earlierOf, lastDayOf, type PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { type OpenedCell, openCell } from '../usecases/annual-report/open-cell.ts';
import { openTables } from '../usecases/annual-report/open-tables.ts';
import { recordChannelTest } from '../usecases/registers/record-channel-test.ts';
import { pagingOf, readDay } from './inputs.ts';
import { cellsOf, disputeRow, entryRow, requestRow } from './rows.ts';
import { apiText } from './text.ts';

const getTables = apiRoute({
  ...contract.getTables,
  permission: 'report.read',
  async handle({ deps, params, query, today }) {
    const place = placeOf(params, query, today);
    if (!place.ok) return place;
    const opened = await openTables(deps, place.value);
    if (!opened.ok) return opened;
    const { tables, cutOff, eventNo, versions } = opened.value;
    return { ok: true, value: { cutOff, cells: cellsOf(tables), eventNo, versions: [...versions] } };
  },
});

const getCell = apiRoute({
  ...contract.getCell,
  permission: 'report.read',
  async handle({ deps, params, query, today }) {
    const place = placeOf(params, query, today);
    if (!place.ok) return place;
    const ledger = query.ledger === undefined ? {} : { ledger: query.ledger as AgencyId };
    const opened = await openCell(deps, place.value, query.cell, { ...pagingOf(query), ...ledger });
    return opened.ok ? { ok: true, value: cellReply(opened.value, today) } : opened;
  },
});

const addChannelTest = apiRoute({
  ...contract.addChannelTest,
  permission: 'register.write',
  async handle({ deps, actor, body }) {
    const testedOn = readDay(body.testedOn, 'testedOn');
    if (!testedOn.ok) return testedOn;
    const kept = await recordChannelTest(deps, actor, { ...body, testedOn: testedOn.value });
    return kept.ok ? { ok: true, status: 201, value: { testId: kept.value } } : kept;
  },
});

/** Live and frozen tables, what is behind their cells, and the trials of the channels. */
export const tableRoutes: readonly ApiRoute[] = [getTables, getCell, addChannelTest];

interface Asked {
  readonly cutOff?: string;
  readonly version?: string;
}

/** Which tables are asked for; a day outside the year is refused. */
function placeOf(params: { readonly agencyId: string; readonly year: string }, asked: Asked, today: PlainDate) {
  const year = Number(params.year);
  const day = readDay(asked.cutOff ?? earlierOf(today, lastDayOf(year)), 'cutOff', (read) =>
    Number(read.slice(0, 4)) === year ? undefined : apiText.cutOffOutsideYear(year),
  );
  if (!day.ok) return day;
  const version = asked.version === undefined ? {} : { version: Number(asked.version) };
  return { ok: true, value: { agencyId: params.agencyId as AgencyId, year, cutOff: day.value, ...version } } as const;
}

function cellReply(opened: OpenedCell, today: PlainDate): Static<typeof contract.getCell.reply> {
  const { sources, zero } = opened;
  return {
    cell: opened.cell,
    label: opened.label,
    question: opened.question,
    value: opened.value,
    requests: {
      total: sources.requests.total,
      rows: sources.requests.rows.map((record) => requestRow(record, today, opened.calendar)),
    },
    entries: { total: sources.entries.total, rows: sources.entries.rows.map(entryRow) },
    disputes: { total: sources.disputes.total, rows: sources.disputes.rows.map(disputeRow) },
    units: opened.units.map((unit) => ({ ...unit })),
    zero: zero === null ? null : { ...zero, channels: zero.channels.map((row) => ({ ...row })) },
  };
}
