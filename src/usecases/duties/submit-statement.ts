import { type Actor, holds } from '../../core/access/permissions.ts';
import { dutiesOf, type PeriodDuty } from '../../core/catalog/duty-board.ts';
import {
  checkStatementWords,
  decideStatementAct,
  type NothingReason,
  type NothingStatementContent,
  nothingStatementText,
} from '../../core/catalog/nothing-statement.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ColumnId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { postsOf } from '../accounts/actor-for.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, DutyFacts, StoredStatement, Stores } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { recordStatement } from './statement-course.ts';

/** What somebody says about a period in which nothing came. The id is made by the caller, so that sending twice says it once. */
export interface SubmitStatement {
  readonly statementId: EntryId;
  readonly columnId: ColumnId;
  /** First day of the period. */
  readonly from: PlainDate;
  readonly reason: NothingReason;
  readonly remark: string;
}

/**
 * Says that a column got nothing in a period and sends it to somebody else's approval; a statement that was sent back is
 * changed and sent again. Refused while the period runs, and where something is public in it or a statement stands.
 */
export async function submitStatement(
  deps: Deps,
  actor: Actor,
  input: SubmitStatement,
): Promise<Result<StoredStatement, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'statement.draft');
  if (!allowed.ok) return allowed;
  const words = checkStatementWords(input.reason, input.remark);
  if (!words.ok) return words;
  const { agencyId } = actor;
  const agency = agencyIn(allowed.value, agencyId);
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'statement', input.statementId);
    const earlier = await stores.queries.findStatement(agencyId, input.statementId);
    const repeated = earlier === undefined ? undefined : sameAgain(earlier, input);
    if (repeated !== undefined) return accept(repeated);
    const found = await findDuty(deps, stores, agency, input);
    if (!found.ok) return found;
    const { column, duty } = found.value;
    const stage = earlier === undefined ? accept('submitted' as const) : decideStatementAct(earlier.stage, 'submit');
    if (!stage.ok) return stage;
    const fault = earlier === undefined ? faultOfDuty(duty) : undefined;
    if (fault !== undefined) return refuse(fault);
    const content = contentOf(column, duty, words.value);
    const authors = [...new Set([...(earlier?.authors ?? []), actor.id])];
    const contentDigest = deps.digest(nothingStatementText(content));
    const statement: StoredStatement = {
      ...{ agencyId, statementId: input.statementId, stage: stage.value, content, contentDigest, authors },
      ...{ opinion: '', publishedAt: null, withdrawnAt: null },
    };
    const what = { act: 'submit', audit: 'statement.submitted', payload: {} } as const;
    await recordStatement(deps, stores, actor, statement, what);
    await tellApprovers(deps, stores, statement);
    return accept(statement);
  });
}

/** Tells whoever may sign and did not write it that a statement waits. */
async function tellApprovers(deps: Pick<Deps, 'today'>, stores: Stores, statement: StoredStatement): Promise<void> {
  const { agencyId, statementId, content, authors } = statement;
  const accounts = await stores.queries.listAccounts([agencyId], deps.today());
  const approvers = accounts.filter(
    (account) =>
      account.disabledAt === null &&
      !authors.includes(account.accountId) &&
      holds({ roles: postsOf(account) }, 'statement.approve'),
  );
  for (const { accountId } of approvers)
    await stores.messages.notify({
      ...{ agencyId, accountId, kind: 'statementWaiting', subject: `statement/${statementId}` },
      sentence: `栏目“${content.columnName}”${content.periodLabel}的“本期无”说明等待您审定。`,
      path: '/statements',
    });
}

/** The duty that a statement is about, with its column, as things stand now. */
export async function findDuty(
  deps: Pick<Deps, 'today'>,
  { queries }: Pick<Stores, 'queries'>,
  agency: Parameters<typeof calendarOf>[1] & { readonly id: StoredStatement['agencyId'] },
  { columnId, from }: { readonly columnId: ColumnId; readonly from: PlainDate },
): Promise<Result<{ readonly column: DutyFacts['columns'][number]; readonly duty: PeriodDuty }, Refusal>> {
  const facts = await queries.listDutyFacts([agency.id]);
  const column = facts.columns.find((candidate) => candidate.columnId === columnId);
  if (column === undefined) return refuse(notFound);
  const duties = dutiesOf(column, facts, deps.today(), await calendarOf(queries, agency));
  const duty = duties.find(({ period }) => period.from === from);
  return duty === undefined ? refuse(notFound) : accept({ column, duty });
}

function faultOfDuty({ state, statement }: PeriodDuty): Refusal | undefined {
  if (statement !== null)
    return {
      reason: 'alreadyStated',
      message: '这一期已经有一份说明在审定、修改或者公布，不必重复说明。',
      cite: ogi(20),
    };
  if (state === 'running')
    return {
      reason: 'stillRunning',
      message: '这一期还没有结束，不能说明“本期无”。请在本期结束后办理。',
      cite: ogi(20),
    };
  if (state === 'published' || state === 'publishedLate')
    return { reason: 'hasPublication', message: '这一期已经有公开的信息，不需要说明“本期无”。', cite: ogi(20) };
  return undefined;
}

/** The same statement sent once more, before anybody decided about it. */
function sameAgain(earlier: StoredStatement, { columnId, from, reason, remark }: SubmitStatement) {
  const { content, stage } = earlier;
  const isSame =
    content.columnId === columnId &&
    content.from === from &&
    content.reason === reason &&
    content.remark === remark.trim().replace(/[。.]+$/, '');
  return stage === 'submitted' && isSame ? earlier : undefined;
}

function contentOf(
  column: DutyFacts['columns'][number],
  { period }: PeriodDuty,
  words: Pick<NothingStatementContent, 'reason' | 'remark'>,
): NothingStatementContent {
  const { agencyId, columnId, name, subjectId } = column;
  return {
    agencyId,
    columnId,
    columnName: name,
    subjectId,
    periodLabel: period.label,
    from: period.from,
    to: period.to,
    ...words,
  };
}
