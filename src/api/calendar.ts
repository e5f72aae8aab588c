import type { Static } from 'typebox';
import * as contract from '../contract/calendar.ts';
import { formatNotice } from '../core/deadlines/holiday-notice.ts';
import type { CalendarDay } from '../core/deadlines/work-calendar.ts';
import { formatCitation } from '../core/law/citation.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  importHolidayNotice,
  type NoticeEffect,
  type NoticeInput,
  tryHolidayNotice,
} from '../usecases/calendar/import-holiday-notice.ts';
import { showCalendar } from '../usecases/calendar/show-calendar.ts';

const year = apiRoute({
  ...contract.getCalendarYear,
  permission: 'calendar.read',
  async handle({ deps, actor, params }) {
    const shown = await showCalendar(deps, actor, Number(params.year));
    if (!shown.ok) return shown;
    const { days, missingRegions, versions, ...rest } = shown.value;
    const value = { ...rest, days: days.map(dayRow), missingRegions: [...missingRegions], versions: [...versions] };
    return { ok: true, value };
  },
});

const preview = apiRoute({
  ...contract.tryNotice,
  permission: 'calendar.write',
  async handle({ deps, actor, body }) {
    const tried = await tryHolidayNotice(deps, actor, inputOf(body));
    return tried.ok ? { ok: true, value: effectRow(tried.value) } : tried;
  },
});

const take = apiRoute({
  ...contract.importNotice,
  permission: 'calendar.write',
  async handle({ deps, actor, body }) {
    const imported = await importHolidayNotice(deps, actor, inputOf(body), body.standsOn);
    if (!imported.ok) return imported;
    return { ok: true, value: { ...effectRow(imported.value), version: imported.value.version } };
  },
});

export const calendarRoutes: readonly ApiRoute[] = [year, preview, take];

function inputOf(body: Static<(typeof contract.tryNotice)['body']>): NoticeInput {
  if (body.takeBack !== undefined) return { kind: 'takeBack', ...body.takeBack };
  return { kind: 'document', document: body.document };
}

function effectRow({ changes, ...effect }: NoticeEffect) {
  return { ...effect, changes: [...changes] };
}

function dayRow(day: CalendarDay): Static<typeof contract.ShownDay> {
  const { date, weekday, kind, provisional } = day;
  const cite = day.cite === undefined ? null : formatCitation(day.cite);
  const source = day.notice === undefined ? cite : formatNotice(day.notice);
  return { date, weekday, kind, provisional, occasion: day.occasion ?? null, source };
}
