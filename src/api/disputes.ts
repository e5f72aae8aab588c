import type { Static } from 'typebox';
import * as contract from '../contract/disputes.ts';
import { type DisputeOutcome, isDisputeOutcome } from '../core/disputes/dispute-outcomes.ts';
import { daysOfDue } from '../core/disputes/due-days.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { EntryId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { concludeDispute } from '../usecases/registers/conclude-dispute.ts';
import { correctDispute, type DisputeChanges } from '../usecases/registers/correct-dispute.ts';
import { docketCase } from '../usecases/registers/docket.ts';
import { docketCalendar } from '../usecases/registers/docket-calendar.ts';
import { openDispute } from '../usecases/registers/open-dispute.ts';
import { openDocketCase } from '../usecases/registers/open-docket-case.ts';
import { orderReanswer } from '../usecases/registers/order-reanswer.ts';
import { voidDispute } from '../usecases/registers/void-dispute.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { docketDetail, docketRow } from './docket-rows.ts';
import { pagingOf, readDay } from './inputs.ts';

const list = apiRoute({
  ...contract.listDisputes,
  permission: 'register.read',
  async handle({ deps, actor, query, today }) {
    const { year, includeVoided, offset: _offset, limit: _limit, words = '', ...filter } = query;
    const [page, tree] = await Promise.all([
      deps.queries.listDisputes(actor.agencyId, {
        ...given(filter),
        ...(words.trim() === '' ? {} : { words: words.trim() }),
        ...(year === undefined ? {} : { year: Number(year) }),
        includeVoided: includeVoided === 'true',
        ...pagingOf(query),
      }),
      deps.queries.loadTree(),
    ]);
    const calendar = await calendarOf(deps.queries, agencyIn(tree, actor.agencyId));
    const rows = page.rows.map((row) => docketRow(docketCase(row, calendar, today)));
    return { ok: true, value: { total: page.total, rows } };
  },
});

const open = apiRoute({
  ...contract.openDispute,
  permission: 'register.write',
  async handle({ deps, actor, body }) {
    const openedOn = readDay(body.openedOn, 'openedOn');
    if (!openedOn.ok) return openedOn;
    const { precededBy, asCoDefendant, procedure, disputedAct, ...facts } = body;
    const details = given({
      asCoDefendant,
      procedure,
      disputedAct,
      precededBy: precededBy as EntryId | null | undefined,
    });
    const opened = await openDispute(deps, actor, { ...facts, ...details, openedOn: openedOn.value });
    return opened.ok ? { ok: true, status: 201, value: { caseId: opened.value } } : opened;
  },
});

const show = apiRoute({
  ...contract.getDispute,
  permission: 'register.read',
  async handle({ deps, actor, params }) {
    const opened = await openDocketCase(deps, actor, params.caseId as EntryId);
    if (!opened.ok) return opened;
    const { calendar } = opened.value;
    return { ok: true, value: docketDetail(opened.value, (due) => daysOfDue(due, calendar), actor, deps.today()) };
  },
});

const conclude = apiRoute({
  ...contract.concludeDispute,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const concludedOn = readDay(body.concludedOn, 'concludedOn');
    if (!concludedOn.ok) return concludedOn;
    const outcome = readOutcome(body.outcome);
    if (!outcome.ok) return outcome;
    const caseId = params.caseId as EntryId;
    const done = await concludeDispute(deps, actor, { caseId, outcome: outcome.value, concludedOn: concludedOn.value });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const correct = apiRoute({
  ...contract.correctDispute,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const changes = readChanges(body);
    if (!changes.ok) return changes;
    const done = await correctDispute(deps, actor, { caseId: params.caseId as EntryId, changes: changes.value });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const drop = apiRoute({
  ...contract.voidDispute,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await voidDispute(deps, actor, { caseId: params.caseId as EntryId, why: body.why });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const reanswer = apiRoute({
  ...contract.orderReanswer,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const receivedOn = readDay(body.receivedOn, 'receivedOn');
    if (!receivedOn.ok) return receivedOn;
    const replyBy: Result<PlainDate | null, Refusal> =
      body.replyBy === null ? accept(null) : readDay(body.replyBy, 'replyBy');
    if (!replyBy.ok) return replyBy;
    const done = await orderReanswer(deps, actor, {
      caseId: params.caseId as EntryId,
      receivedOn: receivedOn.value,
      replyBy: replyBy.value,
    });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const calendarFile = apiRoute({
  ...contract.getDocketCalendar,
  permission: 'register.read',
  async handle({ deps, actor, baseUrl }) {
    const file = await docketCalendar(deps, actor, baseUrl);
    return file.ok ? { ok: true, file: file.value } : file;
  },
});

/** Endpoints of the docket and of its cases. */
export const disputeRoutes: readonly ApiRoute[] = [list, calendarFile, open, show, conclude, correct, drop, reanswer];

/** Reads the outcome of a dispute; the refusal names the field. */
export function readOutcome(text: string): Result<DisputeOutcome, Refusal> {
  if (isDisputeOutcome(text)) return accept(text);
  return refuse({ reason: 'unknown', field: 'outcome', message: '请从列表中选择处理结果。' });
}

type Body = Static<(typeof contract.correctDispute)['body']>;

function readChanges({ openedOn, concludedOn, outcome, precededBy, ...plain }: Body): Result<DisputeChanges, Refusal> {
  const opened = openedOn === undefined ? accept(undefined) : readDay(openedOn, 'openedOn');
  if (!opened.ok) return opened;
  const concluded = concludedOn === undefined ? accept(undefined) : readDay(concludedOn, 'concludedOn');
  if (!concluded.ok) return concluded;
  const end = outcome === undefined ? accept(undefined) : readOutcome(outcome);
  if (!end.ok) return end;
  const days = { openedOn: opened.value, concludedOn: concluded.value };
  return accept(given({ ...plain, ...days, outcome: end.value, precededBy: precededBy as EntryId | null | undefined }));
}

/** A body without the fields that were not sent. */
export function given<Body extends object>(body: Body): { [Name in keyof Body]?: Exclude<Body[Name], undefined> } {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent) as { [Name in keyof Body]?: Exclude<Body[Name], undefined> };
}
