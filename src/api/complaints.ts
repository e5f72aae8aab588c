import * as contract from '../contract/complaints.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AgencyId, EntryId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result } from '../core/values/result.ts';
import { type ApiReply, type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  acceptComplaint,
  answerComplaint,
  askStatement,
  closeComplaint,
  confirmCorrection,
  orderCorrection,
  returnCorrection,
} from '../usecases/complaints/handle-complaint.ts';
import { openComplaint, revealComplainant } from '../usecases/complaints/open-complaint.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { complaintDetail, complaintRow, complaintStatistics } from './complaint-rows.ts';
import { pagingOf, readDay } from './inputs.ts';

const list = apiRoute({
  ...contract.listComplaints,
  permission: 'complaint.read',
  async handle({ deps, actor, query, today }) {
    const tree = await deps.queries.loadTree();
    const [page, calendar] = await Promise.all([
      deps.queries.listComplaints(actor.agencyId, {
        ...(query.stage === undefined ? {} : { stages: [query.stage] }),
        ...(query.unit === undefined ? {} : { unitId: query.unit as AgencyId }),
        ...(query.year === undefined ? {} : { year: Number(query.year) }),
        ...pagingOf(query),
      }),
      calendarOf(deps.queries, agencyIn(tree, actor.agencyId)),
    ]);
    const rows = page.rows.map((row) => complaintRow(row, { tree, calendar, today }));
    return { ok: true, value: { total: page.total, rows } };
  },
});

const statistics = apiRoute({
  ...contract.countComplaints,
  permission: 'complaint.read',
  async handle({ deps, actor, params, today }) {
    const [tree, tallies] = await Promise.all([
      deps.queries.loadTree(),
      deps.queries.tallyComplaints(actor.agencyId, Number(params.year), today),
    ]);
    return { ok: true, value: complaintStatistics(tallies, tree) };
  },
});

const open = apiRoute({
  ...contract.openComplaint,
  permission: 'complaint.read',
  async handle({ deps, actor, params, today }) {
    const opened = await openComplaint(deps, actor, params.complaintId as EntryId);
    if (!opened.ok) return opened;
    const tree = await deps.queries.loadTree();
    const [calendar, accounts] = await Promise.all([
      calendarOf(deps.queries, agencyIn(tree, actor.agencyId)),
      deps.queries.listAccounts([actor.agencyId, opened.value.complaint.unitId], today),
    ]);
    const names = new Map(accounts.map(({ accountId, displayName }) => [accountId as string, displayName]));
    return { ok: true, value: complaintDetail(opened.value, { tree, calendar, today }, names, actor) };
  },
});

const reveal = apiRoute({
  ...contract.revealComplainant,
  permission: 'complaint.handle',
  handle: ({ deps, actor, params, body }) =>
    revealComplainant(deps, actor, { complaintId: params.complaintId as EntryId, purpose: body.purpose }),
});

const take = apiRoute({
  ...contract.acceptComplaint,
  permission: 'complaint.handle',
  handle: async ({ deps, actor, params }) => nothing(await acceptComplaint(deps, actor, params.complaintId as EntryId)),
});

const ask = apiRoute({
  ...contract.askStatement,
  permission: 'complaint.handle',
  async handle({ deps, actor, params, body }) {
    const dueOn: Result<PlainDate | null, Refusal> = body.dueOn === null ? accept(null) : readDay(body.dueOn, 'dueOn');
    if (!dueOn.ok) return dueOn;
    const input = { ...body, complaintId: params.complaintId as EntryId, dueOn: dueOn.value };
    return nothing(await askStatement(deps, actor, input));
  },
});

const answer = apiRoute({
  ...contract.answerComplaint,
  permission: 'complaint.handle',
  handle: async ({ deps, actor, params, body }) =>
    nothing(await answerComplaint(deps, actor, { ...body, complaintId: params.complaintId as EntryId })),
});

const order = apiRoute({
  ...contract.orderCorrection,
  permission: 'complaint.handle',
  async handle({ deps, actor, params, body }) {
    const dueOn = readDay(body.dueOn, 'dueOn');
    if (!dueOn.ok) return dueOn;
    const input = { complaintId: params.complaintId as EntryId, order: body.order, dueOn: dueOn.value };
    return nothing(await orderCorrection(deps, actor, input));
  },
});

const giveBack = apiRoute({
  ...contract.returnCorrection,
  permission: 'complaint.handle',
  async handle({ deps, actor, params, body }) {
    const dueOn = readDay(body.dueOn, 'dueOn');
    if (!dueOn.ok) return dueOn;
    const input = { complaintId: params.complaintId as EntryId, reason: body.reason, dueOn: dueOn.value };
    return nothing(await returnCorrection(deps, actor, input));
  },
});

const confirm = apiRoute({
  ...contract.confirmCorrection,
  permission: 'complaint.handle',
  handle: async ({ deps, actor, params }) =>
    nothing(await confirmCorrection(deps, actor, params.complaintId as EntryId)),
});

const close = apiRoute({
  ...contract.closeComplaint,
  permission: 'complaint.handle',
  handle: async ({ deps, actor, params }) => nothing(await closeComplaint(deps, actor, params.complaintId as EntryId)),
});

/** Endpoints of the supervising agency. */
export const complaintRoutes: readonly ApiRoute[] = [
  list,
  statistics,
  open,
  reveal,
  take,
  ask,
  answer,
  order,
  giveBack,
  confirm,
  close,
];

function nothing(done: Result<unknown, Refusal>): ApiReply<null> {
  return done.ok ? { ok: true, value: null } : done;
}
