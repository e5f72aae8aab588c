import type { Static } from 'typebox';
import * as contract from '../contract/requests.ts';
import type { Actor } from '../core/access/permissions.ts';
import { describeDayCount, explainClock, weekdayName } from '../core/deadlines/clock-explanation.ts';
import { formatCitation } from '../core/law/citation.ts';
import { actionOf, isAction } from '../core/requests/actions.ts';
import { parsePaperApplication } from '../core/requests/application-form.ts';
import { applicationLines, maskedApplication } from '../core/requests/application-lines.ts';
import type { RequestId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { takeNotedAction } from '../usecases/desk/take-noted-action.ts';
import type { Deps } from '../usecases/ports.ts';
import { type OpenRequest, openRequest } from '../usecases/requests/open-request.ts';
import { registerRequest } from '../usecases/requests/register-request.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { revealApplication } from '../usecases/requests/reveal-application.ts';
import { readDay } from './inputs.ts';
import { receiptOf } from './receipt-input.ts';
import { parseAction } from './request-actions.ts';
import { requestFilterOf } from './request-filter.ts';
import { type Names, namesOf, requestRow } from './rows.ts';

const list = apiRoute({
  ...contract.listRequests,
  permission: 'request.read',
  async handle({ deps, actor, query, today }) {
    const tree = await deps.queries.loadTree();
    const calendar = await calendarOf(deps.queries, agencyIn(tree, actor.agencyId));
    const { lamp: lamps } = await deps.queries.loadSettings(actor.agencyId, today);
    const filter = requestFilterOf(query, { actor, today, calendar, lamps });
    if (!filter.ok) return filter;
    const [page, names] = await Promise.all([
      deps.queries.listRequests(actor.agencyId, filter.value, today),
      namesOf(deps.queries, actor.agencyId, today),
    ]);
    const rows = page.rows.map((record) => requestRow(record, today, calendar, names));
    return { ok: true, value: { total: page.total, rows } };
  },
});

const register = apiRoute({
  ...contract.registerRequest,
  permission: 'request.register',
  async handle({ deps, actor, body, today }) {
    const paper = parsePaperApplication(body.application, today);
    const receipt = receiptOf(body);
    if (!paper.ok || !receipt.ok) {
      const faults = paper.ok
        ? []
        : paper.refusal.map(({ field, fault, message }) => ({ field, reason: fault, message }));
      return { ok: false, refusal: [...(receipt.ok ? [] : [receipt.refusal]), ...faults] };
    }
    const { lateEntryReason, filledByAgency, evidence } = body;
    const confirmed = body.formConfirmedOn === undefined ? undefined : readDay(body.formConfirmedOn, 'formConfirmedOn');
    if (confirmed?.ok === false) return confirmed;
    const done = await registerRequest(deps, actor, {
      requestId: body.requestId as RequestId,
      application: paper.value.application,
      ...(evidence === undefined ? {} : { evidence }),
      registration: {
        receipt: receipt.value,
        filledByAgency,
        ...(confirmed === undefined ? {} : { formConfirmedOn: confirmed.value }),
        ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
      },
    });
    if (!done.ok) return done;
    const gaps = paper.value.gaps.map(({ field, message }) => ({ field, message }));
    return { ok: true, status: 201, value: { ...done.value, gaps } };
  },
});

const open = apiRoute({
  ...contract.getRequest,
  permission: 'request.read',
  async handle({ deps, actor, params, today }) {
    const opened = await openRequest(deps, actor, params.requestId as RequestId);
    if (!opened.ok) return opened;
    return { ok: true, value: requestReply(opened.value, today, await namesOf(deps.queries, actor.agencyId, today)) };
  },
});

const act = apiRoute({
  ...contract.takeAction,
  permission: 'request.read',
  async handle({ deps, actor, params, body, today }) {
    const event = parseAction(body, today, await findByNumber(deps, actor, body.into));
    if (!event.ok) return event;
    const requestId = params.requestId as RequestId;
    const done = await takeNotedAction(deps, actor, { requestId, event: event.value, note: body.note ?? '' });
    if (!done.ok) return done;
    const tree = await deps.queries.loadTree();
    const calendar = await calendarOf(deps.queries, agencyIn(tree, actor.agencyId));
    const names = await namesOf(deps.queries, actor.agencyId, today);
    return { ok: true, value: requestRow(done.value, today, calendar, names) };
  },
});

const reveal = apiRoute({
  ...contract.revealApplication,
  permission: 'request.revealApplicant',
  async handle({ deps, actor, params, body }) {
    const opened = await revealApplication(deps, actor, {
      requestId: params.requestId as RequestId,
      purpose: body.purpose,
    });
    return opened.ok ? { ok: true, value: { fields: [...applicationLines(opened.value)] } } : opened;
  },
});

export const requestRoutes: readonly ApiRoute[] = [list, register, open, act, reveal];

/** The request of the actor's agency that has exactly this number. */
async function findByNumber(deps: Deps, actor: Actor, number: string | undefined): Promise<RequestId | undefined> {
  const wanted = number?.trim().toUpperCase();
  if (wanted === undefined || wanted === '') return undefined;
  const page = await deps.queries.listRequests(actor.agencyId, { number: wanted, offset: 0, limit: 20 }, deps.today());
  return page.rows.find(({ requestNumber }) => requestNumber === wanted)?.requestId;
}

function requestReply(opened: OpenRequest, today: PlainDate, names: Names): Static<typeof contract.getRequest.reply> {
  const { due } = opened;
  const steps = due.reading === null || opened.clockFacts === null ? [] : explainClock(opened.clockFacts, due.reading);
  return {
    record: requestRow(opened.record, today, opened.calendar, names),
    nextStep: opened.nextStep,
    allowed: opened.allowed.map((action) => ({
      action,
      label: actionOf(action).label,
      cite: formatCitation(actionOf(action).cite),
    })),
    timeline: opened.timeline.map(({ event, actorName, detail }) => ({
      seq: event.seq,
      action: event.action,
      label: isAction(event.action) ? actionOf(event.action).label : event.action,
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      actorName,
      detail,
      cite: isAction(event.action) ? formatCitation(actionOf(event.action).cite) : '',
    })),
    clock: {
      steps: steps.map(({ text, cite }) => ({ text, cite: cite === undefined ? null : formatCitation(cite) })),
      days: (due.reading?.days ?? []).map((day) => ({
        date: day.date,
        weekday: weekdayName(day.weekday),
        role: day.role,
        note: describeDayCount(day),
      })),
    },
    consenters: opened.consenters.map(({ accountId, displayName }) => ({ accountId, displayName })),
    applicant: opened.application === undefined ? [] : [...applicationLines(maskedApplication(opened.application))],
  };
}
