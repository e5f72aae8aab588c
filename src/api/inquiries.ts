import * as contract from '../contract/complaints.ts';
import { workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import type { EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { answerInquiry, openInquiry } from '../usecases/complaints/answer-inquiry.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { pagingOf } from './inputs.ts';

const list = apiRoute({
  ...contract.listInquiries,
  permission: 'inquiry.read',
  async handle({ deps, actor, query, today }) {
    const [page, tree] = await Promise.all([
      deps.queries.listInquiries(actor.agencyId, pagingOf(query)),
      deps.queries.loadTree(),
    ]);
    const calendar = await calendarOf(deps.queries, agencyIn(tree, actor.agencyId));
    const rows = page.rows.map((row) => ({
      ...row,
      daysLeft:
        row.stage === 'asked' || row.stage === 'returned' ? workingDaysBetween(calendar, today, row.dueOn) : null,
    }));
    return { ok: true, value: { total: page.total, rows } };
  },
});

const open = apiRoute({
  ...contract.openInquiry,
  permission: 'inquiry.read',
  handle: ({ deps, actor, params }) => openInquiry(deps, actor, params.inquiryId as EntryId),
});

const answer = apiRoute({
  ...contract.answerInquiry,
  permission: 'inquiry.answer',
  async handle({ deps, actor, params, body }) {
    const done = await answerInquiry(deps, actor, { inquiryId: params.inquiryId as EntryId, answer: body.answer });
    return done.ok ? { ok: true, value: null } : done;
  },
});

/** Endpoints of the unit that is asked. */
export const inquiryRoutes: readonly ApiRoute[] = [list, open, answer];
