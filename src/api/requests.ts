import type { Static } from 'typebox';
import * as contract from '../contract/requests.ts';
import { describeDayCount, explainClock, weekdayName } from '../core/deadlines/clock-explanation.ts';
import { formatCitation } from '../core/law/citation.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { actionOf, isAction } from '../core/requests/actions.ts';
import { parsePaperApplication } from '../core/requests/application-form.ts';
import { applicationLines, maskedApplication } from '../core/requests/application-lines.ts';
import type { Receipt } from '../core/requests/channels.ts';
import type { RequestId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import type { RequestFilter } from '../usecases/ports.ts';
import { type OpenRequest, openRequest } from '../usecases/requests/open-request.ts';
import { registerRequest } from '../usecases/requests/register-request.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { revealApplication } from '../usecases/requests/reveal-application.ts';
import { takeRequestAction } from '../usecases/requests/take-request-action.ts';
import { pagingOf, readDay } from './inputs.ts';
import { parseAction } from './request-actions.ts';
import { requestRow } from './rows.ts';

const list = apiRoute({
  ...contract.listRequests,
  permission: 'request.read',
  async handle({ deps, actor, query, today }) {
    const filter = filterOf(query);
    if (!filter.ok) return filter;
    const tree = await deps.queries.loadTree();
    const [page, calendar] = await Promise.all([
      deps.queries.listRequests(actor.agencyId, filter.value, today),
      calendarOf(deps.queries, agencyIn(tree, actor.agencyId)),
    ]);
    return {
      ok: true,
      value: { total: page.total, rows: page.rows.map((record) => requestRow(record, today, calendar)) },
    };
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
    const { lateEntryReason, filledByAgency } = body;
    const done = await registerRequest(deps, actor, {
      requestId: body.requestId as RequestId,
      application: paper.value.application,
      registration: {
        receipt: receipt.value,
        filledByAgency,
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
    return opened.ok ? { ok: true, value: requestReply(opened.value, today) } : opened;
  },
});

const act = apiRoute({
  ...contract.takeAction,
  permission: 'request.read',
  async handle({ deps, actor, params, body, today }) {
    const event = parseAction(body, today);
    if (!event.ok) return event;
    const done = await takeRequestAction(deps, actor, { requestId: params.requestId as RequestId, event: event.value });
    if (!done.ok) return done;
    const tree = await deps.queries.loadTree();
    const calendar = await calendarOf(deps.queries, agencyIn(tree, actor.agencyId));
    return { ok: true, value: requestRow(done.value, today, calendar) };
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

function filterOf(query: Static<typeof contract.listRequests.query>): Result<RequestFilter, Refusal> {
  const { receivedFrom, receivedTo, offset: _offset, limit: _limit, ...rest } = query;
  const from = receivedFrom === undefined ? undefined : readDay(receivedFrom, 'receivedFrom');
  const to = receivedTo === undefined ? undefined : readDay(receivedTo, 'receivedTo');
  if (from?.ok === false) return from;
  if (to?.ok === false) return to;
  return accept({
    ...rest,
    ...pagingOf(query),
    ...(from === undefined ? {} : { receivedFrom: from.value }),
    ...(to === undefined ? {} : { receivedTo: to.value }),
  });
}

/** The receipt of Article 31 from what the clerk entered: one day, and a confirmation where the channel needs one. */
function receiptOf(body: Static<typeof contract.registerRequest.body>): Result<Receipt, Refusal> {
  const arrived = readDay(body.arrivedOn, 'arrivedOn');
  if (!arrived.ok) return arrived;
  const { channel } = body;
  if (channel === 'inPerson') return accept({ channel, submittedOn: arrived.value });
  if (channel === 'byPost' && body.mail !== 'ordinary')
    return accept({ channel, mail: 'signedFor', signedForOn: arrived.value });
  let confirmedOn: PlainDate | null = null;
  if (body.confirmedOn !== undefined && body.confirmedOn !== null) {
    const confirmed = readDay(body.confirmedOn, 'confirmedOn');
    if (!confirmed.ok) return confirmed;
    confirmedOn = confirmed.value;
  }
  if (channel === 'byPost') return accept({ channel, mail: 'ordinary', arrivedOn: arrived.value, confirmedOn });
  return accept({ channel, arrivedOn: arrived.value, confirmedOn });
}

function requestReply(opened: OpenRequest, today: PlainDate): Static<typeof contract.getRequest.reply> {
  const { due } = opened;
  const steps = due.reading === null || opened.clockFacts === null ? [] : explainClock(opened.clockFacts, due.reading);
  return {
    record: requestRow(opened.record, today, opened.calendar),
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
