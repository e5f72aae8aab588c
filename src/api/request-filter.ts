import type { Static } from 'typebox';
import type { listRequests } from '../contract/requests.ts';
import type { Actor } from '../core/access/permissions.ts';
import type { LampSettings } from '../core/deadlines/lamp.ts';
import { dueRangeOf } from '../core/deadlines/lamp-range.ts';
import type { WorkCalendar } from '../core/deadlines/work-calendar.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AccountId, DivisionId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import type { RequestFilter } from '../usecases/ports.ts';
import { pagingOf, readDay } from './inputs.ts';

type Query = Static<typeof listRequests.query>;

interface Asking {
  readonly actor: Pick<Actor, 'id'>;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly lamps: LampSettings;
}

const dayFields = ['receivedFrom', 'receivedTo', 'dueFrom', 'dueTo', 'closedFrom', 'closedTo'] as const;

type Days = { readonly [Field in (typeof dayFields)[number]]?: PlainDate };

/** The filter that a list of requests is asked by; refuses a day that does not exist. */
export function requestFilterOf(query: Query, asking: Asking): Result<RequestFilter, Refusal> {
  const days = daysOf(query);
  if (!days.ok) return days;
  const { state: _state, lamp: _lamp, offset: _offset, limit: _limit, ...rest } = query;
  const { caseOfficerId, divisionId, ...facts } = rest;
  return accept({
    ...facts,
    ...pagingOf(query),
    ...(caseOfficerId === undefined ? {} : { caseOfficerId: caseOfficerId as AccountId }),
    ...(divisionId === undefined ? {} : { divisionId: divisionId as DivisionId }),
    ...viewOf(query, asking),
    ...narrowed(days.value, lampDays(query, asking)),
    ...(query.lamp === 'grey' ? { clockStands: true } : {}),
  } as RequestFilter);
}

function viewOf({ state }: Query, { actor }: Asking): Partial<RequestFilter> {
  switch (state) {
    case undefined:
      return {};
    case 'unclaimed':
      return { unclaimed: true };
    case 'mine':
      return { state: 'open', caseOfficerId: actor.id };
    case 'soon':
      return { state: 'open' };
    default:
      return { state };
  }
}

/** Bounds of the due day that a lamp, or 即将到期, stands for. */
function lampDays({ lamp, state }: Query, { today, calendar, lamps }: Asking): Days {
  const ranges = [
    ...(lamp === undefined ? [] : [dueRangeOf(lamp, today, calendar, lamps)]),
    // 即将到期: yellow, and what is due today
    ...(state === 'soon' ? [{ from: today, to: dueRangeOf('yellow', today, calendar, lamps)?.to ?? null }] : []),
  ];
  return ranges.reduce<Days>((days, range) => (range === undefined ? days : narrowed(days, daysIn(range))), {});
}

function daysIn({ from, to }: { readonly from: PlainDate | null; readonly to: PlainDate | null }): Days {
  return { ...(from === null ? {} : { dueFrom: from }), ...(to === null ? {} : { dueTo: to }) };
}

/** Both at once: the later beginning and the earlier end. */
function narrowed(one: Days, other: Days): Days {
  const froms = [one.dueFrom, other.dueFrom].filter((day) => day !== undefined).sort();
  const tos = [one.dueTo, other.dueTo].filter((day) => day !== undefined).sort();
  const from = froms.at(-1);
  const to = tos.at(0);
  return { ...one, ...(from === undefined ? {} : { dueFrom: from }), ...(to === undefined ? {} : { dueTo: to }) };
}

function daysOf(query: Query): Result<Days, Refusal> {
  const days: { [Field in (typeof dayFields)[number]]?: PlainDate } = {};
  for (const field of dayFields) {
    const text = query[field];
    if (text === undefined) continue;
    const day = readDay(text, field);
    if (!day.ok) return refuse(day.refusal);
    days[field] = day.value;
  }
  return accept(days);
}
