import type { Static } from 'typebox';
import * as contract from '../contract/mistakes.ts';
import { outsideActorName } from '../core/access/outside-actors.ts';
import { type Actor, holds, type Permission } from '../core/access/permissions.ts';
import { type WorkCalendar, workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import { type MistakeAct, mistakeActs } from '../core/releases/mistake-reply.ts';
import type { Digest, EntryId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { type ApiReply, type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  approveMistakeReply,
  draftMistakeReply,
  sendMistakeBack,
  setMistakeAside,
  takeMistakeUp,
} from '../usecases/mistakes/answer-mistake.ts';
import { type OpenedMistake, openMistake, revealContact } from '../usecases/mistakes/open-mistake.ts';
import type { Deps, RecordedEvent, StoredMistake } from '../usecases/ports.ts';
import { agencyIn, calendarOf } from '../usecases/requests/request-context.ts';
import { pagingOf } from './inputs.ts';
import { mistakeReportedText } from './text.ts';

type Row = Static<typeof contract.MistakeRow>;
type Answered = Awaited<ReturnType<typeof draftMistakeReply>>;

const list = apiRoute({
  ...contract.listMistakes,
  permission: 'mistake.read',
  async handle({ deps, actor, query, today }) {
    const stages = query.stage === undefined ? {} : { stages: [query.stage] };
    const [page, calendar] = await Promise.all([
      deps.queries.listMistakes(actor.agencyId, { ...stages, ...pagingOf(query) }),
      calendarFor(deps, actor),
    ]);
    return { ok: true, value: { total: page.total, rows: page.rows.map((row) => rowOf(row, calendar, today)) } };
  },
});

const open = apiRoute({
  ...contract.openMistake,
  permission: 'mistake.read',
  async handle({ deps, actor, params, today }) {
    const opened = await openMistake(deps, actor, params.mistakeId as EntryId);
    return opened.ok ? { ok: true, value: await detailOf(deps, actor, opened.value, today) } : opened;
  },
});

const contact = apiRoute({
  ...contract.revealMistakeContact,
  permission: 'mistake.reply',
  async handle({ deps, actor, params }) {
    const revealed = await revealContact(deps, actor, params.mistakeId as EntryId);
    return revealed.ok ? { ok: true, value: { contact: revealed.value } } : revealed;
  },
});

const reply = apiRoute({
  ...contract.draftMistakeReply,
  permission: 'mistake.reply',
  handle: async ({ deps, actor, params, body }) =>
    answerOf(deps, actor, await draftMistakeReply(deps, actor, { mistakeId: params.mistakeId as EntryId, ...body })),
});

const approve = apiRoute({
  ...contract.approveMistakeReply,
  permission: 'mistake.approve',
  async handle({ deps, actor, params, body }) {
    const input = { mistakeId: params.mistakeId as EntryId, seen: body.seen as Digest };
    return answerOf(deps, actor, await approveMistakeReply(deps, actor, input));
  },
});

const sendBack = apiRoute({
  ...contract.sendMistakeBack,
  permission: 'mistake.approve',
  handle: async ({ deps, actor, params, body }) =>
    answerOf(deps, actor, await sendMistakeBack(deps, actor, { mistakeId: params.mistakeId as EntryId, ...body })),
});

const setAside = apiRoute({
  ...contract.setMistakeAside,
  permission: 'mistake.reply',
  handle: async ({ deps, actor, params, body }) =>
    answerOf(deps, actor, await setMistakeAside(deps, actor, { mistakeId: params.mistakeId as EntryId, ...body })),
});

const takeUp = apiRoute({
  ...contract.takeMistakeUp,
  permission: 'mistake.reply',
  handle: async ({ deps, actor, params }) =>
    answerOf(deps, actor, await takeMistakeUp(deps, actor, { mistakeId: params.mistakeId as EntryId })),
});

export const mistakeRoutes: readonly ApiRoute[] = [list, open, contact, reply, approve, sendBack, setAside, takeUp];

async function answerOf(deps: Deps, actor: Actor, done: Answered): Promise<ApiReply<Row>> {
  if (!done.ok) return done;
  return { ok: true, value: rowOf(done.value, await calendarFor(deps, actor), deps.today()) };
}

async function calendarFor(deps: Deps, actor: Actor): Promise<WorkCalendar> {
  return calendarOf(deps.queries, agencyIn(await deps.queries.loadTree(), actor.agencyId));
}

function rowOf(mistake: StoredMistake, calendar: WorkCalendar, today: PlainDate): Row {
  const { dueOn, closedAt } = mistake;
  const left =
    today <= dueOn ? workingDaysBetween(calendar, today, dueOn) : -workingDaysBetween(calendar, dueOn, today);
  return {
    mistakeId: mistake.mistakeId,
    mistakeNumber: mistake.mistakeNumber,
    stage: mistake.stage,
    kind: mistake.kind,
    pagePath: mistake.pagePath,
    receivedAt: mistake.receivedAt,
    dueOn,
    dueIsProvisional: mistake.dueIsProvisional,
    daysLeft: closedAt === null ? left : null,
    closedAt,
  };
}

async function detailOf(deps: Deps, actor: Actor, { stored, words, hasContact }: OpenedMistake, today: PlainDate) {
  const { agencyId, mistakeId, reply: drafted } = stored;
  const [calendar, events, accounts] = await Promise.all([
    calendarFor(deps, actor),
    deps.queries.listEvents(agencyId, 'mistake', mistakeId),
    deps.queries.listAccounts([agencyId], today),
  ]);
  const names = new Map(accounts.map(({ accountId, displayName }) => [accountId as string, displayName]));
  return {
    row: rowOf(stored, calendar, today),
    words,
    hasContact,
    reply: drafted === null ? null : { verdict: drafted.verdict, words: drafted.words, pageTitle: drafted.pageTitle },
    replyDigest: stored.replyDigest,
    closingReason: stored.closingReason,
    allowed: allowedActs(actor, stored),
    course: events.map((event) => stepOf(event, names)),
  };
}

const permissionOf: Readonly<Record<MistakeAct, Permission>> = {
  reply: 'mistake.reply',
  approve: 'mistake.approve',
  sendBack: 'mistake.approve',
  setAside: 'mistake.reply',
  takeUp: 'mistake.reply',
};

/** Acts that stage and person allow now; nobody approves what they wrote. */
function allowedActs(actor: Actor, { stage, authors }: StoredMistake): string[] {
  return (Object.keys(mistakeActs) as MistakeAct[]).filter(
    (act) =>
      mistakeActs[act].during.includes(stage) &&
      holds(actor, permissionOf[act]) &&
      !(act === 'approve' && authors.includes(actor.id)),
  );
}

function stepOf({ seq, action, actorId, recordedAt, payload }: RecordedEvent, names: ReadonlyMap<string, string>) {
  const row = (mistakeActs as Readonly<Record<string, { label: string } | undefined>>)[action];
  const said = payload['opinion'];
  return {
    seq,
    label: row?.label ?? mistakeReportedText,
    actorName: names.get(actorId) ?? outsideActorName(actorId),
    recordedAt,
    opinion: typeof said === 'string' ? said : null,
  };
}
