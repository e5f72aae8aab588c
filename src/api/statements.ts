import type { Static } from 'typebox';
import * as contract from '../contract/duties.ts';
import { type Actor, holds, type Permission } from '../core/access/permissions.ts';
import { nothingStatementWords, type StatementAct, statementActs } from '../core/catalog/nothing-statement.ts';
import type { ColumnId, Digest, EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  dropStatement,
  publishStatement,
  sendStatementBack,
  withdrawStatement,
} from '../usecases/duties/decide-statement.ts';
import { submitStatement } from '../usecases/duties/submit-statement.ts';
import type { Deps, StoredStatement } from '../usecases/ports.ts';
import { pagingOf, readDay } from './inputs.ts';
import { statementHindranceText } from './text.ts';

type Row = Static<typeof contract.StatementRow>;

const list = apiRoute({
  ...contract.listStatements,
  permission: 'duty.read',
  async handle({ deps, actor, query }) {
    const { rows, total } = await deps.queries.listStatements(actor.agencyId, {
      ...(query.stage === undefined ? {} : { stages: [query.stage] }),
      ...(query.columnId === undefined ? {} : { columnId: query.columnId as ColumnId }),
      ...pagingOf(query),
    });
    return { ok: true, value: { rows: await rowsOf(deps, actor, rows), total } };
  },
});

const submit = apiRoute({
  ...contract.submitStatement,
  permission: 'statement.draft',
  async handle({ deps, actor, body }) {
    const from = readDay(body.from, 'from');
    if (!from.ok) return from;
    return answer(
      deps,
      actor,
      await submitStatement(deps, actor, {
        statementId: body.statementId as EntryId,
        columnId: body.columnId as ColumnId,
        from: from.value,
        reason: body.reason,
        remark: body.remark,
      }),
    );
  },
});

const publish = apiRoute({
  ...contract.publishStatement,
  permission: 'statement.approve',
  async handle({ deps, actor, params, body }) {
    const input = { statementId: params.statementId as EntryId, seen: body.seen as Digest };
    return answer(deps, actor, await publishStatement(deps, actor, input));
  },
});

const sendBack = apiRoute({
  ...contract.sendStatementBack,
  permission: 'statement.approve',
  async handle({ deps, actor, params, body }) {
    const input = { statementId: params.statementId as EntryId, opinion: body.opinion };
    return answer(deps, actor, await sendStatementBack(deps, actor, input));
  },
});

const withdraw = apiRoute({
  ...contract.withdrawStatement,
  permission: 'statement.withdraw',
  async handle({ deps, actor, params, body }) {
    const input = { statementId: params.statementId as EntryId, why: body.why };
    return answer(deps, actor, await withdrawStatement(deps, actor, input));
  },
});

const drop = apiRoute({
  ...contract.dropStatement,
  permission: 'statement.draft',
  async handle({ deps, actor, params }) {
    return answer(deps, actor, await dropStatement(deps, actor, { statementId: params.statementId as EntryId }));
  },
});

export const statementRoutes: readonly ApiRoute[] = [list, submit, publish, sendBack, withdraw, drop];

async function answer(deps: Deps, actor: Actor, done: Awaited<ReturnType<typeof dropStatement>>) {
  if (!done.ok) return done;
  const [row] = await rowsOf(deps, actor, [done.value]);
  if (row === undefined) throw new Error(`Statement ${done.value.statementId} has no row.`);
  return { ok: true, value: row } as const;
}

const permissionOf: Readonly<Record<StatementAct, Permission>> = {
  submit: 'statement.draft',
  approve: 'statement.approve',
  sendBack: 'statement.approve',
  drop: 'statement.draft',
  withdraw: 'statement.withdraw',
};

async function rowsOf(deps: Deps, actor: Actor, statements: readonly StoredStatement[]): Promise<Row[]> {
  const accounts = await deps.queries.listAccounts([actor.agencyId], deps.today());
  const nameOf = (id: string) => accounts.find(({ accountId }) => accountId === id)?.displayName ?? id;
  return statements.map((statement) => rowOf(actor, statement, statement.authors.map(nameOf)));
}

function rowOf(actor: Actor, statement: StoredStatement, authorNames: string[]): Row {
  const { content, stage, authors } = statement;
  const possible = (Object.keys(statementActs) as readonly StatementAct[]).filter(
    (act) => statementActs[act].during.includes(stage) && holds(actor, permissionOf[act]),
  );
  const isAuthor = authors.includes(actor.id);
  const allowed = possible.filter((act) => !(isAuthor && (act === 'approve' || act === 'sendBack')));
  return {
    statementId: statement.statementId,
    stage,
    columnId: content.columnId,
    columnName: content.columnName,
    periodLabel: content.periodLabel,
    from: content.from,
    to: content.to,
    reason: content.reason,
    remark: content.remark,
    words: nothingStatementWords(content),
    contentDigest: statement.contentDigest,
    opinion: statement.opinion,
    authorNames,
    publishedAt: statement.publishedAt,
    withdrawnAt: statement.withdrawnAt,
    allowed: allowed.map((act) => ({ act, label: statementActs[act].label })),
    hindrance: allowed.length < possible.length ? statementHindranceText : null,
  };
}
