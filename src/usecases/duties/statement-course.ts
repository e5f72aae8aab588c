import type { Actor, Permission } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import { decideStatementAct, type StatementAct } from '../../core/catalog/nothing-statement.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, StoredStatement, Stores } from '../ports.ts';

/** One act on a statement: who may do it, what is recorded, and what becomes of it. */
export interface StatementStep {
  readonly statementId: EntryId;
  readonly act: StatementAct;
  readonly permission: Permission;
  readonly audit: AuditAct;
  readonly payload?: { readonly [key: string]: JsonValue };
  /** Refuses for a reason of its own, or answers the statement as it is afterwards (its stage is set here). */
  readonly decide: (stored: StoredStatement, stores: Stores) => Promise<Result<StoredStatement, Refusal>>;
}

/** Takes one act on a statement of the actor's agency in one transaction. */
export async function takeStatementStep(
  deps: Deps,
  actor: Actor,
  step: StatementStep,
): Promise<Result<StoredStatement, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, step.permission, agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'statement', step.statementId);
    const stored = await stores.queries.findStatement(agencyId, step.statementId);
    if (stored === undefined) return refuse(notFound);
    const stage = decideStatementAct(stored.stage, step.act);
    if (!stage.ok) return stage;
    const decided = await step.decide(stored, stores);
    if (!decided.ok) return decided;
    const after: StoredStatement = { ...decided.value, stage: stage.value };
    await recordStatement(deps, stores, actor, after, {
      act: step.act,
      audit: step.audit,
      payload: step.payload ?? {},
    });
    return accept(after);
  });
}

/** Appends what was done to a statement and writes its checked copy. */
export async function recordStatement(
  deps: Pick<Deps, 'today'>,
  stores: Stores,
  actor: Actor,
  statement: StoredStatement,
  what: {
    readonly act: StatementAct;
    readonly audit: AuditAct;
    readonly payload: { readonly [key: string]: JsonValue };
  },
): Promise<void> {
  const { agencyId, statementId, content, contentDigest } = statement;
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'statement',
    subjectId: statementId,
    action: what.act,
    happenedOn: deps.today(),
    payload: { contentDigest, columnId: content.columnId, from: content.from, ...what.payload },
  });
  await stores.duties.saveStatement(statement, event.seq);
  await stores.audit.record(actor, what.audit, `statement/${statementId}`);
}
